package cn.juesuan.report;

import java.util.List;

/**
 * What became of one unit, as it is kept for the reports.
 *
 * @param place the unit's place in the whole batch, from 0
 * @param preview what its workbooks show, if that is kept
 */
public record UnitRecord(int place, Outcome outcome, List<SheetPreview> preview) {

  public UnitRecord {
    preview = List.copyOf(preview);
  }
}
