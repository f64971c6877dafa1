package cn.juesuan.acceptance;

import cn.juesuan.function.RandomFormulas.Given;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;

/** Where LibreOffice is known to calculate something else than Excel does, and why. */
final class LibreOfficeDeviations {

  private LibreOfficeDeviations() {}

  /**
   * Whether two values are one, but for the last digits of numbers, which programs sum otherwise.
   */
  static boolean areSame(Cell own, Cell other) {
    if (type(own) == CellType.NUMERIC && type(other) == CellType.NUMERIC) {
      double x = own.getNumericCellValue();
      double y = other.getNumericCellValue();
      return Math.abs(x - y) <= 1e-11 + 1e-12 * Math.max(Math.abs(x), Math.abs(y));
    }
    if (type(own) == CellType.ERROR && type(other) == CellType.ERROR) {
      // an argument that is not allowed is #VALUE! there in most functions
      return text(own).equals(text(other)) || text(other).equals("#VALUE!");
    }
    return text(own).equals(text(other));
  }

  private static CellType type(Cell cell) {
    return cell.getCellType() == CellType.FORMULA
        ? cell.getCachedFormulaResultType()
        : cell.getCellType();
  }

  static String text(Cell cell) {
    return switch (type(cell)) {
      case NUMERIC -> String.valueOf(cell.getNumericCellValue());
      case STRING -> "“" + cell.getStringCellValue() + "”";
      case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
      case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
      default -> "";
    };
  }

  /** Formulas for which the two differ so; the reason stands beside each. */
  private record Known(Pattern formula, Pattern own, Pattern other) {
    static Known of(String formula, String own, String other) {
      return new Known(Pattern.compile(formula), Pattern.compile(own), Pattern.compile(other));
    }

    boolean matches(String given, Cell first, Cell second) {
      return formula.matcher(given).find()
          && own.matcher(text(first)).matches()
          && other.matcher(text(second)).matches();
    }
  }

  private static final String ANY = ".*";
  private static final String ERROR = "#.*";
  private static final String NUMBER = "-?[0-9.E-]+";

  private static final List<Known> KNOWN =
      List.of(
          // a number that is not in the list has a rank there
          Known.of("RANK(\\.EQ|\\.AVG)?\\(", "#N/A", ANY),
          // rounded there, cut off by Excel; and a significance beyond some digits is refused
          Known.of("PERCENTRANK(\\.INC|\\.EXC)?\\(", NUMBER, ANY),
          // blank cells and texts are refused there
          Known.of("IS(EVEN|ODD)\\(", "true|false", "#VALUE!"),
          // a rank with decimals is cut off there, rounded up by Excel
          Known.of("(LARGE|SMALL)\\(.*,[^,]*\\)", NUMBER + "|#NUM!", ANY),
          // so many digits are refused there
          Known.of("(ROUND|ROUNDUP|ROUNDDOWN|TRUNC|FIXED)\\(", NUMBER + "|“.*”", "#VALUE!"),
          // of several modes the smallest is taken there, the first by Excel
          Known.of("MODE(\\.SNGL)?\\(", NUMBER, NUMBER),
          // calculated there though the arguments are not allowed
          Known.of("(MROUND|SYD|GEOMEAN|ADDRESS|CHAR|CODE|STANDARDIZE)\\(", ERROR, ANY),
          // an empty text is found nowhere there
          Known.of("(FINDB?|SEARCHB?)\\((\"\"|数)", NUMBER, "#VALUE!"),
          // texts that are typed into the call count as 0 there, as numbers or errors in Excel
          Known.of("(STDEV|VAR|STDEVP|VARP|AVERAGE|MAX|MIN)A\\(.*\"", ANY, ANY),
          Known.of("[A-Z]+\\(.*\"3\"", NUMBER, "#VALUE!"),
          // nothing to count, and a text in a range of one cell
          Known.of("(DEVSQ|PERMUT)\\(", "#NUM!", ANY),
          Known.of("SUMPRODUCT\\(", "#VALUE!", "0.0"),
          Known.of("DELTA\\(.*\"\"", "#VALUE!", ANY),
          // so many characters are refused there
          Known.of("(REPLACE|MID|LEFT|RIGHT)B?\\(", "“.*”", "#VALUE!"),
          // candidates of other kinds, and errors among them, are passed over by one of the two
          Known.of("SWITCH\\(", ANY, ANY),
          // functions that not every version knows
          Known.of("(XLOOKUP|XMATCH|NUMBERSTRING|AGGREGATE)\\(", ANY, "#NAME\\?|#VALUE!"),
          // separators that are not given are those of the language
          Known.of("NUMBERVALUE\\(", ANY, "#VALUE!"),
          // times before 1900
          Known.of("(HOUR|MINUTE|SECOND|WEEKNUM|ISOWEEKNUM)\\(", "#NUM!", ANY),
          // decimals of negative numbers are cut off by Excel, and a radix below 2 is no radix
          Known.of("(DEC2[A-Z]+|BASE)\\(", ANY, ANY),
          Known.of("(NETWORKDAYS|WORKDAY)(\\.INTL)?\\(.*\"", ANY, "#VALUE!"),
          // of several errors in an area another comes first
          Known.of("数!F[0-9]+:", ERROR, ERROR),
          // a power of 0, and what is too small for a number
          Known.of("\\^|POWER\\(", "#DIV/0!|#NUM!|0.0", "#NUM!|1.0"));

  static boolean isKnown(Given given, Cell own, Cell other) {
    return KNOWN.stream().anyMatch(k -> k.matches(given.text(), own, other));
  }
}
