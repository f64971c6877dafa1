package cn.juesuan.launch;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps HotSpot from compiling thoroughly (C2) where a run is too short for that ever to pay: it
 * takes more processor time than the program itself. The start scripts say so by an option; of
 * {@code java -jar} the program asks it itself, by the diagnostic command {@code
 * Compiler.directives_add} as {@code jcmd} does. Where a virtual machine has no such command, or
 * does not let itself be asked, it only takes its time.
 */
public final class QuickCompilation {

  /** As in the start scripts: where a run reads no more bytes than these it does not pay. */
  private static final long LITTLE = 32L << 20;

  /** What HotSpot says of itself if it compiles no other way. */
  private static final String ALREADY = "emulated-client";

  private static final String DIRECTIVES = "[{match: \"*.*\", c2: {Exclude: true}}]";

  private static final Logger LOG = LoggerFactory.getLogger(QuickCompilation.class);

  private QuickCompilation() {}

  /**
   * Asks for it, if there is little to do.
   *
   * @param read what the run reads: lists, finished workbooks, templates; folders with all that is
   *     in them
   */
  public static void startFor(List<Path> read) {
    if (isLittle(read) && !System.getProperty("java.vm.info", "").contains(ALREADY)) {
      ask();
    }
  }

  static boolean isLittle(List<Path> read) {
    Sizes sizes = new Sizes();
    try {
      for (Path file : read) {
        Files.walkFileTree(
            file, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, sizes);
      }
      return sizes.bytes <= LITTLE;
    } catch (IOException e) {
      LOG.debug("{}", read, e);
      return false;
    }
  }

  /** Adds up how large files are, until they are many. */
  private static final class Sizes extends SimpleFileVisitor<Path> {
    private long bytes;

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      bytes += attributes.size();
      return bytes <= LITTLE ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
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
