package cn.juesuan.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the classes that making a batch needs, in that order, in a thread beside the first one,
 * which would else load each when it comes to it: a twentieth of a short run. Nothing depends on
 * it.
 */
public final class ClassesAhead {

  /** The classes' names, one on a line. */
  private static final String LIST = "classes-of-a-batch.txt";

  private static final Logger LOG = LoggerFactory.getLogger(ClassesAhead.class);

  private ClassesAhead() {}

  /**
   * Begins, if a batch will be made; nobody waits for it.
   *
   * @param makeBatches the commands that make one
   */
  public static void loadFor(Set<String> makeBatches, String... args) {
    boolean makes = args.length > 0 && makeBatches.contains(args[0]);
    if (makes && Runtime.getRuntime().availableProcessors() > 1) {
      Thread loading = new Thread(ClassesAhead::load, "juesuan-classes");
      loading.setDaemon(true);
      loading.start();
    }
  }

  private static void load() {
    try (BufferedReader names = list()) {
      ClassLoader loader = ClassesAhead.class.getClassLoader();
      for (String name = names.readLine(); name != null; name = names.readLine()) {
        Class.forName(name, false, loader);
      }
    } catch (IOException | ClassNotFoundException | LinkageError e) {
      LOG.debug("classes are loaded when they are needed", e);
    }
  }

  private static BufferedReader list() {
    InputStream list = Objects.requireNonNull(ClassesAhead.class.getResourceAsStream(LIST), LIST);
    return new BufferedReader(new InputStreamReader(list, StandardCharsets.US_ASCII));
  }
}
