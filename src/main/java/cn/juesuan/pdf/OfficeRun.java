package cn.juesuan.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of LibreOffice, which ends in time, with all that it started. */
final class OfficeRun {

  private static final Logger LOG = LoggerFactory.getLogger(OfficeRun.class);

  private final Office office;
  private final Path profile;
  private final Path log;

  /**
   * @param log takes what it prints
   */
  OfficeRun(Office office, Path profile, Path log) {
    this.office = office;
    this.profile = profile;
    this.log = log;
  }

  /** Converts what it can into a folder. */
  void convert(List<Path> files, Path target, Duration most) throws IOException {
    List<String> command = command(files, target);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    Process process = builder.start();
    // whoever stops the program stops this as well
    Thread stop = new Thread(() -> kill(process));
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      if (!process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.debug("{} hangs", command);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      kill(process);
      forget(stop);
    }
  }

  private List<String> command(List<Path> files, Path target) {
    List<String> command =
        new ArrayList<>(
            List.of(
                office.program().toString(),
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--norestore",
                "--nologo",
                "--nolockcheck",
                "--convert-to",
                "pdf:writer_pdf_Export",
                "--outdir",
                target.toString()));
    files.forEach(f -> command.add(f.toString()));
    return command;
  }

  /** What it started first: once it is gone, nobody knows whose they are. */
  private static void kill(Process process) {
    List<ProcessHandle> below = process.descendants().toList();
    below.forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static void forget(Thread stop) {
    try {
      Runtime.getRuntime().removeShutdownHook(stop);
    } catch (IllegalStateException e) {
      LOG.debug("the program is being stopped just now", e);
    }
  }
}
