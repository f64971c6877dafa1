package cn.juesuan.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.juesuan.expression.ExpressionCompiler.Named;
import cn.juesuan.formula.Formula;
import cn.juesuan.formula.FormulaException;
import cn.juesuan.operand.Unsupported;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookCompilerTest {

  /** Every sheet has a name 率 of its own. */
  private final WorkbookCompiler compiler =
      new WorkbookCompiler((before, name, sheet) -> Optional.of(new Named(sheet, false, 1)));

  private ExpressionTree compiled(String formula, int sheet, FormulaUse use)
      throws FormulaException, Unsupported {
    return compiler.compile(Formula.parse(formula), sheet, use);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "A1+1|甲!$B$20+1",
        "SUM(A1:B2)|SUM(C:D)",
        "IF(A1=\"\",\"是\",B1)|IF(C9=\"否\",\"\",D9)",
        "ROUND(SUMIF(乙!B2:B7,\"205*\",乙!D2:D7),6)|ROUND(SUMIF(甲!A1:A9,\"3\",甲!C1:C9),6)",
      })
  void formulasOfOneShapeHaveOneExpression(String one, String other) throws Exception {
    ExpressionTree first = compiled(one, 0, FormulaUse.CELL);
    ExpressionTree second = compiled(other, 1, FormulaUse.CELL);
    assertSame(first.root(), second.root());
    assertEquals(other, second.source().text());
    assertEquals(first.depth(), second.depth());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "A1+1|A1+2",
        "A1+1|A1-1",
        "SUM(A1)|SUM(A1:A2)",
        "SUM(A1,B1)|SUM(A1,(B1))",
        "SUM(A1,B1)|MAX(A1,B1)",
        "SUM({1,2})|SUM({1;2})",
        "ROUND(A1,0)|ROUND(A1,)",
        "IF(A1,B1)|IF(A1,B1,C1)",
        "LEN(LEN(A1)&B1)|LEN(LEN(A1&B1))",
        "A1+TRUE|A1+FALSE",
      })
  void othersHaveTheirOwn(String one, String other) throws Exception {
    assertNotSame(
        compiled(one, 0, FormulaUse.CELL).root(), compiled(other, 0, FormulaUse.CELL).root());
  }

  @Test
  void namesAreTheSheets() throws Exception {
    ExpressionTree first = compiled("A1*率", 0, FormulaUse.CELL);
    assertSame(first.root(), compiled("B2*率", 0, FormulaUse.CELL).root());
    assertNotSame(first.root(), compiled("B2*率", 1, FormulaUse.CELL).root());
  }

  @Test
  void usesDiffer() throws Exception {
    ExpressionTree cell = compiled("SUM(A1:A2)", 0, FormulaUse.CELL);
    assertNotSame(cell.root(), compiled("SUM(A1:A2)", 0, FormulaUse.ARRAY_CELL).root());
  }

  @Test
  void whatCannotBeCalculatedIsRefusedEachTime() {
    for (String formula : new String[] {"ROUND(A1)", "ROUND(B1)"}) {
      assertThrows(Unsupported.class, () -> compiled(formula, 0, FormulaUse.CELL));
    }
  }

  @Test
  void stepsAreTheFormulasOwn() throws Exception {
    ExpressionTree near = compiled("A1+1", 0, FormulaUse.CELL);
    ExpressionTree far = compiled("很长很长的工作表名称!$A$1000+1", 0, FormulaUse.CELL);
    assertSame(near.root(), far.root());
    assertEquals(2, near.steps());
    assertEquals(6, far.steps());
  }
}
