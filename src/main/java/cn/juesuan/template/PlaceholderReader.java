package cn.juesuan.template;

import cn.juesuan.dictionary.Allowed;
import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.ColumnType;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.dictionary.SubjectLists;
import cn.juesuan.list.Nearest;
import cn.juesuan.problem.Kind;
import cn.juesuan.template.Placeholder.Pick;
import cn.juesuan.value.Codes;
import cn.juesuan.value.MoneyUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text between <code>${</code> and <code>}</code> against the dictionary. */
final class PlaceholderReader {

  /** Dataset, [key], #level, column, part or nothing, decimals or nothing. */
  private static final Pattern SHAPE =
      Pattern.compile(
          "\\s*([^\\[\\]#.,=]+?)\\s*(?:\\[([^\\]]*)\\])?\\s*(?:#\\s*([^.,\\[\\]]*?)\\s*)?"
              + "\\.\\s*([^.,]+?)\\s*(?:\\.\\s*([^.,]+?)\\s*)?(?:[,，]\\s*([0-9]{1,2})\\s*)?");

  /** Dataset and level only: repeats and prints nothing. */
  private static final Pattern REPEAT =
      Pattern.compile("\\s*重复\\s*=\\s*([^\\[\\]#.,=]+?)\\s*#\\s*([^.,\\[\\]]*?)\\s*");

  private static final Pattern MONEY_UNIT =
      Pattern.compile("\\s*金额单位\\s*=\\s*([^,，]+?)\\s*(?:[,，]\\s*([0-9]{1,2})\\s*)?");

  private static final Pattern COMPLETE =
      Pattern.compile("\\s*不漏\\s*=\\s*([^\\[\\]#.,=]+?)\\s*\\.\\s*([^\\[\\]#.,=]+?)\\s*");

  private static final String NOT_PUBLIC = "不公开";

  private final Dictionary dictionary;

  /** Equal levels are one object: that they are equal is then found at once. */
  private final Map<Level, Level> levels = new HashMap<>();

  PlaceholderReader(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** What is wrong with a placeholder. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final Kind kind;

    Unreadable(Kind kind, String message) {
      super(message);
      this.kind = kind;
    }

    Kind kind() {
      return kind;
    }
  }

  Placeholder read(String body) throws Unreadable {
    if (body.strip().equals(NOT_PUBLIC)) {
      return new Placeholder.NotPublic();
    }
    Matcher money = MONEY_UNIT.matcher(body);
    if (money.matches()) {
      return moneyUnit(money);
    }
    Matcher repeat = REPEAT.matcher(body);
    if (repeat.matches()) {
      return repeat(dataset(repeat.group(1)), repeat.group(2));
    }
    Matcher complete = COMPLETE.matcher(body);
    if (complete.matches()) {
      return complete(dataset(complete.group(1)), complete.group(2));
    }
    Matcher shape = SHAPE.matcher(body);
    if (!shape.matches()) {
      throw new Unreadable(Kind.PLACEHOLDER_UNREADABLE, "“${" + body + "}”不是占位符的写法");
    }
    return ofDataset(shape);
  }

  private static Placeholder moneyUnit(Matcher matcher) throws Unreadable {
    MoneyUnit unit =
        MoneyUnit.labelled(matcher.group(1))
            .orElseThrow(
                () ->
                    new Unreadable(
                        Kind.PLACEHOLDER_UNREADABLE,
                        "金额单位只能是 元 或 万元，写的是“" + matcher.group(1) + "”"));
    return new Placeholder.OfMoneyUnit(unit, decimals(matcher.group(2)));
  }

  private static Placeholder complete(Dataset dataset, String name) throws Unreadable {
    Column column = column(dataset, name);
    if (column.type() != ColumnType.MONEY || !dataset.belongsToUnits()) {
      throw new Unreadable(Kind.PLACEHOLDER_UNREADABLE, "“不漏=”后面要写单位的一个金额列，“" + name + "”不是");
    }
    return new Placeholder.Complete(dataset, column);
  }

