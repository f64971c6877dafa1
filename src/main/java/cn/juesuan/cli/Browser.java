package cn.juesuan.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows a page in the browser of the system. The variable {@code JUESUAN_BROWSER} names another
 * program, or says {@code off}.
 */
final class Browser {

  static final String VARIABLE = "JUESUAN_BROWSER";
  private static final String OFF = "off";
  private static final Logger LOG = LoggerFactory.getLogger(Browser.class);

  private final String wanted;

  Browser(Map<String, String> environment) {
    this.wanted = environment.getOrDefault(VARIABLE, "");
  }

  /** Says whether the page is being opened. */
  boolean opens(Path page) {
    if (wanted.equals(OFF)) {
      return false;
    }
    List<String> command = new ArrayList<>(wanted.isEmpty() ? systems() : List.of(wanted));
    // as an address: no letter of it means anything to a shell or needs an encoding
    command.add(page.toAbsolutePath().toUri().toASCIIString());
    try {
      new ProcessBuilder(command)
          .redirectOutput(Redirect.DISCARD)
          .redirectError(Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException e) {
      LOG.debug("cannot open {}", page, e);
      return false;
    }
  }

  private static List<String> systems() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler");
    }
    return List.of(system.startsWith("mac") ? "open" : "xdg-open");
  }
}
