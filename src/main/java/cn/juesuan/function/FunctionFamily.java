package cn.juesuan.function;

import cn.juesuan.signature.FunctionDefinition;
import cn.juesuan.statistics.CountingFunctions;
import cn.juesuan.statistics.CriteriaFunctions;
import cn.juesuan.statistics.DatabaseFunctions;
import cn.juesuan.statistics.FrequencyFunctions;
import cn.juesuan.statistics.MatrixFunctions;
import cn.juesuan.statistics.MixedFunctions;
import cn.juesuan.statistics.MultipleFunctions;
import cn.juesuan.statistics.PairFunctions;
import cn.juesuan.statistics.RankFunctions;
import cn.juesuan.statistics.SpreadFunctions;
import cn.juesuan.statistics.SubtotalFunctions;
import cn.juesuan.statistics.TotalFunctions;
import java.util.List;

/**
 * Every function that is calculated, by families; a new one is added here. A family is loaded when
 * a formula uses one of its functions: a run of one unit would spend a good part of its time on the
 * others.
 */
enum FunctionFamily {
  LOGIC("IF IFERROR IFNA IFS SWITCH CHOOSE AND OR XOR NOT TRUE FALSE"),
  INFORMATION("ISNUMBER ISTEXT ISNONTEXT ISLOGICAL ISBLANK ISERROR ISERR ISNA NA N T ERROR.TYPE"),
  ARITHMETIC("ABS SIGN INT SQRT EVEN ODD PI POWER MOD QUOTIENT ROUND ROUNDUP ROUNDDOWN TRUNC"),
  MATHEMATICS(
      "EXP LN LOG LOG10 SQRTPI DEGREES RADIANS SIN COS TAN ASIN ACOS ATAN ATAN2 SINH COSH TANH"
          + " ASINH ACOSH ATANH"),
  MULTIPLE(
      "CEILING FLOOR CEILING.MATH FLOOR.MATH CEILING.PRECISE ISO.CEILING FLOOR.PRECISE MROUND"),
  COUNTING("FACT FACTDOUBLE COMBIN PERMUT MULTINOMIAL GCD LCM ISEVEN ISODD DELTA GESTEP"),
  ROMAN("ROMAN"),
  TOTAL("SUM SUMSQ PRODUCT AVERAGE MAX MIN COUNT COUNTA COUNTBLANK LARGE SMALL SUMPRODUCT"),
  SUBTOTAL("SUBTOTAL AGGREGATE"),
  SPREAD(
      "VAR VAR.S VARP VAR.P STDEV STDEV.S STDEVP STDEV.P DEVSQ AVEDEV GEOMEAN HARMEAN SKEW KURT"
          + " STANDARDIZE"),
  MIXED("AVERAGEA MAXA MINA VARA VARPA STDEVA STDEVPA"),
  RANK(
      "MEDIAN MODE MODE.SNGL RANK RANK.EQ RANK.AVG PERCENTILE PERCENTILE.INC PERCENTILE.EXC"
          + " QUARTILE QUARTILE.INC QUARTILE.EXC PERCENTRANK PERCENTRANK.INC PERCENTRANK.EXC"),
  PAIR(
      "SUMX2MY2 SUMX2PY2 SUMXMY2 CORREL PEARSON RSQ COVAR COVARIANCE.P COVARIANCE.S SLOPE INTERCEPT"
          + " FORECAST FORECAST.LINEAR"),
  MATRIX("MDETERM MMULT TRANSPOSE"),
  FINANCE("FV PV PMT IPMT PPMT NPER NPV MIRR SLN SYD EFFECT NOMINAL"),
  INSTALMENT("CUMIPMT CUMPRINC"),
  DEPRECIATION("DB DDB VDB"),
  RATE("IRR RATE XIRR XNPV"),
  TEXT(
      "LEFT RIGHT MID LEN TRIM UPPER LOWER EXACT FIND SEARCH SUBSTITUTE REPLACE REPT CONCATENATE"
          + " CHAR VALUE TEXT"),
  JOIN("CONCAT TEXTJOIN CODE"),
  LOOKUP("INDEX MATCH VLOOKUP HLOOKUP LOOKUP ROWS COLUMNS ROW COLUMN"),
  CRITERIA("COUNTIF SUMIF AVERAGEIF COUNTIFS SUMIFS AVERAGEIFS MAXIFS MINIFS"),
  DATABASE("DGET DCOUNTA DCOUNT DSUM DMAX DMIN DAVERAGE DPRODUCT DVAR DVARP DSTDEV DSTDEVP"),
  TYPE("TYPE ISREF ADDRESS"),
  DATE("DATE YEAR MONTH DAY"),
  TIME("DAYS WEEKDAY EDATE EOMONTH DATEDIF TIME FIXED"),
  CLOCK("HOUR MINUTE SECOND DATEVALUE TIMEVALUE"),
  WEEK("WEEKNUM ISOWEEKNUM DAYS360 YEARFRAC"),
  WORKDAY("NETWORKDAYS NETWORKDAYS.INTL WORKDAY WORKDAY.INTL"),
  RADIX(
      "BIN2OCT BIN2DEC BIN2HEX OCT2BIN OCT2DEC OCT2HEX DEC2BIN DEC2OCT DEC2HEX HEX2BIN HEX2OCT"
          + " HEX2DEC BASE DECIMAL"),
  LETTER("PROPER CLEAN UNICODE UNICHAR NUMBERVALUE NUMBERSTRING"),
  BYTE("LENB LEFTB RIGHTB MIDB REPLACEB FINDB SEARCHB ASC"),
  XLOOKUP("XLOOKUP XMATCH"),
  FREQUENCY("FREQUENCY");

