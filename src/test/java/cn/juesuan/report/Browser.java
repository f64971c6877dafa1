package cn.juesuan.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless Chromium with one page open, spoken to in its debugging language. */
final class Browser implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 60;

  private final Path profile;
  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private int calls;

  private Browser(Path profile, Process process) throws Exception {
    this.profile = profile;
    this.process = process;
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(pageAddress()), new Listener())
            .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** The program, if it is installed. */
  static Optional<Path> installed() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .flatMap(folder -> Stream.of("chromium", "chromium-browser").map(Path.of(folder)::resolve))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Browser open(Path page, boolean dark) throws Exception {
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
            "--blink-settings=preferredColorScheme=" + (dark ? 0 : 1),
            page.toUri().toString());
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Browser browser = new Browser(profile, builder.start());
    browser.waitFor("!!(document.getElementById('count') || '').textContent");
    return browser;
  }

  private String pageAddress() throws Exception {
    Path port = profile.resolve("DevToolsActivePort");
    for (int i = 0; i < PATIENCE_SECONDS * 10; i++) {
      Optional<String> address =
          Files.exists(port) ? pageAddress(Files.readAllLines(port)) : Optional.empty();
      if (address.isPresent()) {
        return address.get();
      }
      Thread.sleep(100);
    }
    throw new IOException("no browser");
  }

  private static Optional<String> pageAddress(List<String> port) throws Exception {
    if (port.isEmpty()) {
      return Optional.empty();
    }
    HttpRequest list =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.get(0) + "/json")).build();
    String pages =
        HttpClient.newHttpClient().send(list, HttpResponse.BodyHandlers.ofString()).body();
    JsonArray targets = JsonParser.parseString(pages).getAsJsonArray();
    return targets.asList().stream()
        .map(JsonElement::getAsJsonObject)
        .filter(t -> t.get("type").getAsString().equals("page"))
        .filter(t -> t.get("url").getAsString().startsWith("file:"))
        .map(t -> t.get("webSocketDebuggerUrl").getAsString())
        .findFirst();
  }

  /** The value of a script's expression, as text. */
  String eval(String expression) throws Exception {
    JsonObject parameters = new JsonObject();
    parameters.addProperty("expression", "String(" + expression + ")");
    JsonObject result = call("Runtime.evaluate", parameters);
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(result.get("exceptionDetails").toString());
    }
    return result.getAsJsonObject("result").get("value").getAsString();
  }

  void waitFor(String condition) throws Exception {
    for (int i = 0; i < PATIENCE_SECONDS * 10; i++) {
      if (eval(condition).equals("true")) {
        return;
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("never " + condition);
  }

  /** A picture of what the window shows. */
  void picture(Path file) throws Exception {
    String data = call("Page.captureScreenshot", new JsonObject()).get("data").getAsString();
    Files.createDirectories(file.getParent());
    Files.write(file, Base64.getDecoder().decode(data));
  }

  /** What the page would be on paper. */
  void paper(Path file) throws Exception {
    String data = call("Page.printToPDF", new JsonObject()).get("data").getAsString();
    Files.createDirectories(file.getParent());
    Files.write(file, Base64.getDecoder().decode(data));
  }

  private JsonObject call(String method, JsonObject parameters) throws Exception {
    JsonObject message = new JsonObject();
    message.addProperty("id", ++calls);
    message.addProperty("method", method);
    message.add("params", parameters);
    socket.sendText(message.toString(), true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    while (true) {
      String answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (answer == null) {
        throw new IOException("no answer to " + method);
      }
      JsonObject read = JsonParser.parseString(answer).getAsJsonObject();
      if (read.has("id") && read.get("id").getAsInt() == calls) {
        return read.getAsJsonObject("result");
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
    }
  }

  /** Puts messages together that come in pieces. */
  private final class Listener implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
      message.append(piece);
      if (last) {
        answers.add(message.toString());
        message.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
