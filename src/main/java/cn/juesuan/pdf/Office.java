package cn.juesuan.pdf;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An installed LibreOffice.
 *
 * @param program what starts it and ends with it
 */
public record Office(Path program) {

  private static final Logger LOG = LoggerFactory.getLogger(Office.class);

  /** On Windows the one that waits until the work is done stands first. */
  private static final List<String> NAMES =
      List.of("soffice.com", "soffice.exe", "soffice", "libreoffice");

  /** Below what the system's variables name, where installers of Windows put it. */
  private static final Map<String, String> OF_WINDOWS =
      Map.of(
          "PROGRAMFILES", "LibreOffice/program",
          "PROGRAMFILES(X86)", "LibreOffice/program",
          "PROGRAMW6432", "LibreOffice/program",
          "LOCALAPPDATA", "Programs/LibreOffice/program");

  private static final List<String> ELSEWHERE =
      List.of(
          "/Applications/LibreOffice.app/Contents/MacOS",
          "/usr/lib/libreoffice/program",
          "/usr/lib64/libreoffice/program",
          "/usr/local/lib/libreoffice/program",
          "/opt/libreoffice/program");

  /** Where the makers' own packages for Linux go, one folder for each version. */
  private static final Path OPT = Path.of("/opt");

  /** Looks on the PATH and where it usually lies; empty if there is none. */
  public static Optional<Office> find() {
    List<Path> folders = folders(System.getenv());
    ELSEWHERE.forEach(f -> folders.add(Path.of(f)));
    folders.add(
        Path.of(System.getProperty("user.home"), "Applications/LibreOffice.app/Contents/MacOS"));
    folders.addAll(versions(OPT));
    return in(folders);
  }

  /** The first of the folders that has it. */
  static Optional<Office> in(List<Path> folders) {
    for (Path folder : folders) {
      for (String name : NAMES) {
        Path program = folder.resolve(name);
        if (Files.isRegularFile(program) && Files.isExecutable(program)) {
          return Optional.of(new Office(program));
        }
      }
    }
    return Optional.empty();
  }

  /** The folders that variables name: those of the PATH, then those of programs. */
  static List<Path> folders(Map<String, String> variables) {
    Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    anyCase.putAll(variables);
    List<Path> folders = new ArrayList<>();
    for (String folder : anyCase.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      if (!folder.isBlank()) {
        add(folder, "", folders);
      }
    }
    new TreeMap<>(OF_WINDOWS)
        .forEach(
            (variable, below) ->
                Optional.ofNullable(anyCase.get(variable))
                    .ifPresent(top -> add(top, below, folders)));
    return folders;
  }

  private static void add(String folder, String below, List<Path> folders) {
    try {
      folders.add(Path.of(folder.strip().replace("\"", "")).resolve(below));
    } catch (InvalidPathException e) {
      LOG.debug("no folder: {}", folder, e);
    }
  }

  /** The newest version first. */
  static List<Path> versions(Path opt) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(opt, "libreoffice*")) {
      folders.forEach(f -> found.add(f.resolve("program")));
    } catch (IOException e) {
      LOG.debug("cannot look into {}", opt, e);
    }
    found.sort(Comparator.comparingDouble(Office::version).reversed());
    return found;
  }

  private static double version(Path program) {
    String digits = program.getParent().getFileName().toString().replaceAll("[^0-9.]", "");
    return digits.matches("[0-9]{1,4}([.][0-9]{1,4})?") ? Double.parseDouble(digits) : 0;
  }
}
