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

  /** Whether data puts nothing into it. */
  public boolean isConstant() {
    for (Segment segment : segments) {
      if (segment instanceof Segment.Hole) {
        return false;
      }
    }
    return true;
  }

  /** Its placeholders, in the order of the text. */
  public Stream<Placeholder> placeholders() {
    return segments.stream()
        .filter(Segment.Hole.class::isInstance)
        .map(s -> ((Segment.Hole) s).placeholder());
  }

  private static Optional<Placeholder> alone(List<Segment> segments) {
    Optional<Placeholder> alone = Optional.empty();
    for (Segment segment : segments) {
      if (segment instanceof Segment.Markup) {
        continue;
      }
      if (alone.isPresent() || !(segment instanceof Segment.Hole hole)) {
        return Optional.empty();
      }
      alone = Optional.of(hole.placeholder());
    }
    return alone;
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
