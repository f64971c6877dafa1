package cn.juesuan.format;

import java.util.ArrayList;
import java.util.List;

/**
 * A number format as Excel understands it. Source: ECMA-376 part 1, 18.8.31, and texts that Excel
 * stored; what these leave open is refused. Never changes; any number of threads may use it.
 */
public final class NumberFormat {

  /** Excel takes no longer one. */
  private static final int LONGEST = 255;

  private static final int MOST_SECTIONS = 4;

  /** The format of cells without one. */
  public static final NumberFormat GENERAL =
      new NumberFormat(
          "General",
          new SectionChoice(List.of(GeneralSection.PLAIN), List.of(), false),
          new TextSection(List.of(new FormatToken(FormatToken.Kind.TEXT, "@"))));

  private final String code;
  private final SectionChoice choice;
  private final Section text;
  private final boolean certain;
  private final boolean certainUnlessNegative;

  private NumberFormat(String code, SectionChoice choice, Section text) {
    this.code = code;
    this.choice = choice;
    this.text = text;
    this.certain = choice.certain();
    this.certainUnlessNegative = choice.certainUnlessNegative();
  }

  /** The format of a cell, its code as the file has it. */
  public static Parsed parse(String code, DateSystem dates) {
    return parsed(code, true, dates);
  }

  /** The second argument of TEXT: here nothing is a format too, and shows nothing. */
  public static Parsed parseText(String code, DateSystem dates) {
    return parsed(code, false, dates);
  }

  private static Parsed parsed(String code, boolean cell, DateSystem dates) {
    if (code.length() > LONGEST) {
      return new Parsed.Refused("数字格式超过 " + LONGEST + " 个字符");
    }
    try {
      return new Parsed.Known(read(code, cell, dates));
    } catch (Unclear unclear) {
      return new Parsed.Refused(unclear.reason());
    }
  }

  private static NumberFormat read(String code, boolean cell, DateSystem dates) throws Unclear {
    List<SectionCode> codes = FormatLexer.sections(code);
    if (codes.size() > MOST_SECTIONS) {
      throw new Unclear("数字格式最多四节，文字里的分号请写成 \\;");
    }
    List<Section> sections = new ArrayList<>();
    for (SectionCode section : codes) {
      if (cell && section.fills()) {
        throw new Unclear("用 * 填满单元格的字符显示几个取决于列宽，请删去“*”和后面的字符");
      }
      sections.add(SectionReader.of(section, dates));
    }
    return arranged(code, codes, sections);
  }

  /** The fourth section is for texts, and an earlier last one with @. */
  private static NumberFormat arranged(String code, List<SectionCode> codes, List<Section> sections)
      throws Unclear {
    int last = sections.size() - 1;
    boolean own = last == MOST_SECTIONS - 1 || sections.get(last) instanceof TextSection;
    for (int i = 0; i < last; i++) {
      if (sections.get(i) instanceof TextSection) {
        throw new Unclear("@ 只能写在最后一节");
      }
    }
    int numbers = own && last > 0 ? last : sections.size();
    for (int i = 2; i < codes.size(); i++) {
      if (codes.get(i).condition().isPresent()) {
        throw new Unclear("条件只能写在前两节");
      }
    }
    Section text = own ? textSection(sections.get(last)) : GENERAL.text;
    SectionChoice choice =
        new SectionChoice(
            sections.subList(0, numbers),
            codes.subList(0, numbers).stream().map(SectionCode::condition).toList(),
            own && numbers < MOST_SECTIONS - 1 && last > 0);
    return new NumberFormat(code, choice, text);
  }

  private static Section textSection(Section section) throws Unclear {
    if (section instanceof TextSection || section instanceof LiteralSection) {
      return section;
    }
    if (section instanceof GeneralSection general) {
      return general.forTexts();
    }
    throw new Unclear("第四节是文字的格式，不能有数字的位置");
  }

  /** The code as it was given. */
  public String code() {
    return code;
  }

  /** Whether numbers are shown as date or time. */
  public boolean date() {
    return choice.sections().get(0) instanceof DateSection;
  }

  /** Whether it shows every number for certain. */
  public boolean certain() {
    return certain;
  }

  /** Whether it is sure beforehand that it shows that number for certain. */
  public boolean certain(double number) {
    return certain || (certainUnlessNegative && number >= 0);
  }

  /** What is shown of a number; dates are numbers. */
  public Formatted number(double value) {
    try {
      return choice.shown(value);
    } catch (Unclear unclear) {
      return new Formatted.Refused(unclear.reason());
    }
  }

  /** What is shown of a text. */
  public Formatted text(String value) {
    return new Formatted.Text(
        text instanceof TextSection section ? section.text(value) : ((LiteralSection) text).text());
  }

  /** What is shown of TRUE or FALSE. */
  public Formatted bool(boolean value) {
    return text(value ? "TRUE" : "FALSE");
  }
}
