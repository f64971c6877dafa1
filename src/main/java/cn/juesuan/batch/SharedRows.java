package cn.juesuan.batch;

import cn.juesuan.data.ColumnRoles;
import cn.juesuan.data.DatasetWork;
import cn.juesuan.data.Mends;
import cn.juesuan.data.NoData;
import cn.juesuan.data.OwnLines;
import cn.juesuan.data.RawLine;
import cn.juesuan.data.Unlisted;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.SubjectLists;
import cn.juesuan.list.ListPlaces;
import cn.juesuan.list.ListRow;
import cn.juesuan.list.RowSink;
import cn.juesuan.problem.Problems;
import cn.juesuan.value.MoneyUnit;
import java.util.ArrayList;
import java.util.List;

/** Takes the rows of a dataset that is the batch's own: one set of lines for all units. */
final class SharedRows implements RowSink {

  private final Dataset dataset;
  private final NoData noData;
  private final BatchIndex gathered;
  private final Mends mends;
  private final List<RawLine> records = new ArrayList<>();
  private boolean whole = true;

  SharedRows(Dataset dataset, BatchIndex gathered) {
    this.dataset = dataset;
    this.noData = new NoData(dataset);
    this.gathered = gathered;
    this.mends = new Mends(dataset);
  }

  @Override
  public void begin(ListPlaces places) {
    gathered.put(dataset, places);
  }

  @Override
  public boolean take(ListRow row) {
    if (noData.isFooter(row)) {
      return false;
    }
    row.problems().forEach(gathered::addShared);
    whole &= row.sound();
    if (row.sound()) {
      records.add(new RawLine(row.line(), row.fields()));
      mends.look(row, MoneyUnit.YUAN);
    }
    return true;
  }

  /** The money unit says nothing: the dictionary allows no 金额 column without a unit. */
  OwnLines linesOf(SubjectLists lists, Problems problems) {
    Unlisted unlisted = new Unlisted();
    ColumnRoles roles = ColumnRoles.of(dataset, gathered.places(dataset));
    OwnLines lines =
        new DatasetWork(roles, lists, MoneyUnit.YUAN, unlisted, problems).linesOf(records, whole);
    unlisted.problem().ifPresent(problems::add);
    mends.problems(gathered.places(dataset)).forEach(problems::add);
    return lines;
  }
}
