package cn.juesuan.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps HotSpot from compiling thoroughly (C2) where a batch is too small for that ever to pay: it
 * takes more processor time than the program itself. The start scripts say so by an option; of
 * {@code java -jar} the program asks it itself, by the diagnostic command {@code
 * Compiler.directives_add} as {@code jcmd} does. Another virtual machine has no such command, and
 * only takes its time.
 */
final class QuickCompilation {

  /** As in the start scripts: up to so many bytes of lists it does not pay. */
  private static final long SMALL_BATCH = 32L << 20;

  /** What HotSpot says of itself if it compiles no other way. */
  private static final String ALREADY = "emulated-client";

  private static final String DIRECTIVES = "[{match: \"*.*\", c2: {Exclude: true}}]";

  private static final Logger LOG = LoggerFactory.getLogger(QuickCompilation.class);

  private QuickCompilation() {}

  /** Asks for it, if the lists of a batch are few; nobody waits for it. */
  static void startFor(Path lists) {
    if (isSmall(lists) && !System.getProperty("java.vm.info", "").contains(ALREADY)) {
      Thread asking = new Thread(QuickCompilation::ask, "juesuan-compiler");
      asking.setDaemon(true);
      asking.start();
    }
  }

  private static boolean isSmall(Path lists) {
    try (Stream<Path> files = Files.list(lists)) {
      return files.mapToLong(f -> f.toFile().length()).sum() <= SMALL_BATCH;
    } catch (IOException | UncheckedIOException e) {
      LOG.debug("{}", lists, e);
      return false;
    }
  }

  static void ask() {
    try {
      Path directives = Files.createTempFile("juesuan", ".json");
      try {
        Files.writeString(directives, DIRECTIVES);
        String[] arguments = {"\"" + directives + "\""};
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "compilerDirectivesAdd",
                new Object[] {arguments},
                new String[] {String[].class.getName()});
      } finally {
        Files.delete(directives);
      }
    } catch (IOException | JMException e) {
      LOG.debug("no directives for the compiler", e);
    }
  }
}
