package release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Makes what the zip holds beside the program: README.md and the pages that it leads to as HTML,
 * pictures inside, and the start scripts' messages in the encodings of consoles. Maven starts this
 * file as it is.
 *
 * <p>Arguments: the folder that the pages go to, the version.
 */
public final class Pages {

  private static final Path README = Path.of("README.md");
  private static final Path DOCS = Path.of("src/docs");
  private static final Path MESSAGES = Path.of("src/release/messages");
  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), HeadingAnchorExtension.create());

  private final Path target;
  private final String version;

  /** Where each file that a page may name is in the zip. */
  private final Map<Path, String> places = new LinkedHashMap<>();

  private Pages(Path target, String version) {
    this.target = target;
    this.version = version;
  }

  public static void main(String[] arguments) throws IOException {
    new Pages(Path.of(arguments[0]), arguments[1]).write();
  }

  private void write() throws IOException {
    places.put(README, "使用说明.html");
    try (Stream<Path> docs = Files.list(DOCS)) {
      for (Path file : docs.sorted().toList()) {
        places.put(file, "文档/" + file.getFileName().toString().replaceFirst("\\.md$", ".html"));
      }
    }
    for (Map.Entry<Path, String> place : places.entrySet()) {
      Path to = target.resolve("pages").resolve(place.getValue());
      Files.createDirectories(to.getParent());
      if (place.getKey().toString().endsWith(".md")) {
        Files.writeString(to, page(place.getKey()));
      } else if (!isPicture(place.getKey())) {
        Files.write(to, Files.readAllBytes(place.getKey()));
      }
    }
    try (Stream<Path> messages = Files.list(MESSAGES)) {
      for (Path message : messages.sorted().toList()) {
        message(message);
      }
    }
  }

  /** A console of Windows shows GBK or UTF-8, by its code page. */
  private void message(Path file) throws IOException {
    Path folder = Files.createDirectories(target.resolve("messages"));
    String name = file.getFileName().toString().replace(".txt", "");
    String text = Files.readString(file).replace("\r\n", "\n");
    Files.writeString(folder.resolve(name + ".utf8.txt"), text);
    byte[] gbk = text.replace("\n", "\r\n").getBytes("GBK");
    if (!new String(gbk, "GBK").replace("\r\n", "\n").equals(text)) {
      throw new IllegalStateException(file + " has letters that GBK lacks");
    }
    Files.write(folder.resolve(name + ".gbk.txt"), gbk);
    // "type" shows files in pieces of 512 bytes and may cut a letter between two
    if (text.getBytes(StandardCharsets.UTF_8).length > 512) {
      throw new IllegalStateException(file + " is longer than 512 bytes");
    }
  }

  private static boolean isPicture(Path file) {
    return file.toString().endsWith(".png");
  }

  private String page(Path file) throws IOException {
    Node document = Parser.builder().extensions(EXTENSIONS).build().parse(Files.readString(file));
    List<Node> sections = new ArrayList<>();
    String[] title = {""};
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Image image) {
            image.setDestination(inside(beside(file, image.getDestination())));
          }

          @Override
          public void visit(Link link) {
            link.setDestination(place(file, link.getDestination()));
            visitChildren(link);
          }

          @Override
          public void visit(Heading heading) {
            if (heading.getLevel() == 1) {
              title[0] = text(heading);
            } else if (heading.getLevel() == 2) {
              sections.add(heading);
            }
          }
        });
    String body = HtmlRenderer.builder().extensions(EXTENSIONS).build().render(document);
    return framed(
        title[0],
        body.replace("<table>", "<div class=\"wide\"><table>")
            .replace("</table>", "</table></div>"));
  }

  private static String text(Node node) {
    return TextContentRenderer.builder().build().render(node).strip();
  }

  private static Path beside(Path page, String link) {
    return page.resolveSibling(link).normalize();
  }

  /** Where a link leads in the zip. */
  private String place(Path page, String link) {
    if (link.contains(":") || link.startsWith("#")) {
      return link;
    }
    String place = places.get(beside(page, link));
    if (place == null) {
      throw new IllegalStateException(page + " leads to " + link + ", which the zip has not");
    }
    Path from = Path.of(places.get(page)).resolveSibling("x").getParent();
    return (from == null ? Path.of(place) : from.relativize(Path.of(place)))
        .toString()
        .replace('\\', '/');
  }

  private static String inside(Path picture) {
    try {
      return "data:image/png;base64,"
          + Base64.getEncoder().encodeToString(Files.readAllBytes(picture));
    } catch (IOException e) {
      throw new IllegalStateException("no picture " + picture, e);
    }
  }

  private String framed(String title, String body) throws IOException {
    String style =
        Files.readString(Path.of("src/release/page.css"), StandardCharsets.UTF_8)
            .replace("\r\n", "\n");
    return """
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        <main>
        %s</main>
        <footer>决算公开报表生成器 %s</footer>
        </body>
        </html>
        """
        .formatted(title, style, body, version);
  }
}
