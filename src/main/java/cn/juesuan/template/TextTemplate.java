package cn.juesuan.template;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A text with placeholders, in pieces.
 *
 * @param alone the placeholder, if the text is one placeholder and nothing else, however formatted
 */
public record TextTemplate(List<Segment> segments, Optional<Placeholder> alone) {

  public TextTemplate(List<Segment> segments) {
    this(List.copyOf(segments), alone(segments));
  }

  /** Whether a text carries a placeholder, right or wrong. */
  public static boolean hasPlaceholder(String text) {
    return text.contains("${");
  }

  /** Its placeholders, in the order of the text. */
  public Stream<Placeholder> placeholders() {
    return segments.stream()
        .filter(Segment.Hole.class::isInstance)
        .map(s -> ((Segment.Hole) s).placeholder());
  }

  private static Optional<Placeholder> alone(List<Segment> segments) {
    List<Segment> others = segments.stream().filter(s -> !(s instanceof Segment.Markup)).toList();
    return others.size() == 1 && others.get(0) instanceof Segment.Hole hole
        ? Optional.of(hole.placeholder())
        : Optional.empty();
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
