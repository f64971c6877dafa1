package cn.juesuan.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A page that {@link Chromium} shows, spoken to in its debugging language. */
final class Browser implements AutoCloseable {

  private final WebSocket socket;
  private final Runnable closing;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private int calls;

  /**
   * @param closing closes the page
   */
  Browser(HttpClient client, URI address, Runnable closing) throws Exception {
    this.closing = closing;
    this.socket =
        client
            .newWebSocketBuilder()
            .buildAsync(address, new Listener())
            .get(Chromium.PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** Goes to a page of results and waits until it is drawn. */
  void show(Path page, boolean dark) throws Exception {
    JsonObject scheme = new JsonObject();
    scheme.addProperty("name", "prefers-color-scheme");
    scheme.addProperty("value", dark ? "dark" : "light");
    JsonArray features = new JsonArray();
    features.add(scheme);
    JsonObject media = new JsonObject();
    media.add("features", features);
    call("Emulation.setEmulatedMedia", media);
    JsonObject target = new JsonObject();
    target.addProperty("url", page.toUri().toString());
    call("Page.navigate", target);
    waitFor("!!(document.getElementById('count') || '').textContent");
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
    for (int i = 0; i < Chromium.PATIENCE_SECONDS * 50; i++) {
      if (eval(condition).equals("true")) {
        return;
      }
      Thread.sleep(20);
    }
    throw new IllegalStateException("never " + condition);
  }

  /** Makes the window as wide as a screen of so many pixels. */
  void wide(int pixels) throws Exception {
    JsonObject size = new JsonObject();
    size.addProperty("width", pixels);
    size.addProperty("height", 900);
    size.addProperty("deviceScaleFactor", 1);
    size.addProperty("mobile", false);
    call("Emulation.setDeviceMetricsOverride", size);
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
    socket.sendText(message.toString(), true).get(Chromium.PATIENCE_SECONDS, TimeUnit.SECONDS);
    while (true) {
      String answer = answers.poll(Chromium.PATIENCE_SECONDS, TimeUnit.SECONDS);
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
  public void close() {
    socket.abort();
    closing.run();
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
