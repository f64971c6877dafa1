package cn.juesuan.publish;

import cn.juesuan.template.CompiledSheet;
import cn.juesuan.template.Level;
import cn.juesuan.template.Placeholder;
import cn.juesuan.template.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which sheets of a finished workbook are public, by the template's sheets of which they are. */
final class PublicSheets {

  private static final int IGNORING_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private final List<Origin> origins = new ArrayList<>();

  /**
   * @param shown whether people see a sheet of the template, by its index
   */
  PublicSheets(List<CompiledSheet> sheets, List<Boolean> shown) {
    for (CompiledSheet sheet : sheets) {
      boolean isPublic = shown.get(sheet.source().index()) && !sheet.isInternal();
      origins.add(Origin.of(sheet, isPublic));
    }
  }

  /**
   * A sheet of the template.
   *
   * @param label its name there
   * @param names what sheets that were made of it are called
   * @param beginning what their names begin with when they had to be cut
   * @param letters how many letters of their names the template gives
   * @param always whether every unit has one
   */
  private record Origin(
      String label,
      Pattern names,
      Pattern beginning,
      int letters,
      boolean always,
      boolean isPublic) {

    static Origin of(CompiledSheet sheet, boolean isPublic) {
      StringBuilder names = new StringBuilder();
      StringBuilder beginning = new StringBuilder();
      boolean open = true;
      for (Segment segment : sheet.name().segments()) {
        if (segment instanceof Segment.Plain plain) {
          names.append(Pattern.quote(plain.text()));
          beginning.append(open ? Pattern.quote(plain.text()) : "");
        } else if (segment instanceof Segment.Hole hole && !isSilent(hole.placeholder())) {
          names.append(".*");
          open = false;
        }
      }
      int letters = sheet.name().plain().length();
      boolean cut = !open && beginning.length() > 0;
      return new Origin(
          sheet.source().name(),
          Pattern.compile(names.toString(), IGNORING_CASE),
          Pattern.compile(cut ? beginning + ".*" : names.toString(), IGNORING_CASE),
          open ? Integer.MAX_VALUE : letters,
          sheet.repeat().isEmpty(),
          isPublic);
    }

    private static boolean isSilent(Placeholder placeholder) {
      return placeholder instanceof Placeholder.OfBand band && band.role() == Level.Role.SILENT;
    }

    boolean isOf(String name) {
      return names.matcher(name).matches() || beginning.matcher(name).matches();
    }
  }

  /** What a sheet of a finished workbook is to the public. */
  enum Audience {
    PUBLIC,
    INTERNAL,
    /** The template has no such sheet. */
    UNKNOWN
  }

  Audience of(String name) {
    return origin(name)
        .map(o -> o.isPublic() ? Audience.PUBLIC : Audience.INTERNAL)
        .orElse(Audience.UNKNOWN);
  }

  /** The template's sheet that gives most of a name. */
  private Optional<Origin> origin(String name) {
    return origins.stream().filter(o -> o.isOf(name)).max(Comparator.comparingInt(Origin::letters));
  }

  /** The template's public sheets that every unit has and of which there is none. */
  List<String> missing(List<String> names) {
    return origins.stream()
        .filter(o -> o.isPublic() && o.always())
        .filter(o -> names.stream().noneMatch(n -> origin(n).equals(Optional.of(o))))
        .map(Origin::label)
        .toList();
  }
}
