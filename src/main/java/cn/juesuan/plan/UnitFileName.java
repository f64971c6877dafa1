package cn.juesuan.plan;

import cn.juesuan.data.UnitData;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.disk.SafeNames;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.Segment;
import cn.juesuan.template.TextTemplate;
import cn.juesuan.template.UnitTexts;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What the file is called that each unit gets of a template: as the template, in whose name columns
 * of the unit may stand, {@code ${单位.单位名称}年度决算.docx}.
 */
public final class UnitFileName {

  /** With three bytes a character and what is written beside a file, what names may have. */
  private static final int MOST = 70;

  private final String written;
  private final String extension;
  private final Optional<TextTemplate> stem;

  private UnitFileName(String written, String extension, Optional<TextTemplate> stem) {
    this.written = written;
    this.extension = extension;
    this.stem = stem;
  }

  /**
   * Reads a name.
   *
   * @param written with its extension
   * @param template the template's own name, as messages call it
   * @param problems takes placeholders that cannot stand there
   */
  public static UnitFileName of(
      String written, String template, Dictionary dictionary, Consumer<Problem> problems) {
    if (!TextTemplate.hasPlaceholder(written)) {
      return new UnitFileName(written, "", Optional.empty());
    }
    int dot = written.lastIndexOf('.');
    TextTemplate stem =
        new UnitTexts(dictionary, problems)
            .read(written.substring(0, dot), new Place.InFile(template), "文件名");
    return new UnitFileName(written, written.substring(dot), Optional.of(stem));
  }

  /** As the template writes it. */
  public String written() {
    return written;
  }

  /** Whether every unit's is the same. */
  public boolean isFixed() {
    return stem.isEmpty();
  }

  /** A unit's: every system takes it, and it leads into no other folder. */
  public String of(UnitData data) {
    return of(data, ignored -> {});
  }

  /**
   * The same.
   *
   * @param problems takes what is wrong with the unit's line
   */
  public String of(UnitData data, Consumer<Problem> problems) {
    return stem.map(
            s -> {
              String filled = new UnitTextFiller(data, problems).fill(s);
              return SafeNames.cut(SafeNames.safe(filled), MOST) + extension;
            })
        .orElse(written);
  }

  /** Whether some unit's file may be called so. */
  public boolean mayBe(String name) {
    if (stem.isEmpty()) {
      return written.equals(name);
    }
    StringBuilder pattern = new StringBuilder();
    for (Segment segment : stem.get().segments()) {
      pattern.append(segment instanceof Segment.Plain p ? Pattern.quote(p.text()) : ".*");
    }
    return name.matches(pattern + Pattern.quote(extension));
  }
}
