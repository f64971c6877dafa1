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

  private static final String TYPED_NUMBER = "(?<=[(,])\"3\"[,)]";

  /** Functions that gather numbers. */
  private static final String GATHERING =
      "(?<![A-Z])(SUM|SUMSQ|PRODUCT|MIN|MAX|AVERAGE|MEDIAN|AVEDEV|DEVSQ|GEOMEAN|HARMEAN|KURT|SKEW"
          + "|(STDEV|VAR)(P|\\.[SP])?)\\(.*";

  /** Those that count texts too. */
  private static final String GATHERING_TEXTS = "(?<![A-Z])(AVERAGE|MAX|MIN|STDEVP?|VARP?)A\\(.*";

  private static final List<Known> KNOWN =
      List.of(
          // a number that is not in the list has a rank there
          Known.of("RANK(\\.EQ|\\.AVG)?\\(", "#N/A", ANY),
          // rounded there, cut off by Excel; and a significance beyond some digits is refused
          Known.of("PERCENTRANK(\\.INC|\\.EXC)?\\(", NUMBER, ANY),
          // blank cells and texts are refused there
          Known.of("IS(EVEN|ODD)\\(", "true|false|" + NUMBER, "#VALUE!"),
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
          // texts that are typed into the call: numbers or errors in Excel, 0 or errors there
          Known.of(GATHERING + TYPED_NUMBER, NUMBER, "#VALUE!"),
          Known.of(GATHERING_TEXTS + TYPED_NUMBER, NUMBER, NUMBER + "|#VALUE!"),
          Known.of(GATHERING_TEXTS + "\"x\"", "#VALUE!", NUMBER),
          // nothing to count, and a text in a range of one cell
          Known.of("(DEVSQ|PERMUT)\\(", "#NUM!", ANY),
          Known.of("SUMPRODUCT\\(", "#VALUE!", "0.0"),
          Known.of("DELTA\\(.*\"\"", "#VALUE!", ANY),
          // so many characters are refused there
          Known.of("(REPLACE|MID|LEFT|RIGHT)B?\\(", "“.*”|" + NUMBER, "#VALUE!"),
          // functions that not every version knows
          Known.of("(XLOOKUP|XMATCH|NUMBERSTRING|AGGREGATE)\\(", ANY, "#NAME\\?|#VALUE!"),
          // separators that are not given are those of the language
          Known.of("NUMBERVALUE\\(", ANY, "#VALUE!"),
          // times before 1900
          Known.of("(HOUR|MINUTE|SECOND|WEEKNUM|ISOWEEKNUM)\\(", "#NUM!", ANY),
          // decimals are cut off by Excel, a negative number is rounded away from 0 there
          Known.of("DEC2[A-Z]+\\(", "“(0+|[17F]{4,}[0-9A-F]*)”", "“[17F]{4,}[0-9A-F]*”"),
          // digits that are counted by an empty text
          Known.of("(BIN|OCT|DEC|HEX)2[A-Z]+\\(.*,\"\"\\)", "#VALUE!", "“[0-9A-F]+”"),
          // more digits than Excel allows
          Known.of("BASE\\(", "#NUM!", "“[0-9A-Z]{256,}”"),
          Known.of("(NETWORKDAYS|WORKDAY)(\\.INTL)?\\(.*\"", ANY, "#VALUE!"),
          // of several errors in an area the last comes first there
          Known.of("数!F[0-9]+:", "#N/A|#DIV/0!", "#N/A|#DIV/0!"),
          // what is not allowed comes before an error in a later area
          Known.of("(LCM|GCD|NETWORKDAYS\\.INTL)\\(.+数!F[0-9]+:", "#NUM!", "#N/A|#DIV/0!"),
          // a power of 0, and what is too small for a number
          Known.of("\\^|POWER\\(", "#DIV/0!|#NUM!|0.0", "#NUM!|1.0"));

  static boolean isKnown(Given given, Cell own, Cell other) {
    return KNOWN.stream().anyMatch(k -> k.matches(given.text(), own, other));
  }
}
