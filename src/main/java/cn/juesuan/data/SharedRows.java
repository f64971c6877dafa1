package cn.juesuan.data;

import cn.juesuan.csv.Row;
import cn.juesuan.csv.RowSink;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.SubjectLists;
import cn.juesuan.problem.Problems;
import cn.juesuan.value.MoneyUnit;
import java.util.ArrayList;
import java.util.List;

/** Takes the rows of a dataset that is the batch's own: one set of lines for all units. */
final class SharedRows implements RowSink {

  private final Gathered gathered;
  private final List<RawLine> records = new ArrayList<>();
  private boolean whole = true;

  SharedRows(Gathered gathered) {
    this.gathered = gathered;
  }

  @Override
  public void take(Row row) {
    row.problems().forEach(gathered::addShared);
    whole &= row.sound();
    if (row.sound()) {
      records.add(new RawLine(row.line(), row.fields()));
    }
  }

  /** The money unit says nothing: the dictionary allows no 金额 column without a unit. */
  OwnLines linesOf(Dataset dataset, SubjectLists lists, Problems problems) {
    return new DatasetWork(Roles.of(dataset), lists, MoneyUnit.YUAN, problems)
        .linesOf(records, whole);
  }
}
