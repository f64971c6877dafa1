package cn.juesuan.template;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A text with placeholders, in pieces. */
public record TextTemplate(List<Segment> segments) {

  public TextTemplate {
    segments = List.copyOf(segments);
  }

  /** Whether a text carries a placeholder, right or wrong. */
  public static boolean hasPlaceholder(String text) {
    return text.contains("${");
  }

  public Stream<Placeholder> placeholders() {
    return segments.stream()
        .filter(Segment.Hole.class::isInstance)
        .map(s -> ((Segment.Hole) s).placeholder());
  }

  /** The placeholder, if the text is one placeholder and nothing else, however formatted. */
  public Optional<Placeholder> alone() {
    long others = segments.stream().filter(s -> !(s instanceof Segment.Markup)).count();
    return others == 1 ? placeholders().findFirst() : Optional.empty();
  }

  /** The text without what data puts into it. */
  public String plain() {
    StringBuilder text = new StringBuilder();
    for (Segment segment : segments) {
      if (segment instanceof Segment.Plain plain) {
        text.append(plain.text());
      }
    }
    return text.toString();
  }
}
