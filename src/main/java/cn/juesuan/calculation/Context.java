package cn.juesuan.calculation;

import cn.juesuan.formula.Target;
import java.util.List;

/**
 * Where a formula is calculated.
 *
 * @param sheet the sheet on which it stands, to which references without a sheet's name lead
 * @param row the row in which it stands, from 0
 * @param column the column
 * @param targets where its references lead, in the order of its text
 * @param texts its text constants, in the order of its text
 */
record Context(
    CalculatedBook book,
    Sheet sheet,
    int row,
    int column,
    List<Target> targets,
    List<String> texts) {

  Sheet sheet(Target.Piece piece) {
    return piece.sheet().isEmpty() ? sheet : book.sheet(piece.sheet().get());
  }
}
