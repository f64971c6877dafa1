package cn.juesuan.template;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A text with placeholders, in pieces. */
public record TextTemplate(List<Segment> segments) {

  public TextTemplate {
    segments = List.copyOf(segments);
  }

  public Stream<Placeholder> placeholders() {
    return segments.stream()
        .filter(Segment.Hole.class::isInstance)
        .map(s -> ((Segment.Hole) s).placeholder());
  }

  /** The placeholder, if the text is one placeholder and nothing else. */
  public Optional<Placeholder> alone() {
    return segments.size() == 1 ? placeholders().findFirst() : Optional.empty();
  }

  public boolean isFormatted() {
    return segments.stream().anyMatch(Segment.Markup.class::isInstance);
  }
}
