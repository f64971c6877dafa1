package cn.juesuan.workbook;

import cn.juesuan.formula.Functions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.WorkbookEvaluator;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.Area3DPtg;
import org.apache.poi.ss.formula.ptg.AreaPtg;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.BoolPtg;
import org.apache.poi.ss.formula.ptg.FuncVarPtg;
import org.apache.poi.ss.formula.ptg.MemAreaPtg;
import org.apache.poi.ss.formula.ptg.MemFuncPtg;
import org.apache.poi.ss.formula.ptg.NameXPxg;
import org.apache.poi.ss.formula.ptg.OperationPtg;
import org.apache.poi.ss.formula.ptg.ParenthesisPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPtg;
import org.apache.poi.ss.formula.ptg.RefPtg;
import org.apache.poi.ss.formula.ptg.StringPtg;

/** Has POI parse formulas and keeps the tokens as trees. */
final class ProgramParser {

  private static final Set<String> SUPPORTED =
      new HashSet<>(WorkbookEvaluator.getSupportedFunctionNames());

  private static final Pattern WRONG_ARGUMENTS =
      Pattern.compile("Too (?:many|few) arguments to function '([^']*)'");
  private static final Pattern UNKNOWN_NAME =
      Pattern.compile("Specified named range '([^']*)' does not exist");

  private final ParsingBook book;

  ProgramParser(ParsingBook book) {
    this.book = book;
  }

  /** POI cannot parse or calculate it; the message says why, in Chinese. */
  static final class Unsupported extends Exception {
    private static final long serialVersionUID = 1L;

    Unsupported(String message) {
      super(message);
    }
  }

  Program parse(String formula, int sheet) throws Unsupported {
    Ptg[] tokens;
    try {
      tokens = FormulaParser.parse(formula, book, FormulaType.CELL, sheet);
    } catch (FormulaParseException | IllegalArgumentException | IllegalStateException e) {
      throw new Unsupported(inChinese(e.getMessage()));
    }
    return NearZero.snapped(new TreeBuilder().build(tokens));
  }

  /** POI speaks English and says where its parser stood; what helps is what it stumbled over. */
  private static String inChinese(String message) {
    Matcher name = UNKNOWN_NAME.matcher(message);
    if (name.find()) {
      return "没有名称“" + name.group(1) + "”";
    }
    Matcher arguments = WRONG_ARGUMENTS.matcher(message);
    return arguments.find() ? "函数 " + arguments.group(1) + " 的参数个数不对" : "公式不合语法";
  }

  private static final class TreeBuilder {
    private final Deque<Program> stack = new ArrayDeque<>();
    private int references;
    private int texts;

    Program build(Ptg[] tokens) throws Unsupported {
      for (Ptg token : tokens) {
        add(token);
      }
      if (stack.size() != 1) {
        throw new Unsupported("公式不合语法");
      }
      return stack.pop();
    }

    private void add(Ptg token) throws Unsupported {
      if (token instanceof AttrPtg attribute) {
        // jumps count bytes, which change with the operands: the linker makes those of IF anew, and
        // all branches of CHOOSE are calculated
        if (attribute.isSum()) {
          operation(FuncVarPtg.SUM);
        }
      } else if (token instanceof ParenthesisPtg) {
        // the tree says the same
        return;
      } else if (token instanceof RefPtg || token instanceof Ref3DPtg) {
        stack.push(new Program.Reference(references++, false));
      } else if (token instanceof AreaPtg || token instanceof Area3DPtg) {
        stack.push(new Program.Reference(references++, true));
      } else if (token instanceof StringPtg text) {
        stack.push(new Program.Text(texts++, text));
      } else if (token instanceof MemFuncPtg || token instanceof MemAreaPtg) {
        throw new Unsupported("用了联合或交集引用");
      } else if (token instanceof OperationPtg operation) {
        operation(operation);
      } else {
        stack.push(new Program.Leaf(token));
      }
    }

    private void operation(OperationPtg token) throws Unsupported {
      List<Program> operands = new ArrayList<>();
      for (int i = 0; i < token.getNumberOfOperands(); i++) {
        if (stack.isEmpty()) {
          throw new Unsupported("公式不合语法");
        }
        operands.add(stack.pop());
      }
      Collections.reverse(operands);
      String function = "";
      if (token instanceof AbstractFunctionPtg call) {
        function = Functions.name(nameOf(call, operands));
        checkSupported(function);
      }
      boolean open = function.equals("IF") && operands.size() == 2;
      stack.push(
          open
              ? closed(operands)
              : new Program.Operation(
                  token, List.copyOf(operands), function, Functions.isCounting(function)));
    }

    /** IF without a second branch is FALSE there. */
    private static Program closed(List<Program> operands) {
      operands.add(new Program.Leaf(BoolPtg.valueOf(false)));
      return new Program.Operation(
          FuncVarPtg.create("IF", operands.size()), List.copyOf(operands), "IF", false);
    }

    private static String nameOf(AbstractFunctionPtg function, List<Program> operands) {
      boolean named =
          function.getFunctionIndex() == 255
              && operands.get(0) instanceof Program.Leaf leaf
              && leaf.token() instanceof NameXPxg;
      return named
          ? ((NameXPxg) ((Program.Leaf) operands.get(0)).token()).getNameName()
          : function.getName();
    }

    private static void checkSupported(String function) throws Unsupported {
      if (!SUPPORTED.contains(function)) {
        throw new Unsupported("函数 " + function + " 无法计算");
      }
    }
  }
}
