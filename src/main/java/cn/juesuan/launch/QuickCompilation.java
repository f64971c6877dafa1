package cn.juesuan.launch;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps HotSpot from compiling thoroughly (C2) where a batch is too small for that ever to pay: it
 * takes more processor time than the program itself. The start scripts say so by an option; of
 * {@code java -jar} the program asks it itself, by the diagnostic command {@code
 * Compiler.directives_add} as {@code jcmd} does. Where a virtual machine has no such command, or
 * does not let itself be asked, it only takes its time.
 */
public final class QuickCompilation {

  /** As in the start scripts: up to so many bytes of lists it does not pay. */
  private static final long SMALL_BATCH = 32L << 20;

  /** What HotSpot says of itself if it compiles no other way. */
  private static final String ALREADY = "emulated-client";

  private static final String DIRECTIVES = "[{match: \"*.*\", c2: {Exclude: true}}]";

  private static final Logger LOG = LoggerFactory.getLogger(QuickCompilation.class);

  private QuickCompilation() {}

  /** Asks for it, if the lists of a batch are few. */
  public static void startFor(Path lists) {
    if (isSmall(lists) && !System.getProperty("java.vm.info", "").contains(ALREADY)) {
      ask();
    }
  }

  private static boolean isSmall(Path lists) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(lists)) {
      long bytes = 0;
      for (Path file : files) {
        bytes += Files.size(file);
      }
      return bytes <= SMALL_BATCH;
    } catch (IOException | DirectoryIteratorException e) {
      LOG.debug("{}", lists, e);
      return false;
    }
  }

  static void ask() {
    Path directives =
        Path.of(
            System.getProperty("java.io.tmpdir"),
            "juesuan-" + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".json");
    try {
      // Files.createTempFile would load the machine's whole cryptography for one random number
      Files.writeString(directives, DIRECTIVES, StandardOpenOption.CREATE_NEW);
      try {
        diagnosticCommand("Compiler.directives_add \"" + directives + "\"");
      } finally {
        Files.delete(directives);
      }
    } catch (IOException | ReflectiveOperationException | RuntimeException | LinkageError e) {
      LOG.debug("no directives for the compiler", e);
    }
  }

  /**
   * Gives HotSpot a diagnostic command. The documented way, its MBean, costs a quarter of a second
   * of processor time, since the MBean server first describes all that it has; so what is behind
   * the MBean is called. The manifest of the jar opens its package ({@code Add-Opens}).
   */
  private static void diagnosticCommand(String command) throws ReflectiveOperationException {
    String house = "com.sun.management.internal.";
    // loads the native library of the two
    Class.forName(house + "PlatformMBeanProviderImpl");
    Class<?> commands = Class.forName(house + "DiagnosticCommandImpl");
    Method instance = commands.getDeclaredMethod("getDiagnosticCommandMBean");
    instance.setAccessible(true);
    Method execute = commands.getDeclaredMethod("executeDiagnosticCommand", String.class);
    execute.setAccessible(true);
    LOG.debug("{}", execute.invoke(instance.invoke(null), command));
  }
}
