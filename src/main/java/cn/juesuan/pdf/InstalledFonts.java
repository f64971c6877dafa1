package cn.juesuan.pdf;

import java.awt.AWTError;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The families of fonts that are installed, by all their names.
 *
 * @param chinese those that have Chinese letters, by their own names
 */
public record InstalledFonts(Set<String> names, Set<String> chinese) {

  private static final Logger LOG = LoggerFactory.getLogger(InstalledFonts.class);

  private static final long MOST_SECONDS = 60;
  private static final String LETTER = "决";

  public InstalledFonts {
    names = Set.copyOf(names);
    chinese = Set.copyOf(chinese);
  }

  /** Looks; empty where that cannot be known. */
  public static Optional<InstalledFonts> look() {
    Optional<Set<String>> listed = listed(List.of("fc-list", ":", "family"));
    if (listed.isPresent()) {
      return Optional.of(
          new InstalledFonts(
              listed.get(),
              listed(List.of("fc-list", ":charset=51b3", "family")).orElse(Set.of())));
    }
    try {
      return Optional.of(ofSystem());
    } catch (AWTError | LinkageError e) {
      LOG.debug("no fonts to be seen", e);
      return Optional.empty();
    }
  }

  /** What fontconfig knows is what LibreOffice uses on Linux. */
  static Optional<Set<String>> listed(List<String> command) {
    try {
      Path out = Files.createTempFile("juesuan-fonts", ".txt");
      try {
        Process process =
            new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                // its warnings are no fonts
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        return ended && process.exitValue() == 0
            ? Optional.of(families(Files.readAllLines(out, StandardCharsets.UTF_8)))
            : Optional.empty();
      } finally {
        Files.deleteIfExists(out);
      }
    } catch (IOException e) {
      LOG.debug("no fontconfig", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  /** Each line holds the names of one family in several languages. */
  static Set<String> families(Collection<String> lines) {
    Set<String> names = new TreeSet<>();
    for (String line : lines) {
      for (String name : line.split("(?<!\\\\),", -1)) {
        names.add(key(name.replace("\\", "").strip()));
      }
    }
    names.remove("");
    return names;
  }

  private static InstalledFonts ofSystem() {
    GraphicsEnvironment system = GraphicsEnvironment.getLocalGraphicsEnvironment();
    Set<String> names = new TreeSet<>();
    Set<String> chinese = new TreeSet<>();
    for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      for (String family : system.getAvailableFontFamilyNames(locale)) {
        names.add(key(family));
        if (new Font(family, Font.PLAIN, 12).canDisplayUpTo(LETTER) < 0) {
          chinese.add(key(family));
        }
      }
    }
    return new InstalledFonts(names, chinese);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Whether a family is installed, by any name that it has. */
  public boolean has(String family) {
    return FontNames.of(family).stream().anyMatch(name -> names.contains(key(name)));
  }
}