  private final String names;

  FunctionFamily(String names) {
    this.names = names;
  }

  List<String> names() {
    return List.of(names.split(" ", -1));
  }

  /** The function with one of the family's names. */
  FunctionDefinition named(String name) {
    for (FunctionDefinition function : functions()) {
      if (function.name().equals(name)) {
        return function;
      }
    }
    throw new IllegalStateException(name);
  }

  List<FunctionDefinition> functions() {
    return switch (this) {
      case LOGIC -> LogicFunctions.ALL;
      case INFORMATION -> InformationFunctions.ALL;
      case ARITHMETIC -> ArithmeticFunctions.ALL;
      case MATHEMATICS -> MathematicsFunctions.ALL;
      case MULTIPLE -> MultipleFunctions.ALL;
      case COUNTING -> CountingFunctions.ALL;
      case ROMAN -> RomanFunctions.ALL;
      case TOTAL -> TotalFunctions.ALL;
      case SUBTOTAL -> SubtotalFunctions.ALL;
      case SPREAD -> SpreadFunctions.ALL;
      case MIXED -> MixedFunctions.ALL;
      case RANK -> RankFunctions.ALL;
      case PAIR -> PairFunctions.ALL;
      case MATRIX -> MatrixFunctions.ALL;
      case FINANCE -> FinanceFunctions.ALL;
      case INSTALMENT -> InstalmentFunctions.ALL;
      case DEPRECIATION -> DepreciationFunctions.ALL;
      case RATE -> RateFunctions.ALL;
      case TEXT -> TextFunctions.ALL;
      case JOIN -> JoinFunctions.ALL;
      case LOOKUP -> LookupFunctions.ALL;
      case CRITERIA -> CriteriaFunctions.ALL;
      case DATABASE -> DatabaseFunctions.ALL;
      case TYPE -> TypeFunctions.ALL;
      case DATE -> DateFunctions.ALL;
      case TIME -> TimeFunctions.ALL;
      case CLOCK -> ClockFunctions.ALL;
      case WEEK -> WeekFunctions.ALL;
      case WORKDAY -> WorkdayFunctions.ALL;
      case RADIX -> RadixFunctions.ALL;
      case LETTER -> LetterFunctions.ALL;
      case BYTE -> ByteFunctions.ALL;
      case XLOOKUP -> XLookupFunctions.ALL;
      case FREQUENCY -> FrequencyFunctions.ALL;
    };
  }
}
