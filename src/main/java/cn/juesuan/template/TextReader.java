package cn.juesuan.template;

import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.TemplateSheet.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Cuts texts into {@link Segment}s. */
final class TextReader {

  private static final String OPEN = "${";

  private final PlaceholderReader placeholders;
  private final Consumer<Problem> problems;

  TextReader(PlaceholderReader placeholders, Consumer<Problem> problems) {
    this.placeholders = placeholders;
    this.problems = problems;
  }

  TextTemplate read(String text, Place place) {
    return read(List.of(new Run("", text)), place);
  }

  /** A placeholder that editors have cut into several runs takes the first run's formatting. */
  TextTemplate read(List<Run> runs, Place place) {
    Pieces pieces = new Pieces(runs);
    String text = pieces.text;
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf(OPEN, at);
      if (open < 0) {
        break;
      }
      int close = text.indexOf('}', open);
      if (close < 0) {
        problems.accept(Kind.PLACEHOLDER_UNREADABLE.at(place, text.substring(open), "“${”后面没有“}”"));
        break;
      }
      pieces.plain(at, open);
      hole(pieces, open, close, place);
      at = close + 1;
    }
    pieces.plain(at, text.length());
    return new TextTemplate(pieces.segments);
  }

  private void hole(Pieces pieces, int open, int close, Place place) {
    String written = pieces.text.substring(open, close + 1);
    try {
      Placeholder placeholder = placeholders.read(written.substring(2, written.length() - 1));
      pieces.hole(open, close + 1, new Segment.Hole(placeholder, written));
    } catch (PlaceholderReader.Unreadable e) {
      problems.accept(e.kind().at(place, written, e.getMessage()));
      pieces.plain(open, close + 1);
    }
  }

  /** The runs' joined text and the segments made of it so far. */
  private static final class Pieces {
    private final List<Run> runs;
    private final boolean formatted;
    private final String text;
    private final List<Segment> segments = new ArrayList<>();
    private int run;
    private int nextRunAt;

    Pieces(List<Run> runs) {
      this.runs = runs;
      this.formatted = runs.size() > 1 || runs.stream().anyMatch(r -> !r.markup().isEmpty());
      StringBuilder all = new StringBuilder();
      runs.forEach(r -> all.append(r.text()));
      this.text = all.toString();
    }

    void plain(int from, int to) {
      int at = from;
      while (at < to) {
        startRunsUpTo(at);
        int end = Math.min(to, run < runs.size() ? nextRunAt : to);
        segments.add(new Segment.Plain(text.substring(at, end)));
        at = end;
      }
    }

    void hole(int from, int to, Segment.Hole hole) {
      startRunsUpTo(from);
      segments.add(hole);
      while (run < runs.size()
          && nextRunAt < to
          && nextRunAt + runs.get(run).text().length() <= to) {
        nextRunAt += runs.get(run++).text().length();
      }
    }

    /** Opens the formatting of every run that begins at or before a position. */
    private void startRunsUpTo(int at) {
      while (formatted && run < runs.size() && nextRunAt <= at) {
        segments.add(new Segment.Markup(runs.get(run).markup()));
        nextRunAt += runs.get(run++).text().length();
      }
      if (!formatted) {
        run = runs.size();
      }
    }
  }
}