  private Placeholder ofDataset(Matcher shape) throws Unreadable {
    Dataset dataset = dataset(shape.group(1));
    Pick pick = pick(dataset, shape);
    boolean hasKey = shape.group(2) != null;
    boolean hasLevel = shape.group(3) != null;
    if (hasKey && hasLevel) {
      throw new Unreadable(Kind.PLACEHOLDER_UNREADABLE, "一个占位符不能同时写 [键] 和 #层级");
    }
    if (hasKey) {
      return new Placeholder.OfKey(dataset, key(dataset, shape.group(2)), pick);
    }
    if (hasLevel) {
      Level level = level(dataset, shape.group(3));
      return new Placeholder.OfBand(dataset, levels.computeIfAbsent(level, l -> l), pick);
    }
    return new Placeholder.OfUnit(dataset, pick);
  }

  private Dataset dataset(String name) throws Unreadable {
    return dictionary.dataset(name).orElseThrow(() -> unknown("数据字典里没有数据集“" + name + "”"));
  }

  private Placeholder repeat(Dataset dataset, String levelName) throws Unreadable {
    Level level = level(dataset, levelName);
    return Placeholder.OfBand.silent(dataset, levels.computeIfAbsent(level, l -> l));
  }

  private static Pick pick(Dataset dataset, Matcher shape) throws Unreadable {
    Column column = column(dataset, shape.group(4));
    OptionalInt part = OptionalInt.empty();
    boolean explained =
        SubjectLists.EXPLANATION.equals(shape.group(5)) && column.type().isSubject();
    if (shape.group(5) != null && !explained) {
      int level = column.type().levels().indexOf(shape.group(5));
      if (level < 0) {
        throw unknown("列“" + column.name() + "”没有“" + shape.group(5) + "”这一级");
      }
      part = OptionalInt.of(level);
    }
    OptionalInt decimals = decimals(shape.group(6));
    if (decimals.isPresent() && column.type() != ColumnType.MONEY) {
      throw new Unreadable(Kind.PLACEHOLDER_UNREADABLE, "“" + column.name() + "”不是金额，不能写保留的小数位数");
    }
    return new Pick(column, part, explained, decimals);
  }

  private static Column column(Dataset dataset, String name) throws Unreadable {
    Optional<Column> column = dataset.column(name);
    if (column.isEmpty()) {
      throw unknown("数据集“" + dataset.name() + "”没有列“" + name + "”");
    }
    return column.get();
  }

  private static String key(Dataset dataset, String key) throws Unreadable {
    if (dataset.keys().size() != 1) {
      throw unknown("数据集“" + dataset.name() + "”没有唯一的键列，不能用 [键] 查找");
    }
    if (key.isBlank()) {
      throw new Unreadable(Kind.PLACEHOLDER_UNREADABLE, "[ ] 里没有写键");
    }
    checkSubject(dataset.keys().get(0), key.strip());
    checkAllowed(dataset.keys().get(0), key.strip());
    return key.strip();
  }

  /** No line can ever have a key that the dictionary does not allow. */
  private static void checkAllowed(Column column, String key) throws Unreadable {
    Allowed allowed = column.allowed();
    if (allowed.isStrict() && allowed.wordFor(key).isEmpty()) {
      throw unknown(
          "“%s”的取值里没有“%s”%s".formatted(column.name(), key, Nearest.hint(key, allowed.fixed())));
    }
  }

  /** No line can ever have a subject code of another length. */
  private static void checkSubject(Column column, String key) throws Unreadable {
    int levels = column.type().levels().size();
    if (levels > 0 && !Codes.isSubject(key, levels)) {
      throw unknown("“" + key + "”不是" + column.type().label() + "代码");
    }
  }

  private static Level level(Dataset dataset, String name) throws Unreadable {
    if (name.isEmpty()) {
      return new Level.Lines();
    }
    Optional<Column> subject =
        dataset.columns().stream().filter(c -> c.type().levels().contains(name)).findFirst();
    if (subject.isPresent()) {
      return new Level.Subject(subject.get(), subject.get().type().levels().indexOf(name));
    }
    Optional<Column> group = dataset.column(name);
    if (group.isEmpty()) {
      throw unknown("数据集“" + dataset.name() + "”没有层级或列“" + name + "”");
    }
    return new Level.Group(group.get());
  }

  private static OptionalInt decimals(String digits) {
    return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
  }

  private static Unreadable unknown(String message) {
    return new Unreadable(Kind.PLACEHOLDER_UNKNOWN, message);
  }
}
