package cn.juesuan.finished;

import cn.juesuan.finished.FinishedReader.ReadSheet;
import cn.juesuan.format.Formatted;
import cn.juesuan.format.Parsed;
import cn.juesuan.template.TemplateBook.Look;
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
  private final CellStyles styles;
  private final Map<Integer, Integer> lastColumns = new HashMap<>();

  NumberTexts(List<ReadSheet> sheets, List<Look> looks) {
    this.sheets = sheets;
    this.looks = looks;
    this.styles = new CellStyles(sheets);
  }

  /** Empty where what the cell shows is not certain. */
  Optional<String> of(double number, int sheet, int row, int column) {
    Parsed format = Look.format(looks, styles.of(sheet, row, column));
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
