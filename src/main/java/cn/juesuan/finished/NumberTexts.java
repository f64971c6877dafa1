package cn.juesuan.finished;

import cn.juesuan.finished.FinishedReader.ReadSheet;
import cn.juesuan.format.Formatted;
import cn.juesuan.format.NumberFormat;
import cn.juesuan.format.Parsed;
import cn.juesuan.template.TemplateBook.Look;
import cn.juesuan.template.TemplateSheet.Cell;
import cn.juesuan.template.TemplateSheet.Row;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What numbers in a finished workbook's cells are as texts: as the cells show them. */
final class NumberTexts {

  /** All that Excel keeps of a number. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  /** Formats under which a cell shows as many digits as it has room for. */
  private static final Set<String> PLAIN = Set.of("General", "@");

  private final List<ReadSheet> sheets;
  private final List<Look> looks;
  private final Map<Integer, Map<Integer, Row>> rows = new HashMap<>();
  private final Map<Integer, Integer> lastColumns = new HashMap<>();

  NumberTexts(List<ReadSheet> sheets, List<Look> looks) {
    this.sheets = sheets;
    this.looks = looks;
  }

  /** Empty where what the cell shows is not certain. */
  Optional<String> of(double number, int sheet, int row, int column) {
    Parsed format =
        style(sheet, row, column)
            .filter(s -> s < looks.size())
            .map(s -> looks.get(s).format())
            .orElse(new Parsed.Known(NumberFormat.GENERAL));
    if (!(format instanceof Parsed.Known known)) {
      return Optional.empty();
    } else if (PLAIN.contains(known.format().code())) {
      return Optional.of(plain(number));
    }
    return known.format().number(number) instanceof Formatted.Text text
        ? Optional.of(text.text().strip())
        : Optional.empty();
  }

  /** A cell's width does not matter here. */
  private static String plain(double number) {
    BigDecimal digits = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
    return digits.signum() == 0 ? "0" : digits.toPlainString();
  }

  private Optional<Integer> style(int sheet, int row, int column) {
    return Optional.ofNullable(rowsOf(sheet).get(row)).stream()
        .flatMap(r -> r.cells().stream())
        .filter(c -> c.column() == column)
        .map(Cell::style)
        .findFirst();
  }

  private Map<Integer, Row> rowsOf(int sheet) {
    return rows.computeIfAbsent(
        sheet,
        s -> {
          Map<Integer, Row> byIndex = new HashMap<>();
          sheets.get(s).rows().forEach(r -> byIndex.put(r.index(), r));
          return byIndex;
        });
  }

  /** The last column, counted from 0, in which any row of the sheet has a cell. */
  int lastColumn(int sheet) {
    return lastColumns.computeIfAbsent(
        sheet,
        s ->
            sheets.get(s).rows().stream()
                .filter(r -> !r.cells().isEmpty())
                .mapToInt(r -> r.cells().get(r.cells().size() - 1).column())
                .max()
                .orElse(-1));
  }
}
