package cn.juesuan.docx;

import cn.juesuan.docx.DocumentBlock.Contents;
import cn.juesuan.docx.DocumentBlock.Paragraphs;
import cn.juesuan.docx.DocumentBlock.Picture;
import cn.juesuan.docx.DocumentBlock.Tables;
import cn.juesuan.view.SheetPick;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the placeholders that stand for whole parts of a document. */
final class DocumentBlocks {

  private static final Pattern SHAPE =
      Pattern.compile("\\s*\\$\\{\\s*(段落|表格|图表|目录)\\s*(?:=\\s*([^}]+?)\\s*)?\\}\\s*");
  private static final Pattern BEGINNING = Pattern.compile("\\$\\{\\s*(?:段落|表格|图表|目录)\\s*[=}]");

  private static final Pattern OPTIONAL = Pattern.compile("(.*?)\\s*[,，]\\s*可缺");

  private static final Pattern LEVELS = Pattern.compile("[1-9]");
  private static final String ALL_LEVELS = "9";

  private DocumentBlocks() {}

  static boolean looksLike(String text) {
    return BEGINNING.matcher(text).find();
  }

  /**
   * @param text a whole paragraph's
   * @param room where the paragraph stands
   */
  static Optional<DocumentBlock> read(String text, TextArea room) {
    Matcher shape = SHAPE.matcher(text);
    if (!shape.matches()) {
      return Optional.empty();
    }
    Optional<String> what = Optional.ofNullable(shape.group(2));
    return switch (shape.group(1)) {
      case "段落" -> what.map(w -> new Paragraphs(w, room));
      case "表格" -> what.map(w -> tables(w, room));
      case "图表" -> what.map(w -> new Picture(w, room));
      default ->
          LEVELS.matcher(what.orElse(ALL_LEVELS)).matches()
              ? Optional.of(new Contents(Integer.parseInt(what.orElse(ALL_LEVELS)), room))
              : Optional.empty();
    };
  }

  private static Tables tables(String what, TextArea room) {
    Matcher optional = OPTIONAL.matcher(what);
    return optional.matches()
        ? new Tables(new SheetPick(optional.group(1)), true, room)
        : new Tables(new SheetPick(what), false, room);
  }
}
