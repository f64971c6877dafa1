package cn.juesuan.ooxml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.xml.sax.Attributes;

/**
 * Follows a document's fields (ECMA-376 Part 1, 17.16): their instructions lie in pieces, one field
 * within another.
 */
final class WordFields {

  /** Fields that fetch or start something. */
  private static final Set<String> HARMFUL =
      Set.of(
          "DDE",
          "DDEAUTO",
          "INCLUDETEXT",
          "INCLUDEPICTURE",
          "INCLUDE",
          "IMPORT",
          "LINK",
          "DATABASE",
          "RD",
          "EMBED",
          "CONTROL",
          "HTMLCONTROL",
          "ADDIN",
          "PRINT",
          "MACROBUTTON");

  private final Deque<Field> open = new ArrayDeque<>();
  private boolean inText;
  private Optional<String> harmful = Optional.empty();

  /** A field whose end has not come yet. */
  private static final class Field {
    private final StringBuilder instruction = new StringBuilder();
    private boolean separated;

    boolean isNamed() {
      return instruction.toString().stripLeading().chars().anyMatch(c -> c <= ' ');
    }
  }

  /** What is wrong with the fields so far; empty if nothing is. */
  Optional<String> harmful() {
    return harmful;
  }

  void opens(String element, Attributes attributes) {
    switch (element) {
      case "instrText", "delInstrText", "t" -> inText = true;
      case "fldSimple" -> judge(attributes.getValue(Prefixes.WORD, "instr"));
      case "fldChar" -> mark(attributes.getValue(Prefixes.WORD, "fldCharType"));
      default -> {}
    }
  }

  private void mark(String type) {
    switch (String.valueOf(type)) {
      case "begin" -> begin();
      case "separate" -> separate();
      case "end" -> end();
      default -> {}
    }
  }

  private void begin() {
    if (!open.isEmpty() && !open.peek().separated && !open.peek().isNamed()) {
      harmful = Optional.of("域，它的名称由另一个域算出");
    }
    open.push(new Field());
  }

  private void separate() {
    if (!open.isEmpty()) {
      judge(open.peek().instruction.toString());
      open.peek().separated = true;
    }
  }

  private void end() {
    if (!open.isEmpty()) {
      judge(open.pop().instruction.toString());
    }
  }

  void text(char[] text, int start, int length) {
    if (inText && !open.isEmpty() && !open.peek().separated) {
      open.peek().instruction.append(text, start, length);
    }
  }

  void closes(String element) {
    if (element.equals("instrText") || element.equals("delInstrText") || element.equals("t")) {
      inText = false;
    }
  }

  /** A field without end is one all the same. */
  void ends() {
    while (!open.isEmpty()) {
      end();
    }
  }

  private void judge(String instruction) {
    String name =
        String.valueOf(instruction).strip().split("[\\s\"\\\\]", 2)[0].toUpperCase(Locale.ROOT);
    if (HARMFUL.contains(name)) {
      harmful = Optional.of(" " + name + " 域，它会读取外部内容或运行程序");
    }
  }
}
