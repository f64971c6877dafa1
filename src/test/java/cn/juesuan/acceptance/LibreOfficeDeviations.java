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
  private record Known(Pattern formula, Difference difference) {
    static Known of(String formula, String own, String other) {
      Pattern first = Pattern.compile(own);
      Pattern second = Pattern.compile(other);
      return new Known(
          Pattern.compile(formula),
          (x, y) -> first.matcher(x).matches() && second.matcher(y).matches());
    }

    /** Both are numbers. */
    static Known ofNumbers(String formula, DifferentNumbers difference) {
      return new Known(
          Pattern.compile(formula),
          (x, y) ->
              x.matches(NUMBER)
                  && y.matches(NUMBER)
                  && difference.isSo(Double.parseDouble(x), Double.parseDouble(y)));
    }

    boolean matches(String given, Cell first, Cell second) {
      return formula.matcher(given).find() && difference.isSo(text(first), text(second));
    }
  }

  /** How what Excel has and what LibreOffice has differ. */
  private interface Difference {
    boolean isSo(String own, String other);
  }

  /** The same of numbers. */
  private interface DifferentNumbers {
    boolean isSo(double own, double other);
  }

  private static final String ANY = ".*";
  private static final String NUMBER = "-?[0-9.]+(E-?[0-9]+)?";
  private static final String TEXT = "“.*”";

  private static final String TYPED_NUMBER = "(?<=[(,])\"3\"[,)]";

  /** Functions that gather numbers. */
  private static final String GATHERING =
      "(?<![A-Z])(SUM|SUMSQ|PRODUCT|MIN|MAX|AVERAGE|MEDIAN|AVEDEV|DEVSQ|GEOMEAN|HARMEAN|KURT|SKEW"
          + "|(STDEV|VAR)(P|\\.[SP])?)\\(.*";

  /** Those that count texts too. */
  private static final String GATHERING_TEXTS = "(?<![A-Z])(AVERAGE|MAX|MIN|STDEVP?|VARP?)A\\(.*";

  /** What Excel makes of it is in its help, in ECMA-376 Part 1, 18.17, or among its results. */
  private static final List<Known> KNOWN =
      List.of(
          // a number that is not in the list has a rank there
          Known.of("RANK(\\.EQ|\\.AVG)?\\(", "#N/A", NUMBER + "|#NUM!|#DIV/0!"),
          // cut off after three decimals by Excel (5/9 is 0.555 in its help), rounded there
          Known.ofNumbers("PERCENTRANK(\\.INC|\\.EXC)?\\(", LibreOfficeDeviations::isCut),
          // blank cells and texts are refused there
          Known.of("^IS(EVEN|ODD)\\([^()]*\\)$", "true|false", "#VALUE!"),
          Known.of("^IS(EVEN|ODD)\\([^()]*\\)[-+*/^]", NUMBER, "#VALUE!"),
          // so many digits are refused there
          Known.of("(ROUND|ROUNDUP|ROUNDDOWN|TRUNC|FIXED)\\(.*,", NUMBER + "|“.*”", "#VALUE!"),
          // decimals of digits are cut off by Excel, negative ones rounded down there
          Known.of("FIXED\\(.*,-[0-9]+\\.[0-9]+[,)]", TEXT, TEXT),
          // of several modes the smallest is taken there, the first by Excel
          Known.ofNumbers("MODE(\\.SNGL)?\\(.*\\)$", (x, y) -> y < x),
          Known.of("MODE(\\.SNGL)?\\(.*\\)[-+*/^].", NUMBER, NUMBER),
          // a multiple of the other sign; a year after the last
          Known.of("(MROUND|SYD)\\(", "#NUM!", NUMBER),
          // a mean of numbers one of which is 0, or an error
          Known.of("GEOMEAN\\(", "#NUM!|#N/A|#DIV/0!", NUMBER + "|#DIV/0!"),
          // a number that is compared with a text
          Known.of("SWITCH\\(", NUMBER + "|" + TEXT, "#VALUE!"),
          // angles of more than 2^27
          Known.of("(SIN|COS|TAN)\\(", "#NUM!", NUMBER),
          // a text that is found among numbers
          Known.of("MATCH\\(\"", "#N/A", NUMBER),
          // a blank cell is 0 for Excel
          Known.of("MATCH\\(数!.*,-1\\)$", "7.0", "#N/A"),
          // a row or a column beyond the sheet
          Known.of("ADDRESS\\(", "#VALUE!", TEXT),
          // character 0
          Known.of("CHAR\\(", "#VALUE!", TEXT),
          // of an empty text
          Known.of("CODE\\(", "#VALUE!", "0.0"),
          Known.of("CODE\\(\"\"\\)[-+*/^].", "#VALUE!", NUMBER),
          // a deviation that is negative or 0
          Known.of("STANDARDIZE\\(", "#NUM!", NUMBER + "|#DIV/0!"),
          // no direction
          Known.of("ATAN2\\(", "#DIV/0!", "0.0"),
          // nothing comes in, or nothing goes out
          Known.of("IRR\\(", "#NUM!", "#N/A"),
          // of a text that is no number and an error the error comes first there
          Known.of("数!F[0-9]+", "#VALUE!", "#N/A|#DIV/0!"),
          // an empty text is found nowhere there
          Known.of("(FINDB?|SEARCHB?)\\((\"\"|数)", NUMBER, "#VALUE!"),
          // texts that are typed into the call: numbers or errors in Excel, 0 or errors there
          Known.of(GATHERING + TYPED_NUMBER, NUMBER, "#VALUE!"),
          Known.of(GATHERING_TEXTS + TYPED_NUMBER, NUMBER, NUMBER + "|#VALUE!"),
          Known.of(GATHERING_TEXTS + "\"x\"", "#VALUE!", NUMBER + "|#DIV/0!"),
          // nothing to count, and a text in a range of one cell
          Known.of("(DEVSQ|PERMUT)\\(", "#NUM!", NUMBER + "|#DIV/0!"),
          Known.of("SUMPRODUCT\\(", "#VALUE!", "0.0"),
          Known.of("(DELTA|GESTEP)\\(.*\"\"", "#VALUE!", NUMBER),
          // so many characters are refused there
          Known.of("(REPLACE|MID|LEFT|RIGHT)B?\\(", "“.*”|" + NUMBER, "#VALUE!"),
          // functions that not every version knows: XLOOKUP since 24.8
          Known.of("(XLOOKUP|XMATCH|NUMBERSTRING)\\(", ANY, "#NAME\\?"),
          // separators that are not given are those of the language
          Known.of("NUMBERVALUE\\(", NUMBER, "#VALUE!"),
          // of a separator of several characters only the first counts for Excel
          Known.of("NUMBERVALUE\\(.*,.*,\".{2,}\"\\)", "#VALUE!", "0.0"),
          // times before 1900
          Known.of("(HOUR|MINUTE|SECOND|WEEKNUM|ISOWEEKNUM)\\(", "#NUM!", NUMBER),
          // decimals are cut off by Excel, a negative number is rounded away from 0 there
          Known.of("DEC2[A-Z]+\\(", "“(0+|[17F]{4,}[0-9A-F]*)”", "“[17F]{4,}[0-9A-F]*”"),
          // digits that are counted by an empty text
          Known.of("(BIN|OCT|DEC|HEX)2[A-Z]+\\(.*,\"\"\\)", "#VALUE!", "“[0-9A-F]+”|" + NUMBER),
          // more digits than Excel allows
          Known.of("BASE\\(", "#NUM!", "“[0-9A-Z]{256,}”"),
          Known.of("(NETWORKDAYS|WORKDAY)(\\.INTL)?\\(.*\"", NUMBER + "|#NUM!", "#VALUE!"),
          // of several errors in an area, or of two digits, the last comes first there
          Known.of("数!F[0-9]+:", "#N/A|#DIV/0!", "#N/A|#DIV/0!"),
          Known.of("(BIN|OCT|DEC|HEX)2[A-Z]+\\(数!F.*,数!F", "#N/A|#DIV/0!", "#N/A|#DIV/0!"),
          // what is not allowed comes before an error in a later area
          Known.of("(LCM|GCD|NETWORKDAYS\\.INTL)\\(.+数!F[0-9]+:", "#NUM!", "#N/A|#DIV/0!"),
          // 0 to the power of 0; of a negative one; what is too small for a number
          Known.of("\\^|POWER\\(", "#NUM!", "1.0"),
          Known.of("\\^|POWER\\(", "#DIV/0!", "#NUM!"),
          Known.of("\\^|POWER\\(", "0.0", "#NUM!"),
          Known.of("POWER\\(.*\\)[-+*/].", NUMBER, "#NUM!"));

  /** Whether the other is more by no more than one in the number's last decimal place. */
  private static boolean isCut(double number, double other) {
    double tens = 10;
    while (tens < 1e15 && Math.abs(number * tens - Math.rint(number * tens)) > 1e-6) {
      tens *= 10;
    }
    return other > number && other - number < 1.000001 / tens;
  }

  static boolean isKnown(Given given, Cell own, Cell other) {
    return KNOWN.stream().anyMatch(k -> k.matches(given.text(), own, other));
  }
}
