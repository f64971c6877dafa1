package cn.juesuan.report;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless Chromium, which takes seconds to start: one shows all pages. */
final class Chromium implements AutoCloseable {

  static final int PATIENCE_SECONDS = 60;

  private final Path profile;
  private final Process process;
  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;

  private Chromium(Path profile, Process process) throws Exception {
    this.profile = profile;
    this.process = process;
    this.address = "http://127.0.0.1:" + port() + "/json/";
  }

  /** The program, if it is installed. */
  static Optional<Path> installed() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .flatMap(folder -> Stream.of("chromium", "chromium-browser").map(Path.of(folder)::resolve))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Chromium start() throws Exception {
    Path profile = Files.createTempDirectory("juesuan-browser");
    ProcessBuilder builder =
        new ProcessBuilder(
            installed().orElseThrow().toString(),
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--window-size=1200,900",
            "--remote-debugging-port=0",
            "--user-data-dir=" + profile,
            "about:blank");
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    return new Chromium(profile, builder.start());
  }

  private String port() throws Exception {
    Path file = profile.resolve("DevToolsActivePort");
    for (int i = 0; i < PATIENCE_SECONDS * 50; i++) {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      if (!lines.isEmpty()) {
        return lines.get(0);
      }
      Thread.sleep(20);
    }
    throw new IOException("no browser");
  }

  /** Opens a page and waits until it is drawn. */
  Browser open(Path page, boolean dark) throws Exception {
    JsonObject target = JsonParser.parseString(answer("PUT", "new?about:blank")).getAsJsonObject();
    URI socket = URI.create(target.get("webSocketDebuggerUrl").getAsString());
    String id = target.get("id").getAsString();
    Browser browser = new Browser(client, socket, () -> answer("GET", "close/" + id));
    browser.show(page, dark);
    return browser;
  }

  private String answer(String method, String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    return client.sendAsync(request, BodyHandlers.ofString()).join().body();
  }

  @Override
  public void close() throws IOException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
    }
  }
}
