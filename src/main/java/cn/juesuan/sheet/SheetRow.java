package cn.juesuan.sheet;

import java.util.List;

/**
 * A row in which something stands.
 *
 * @param number as the sheet counts, from 1
 * @param hidden whether the row is hidden, by hand or by a filter
 * @param texts what each cell holds, from column A to the last that holds something
 * @param faults cells without a certain value; their texts are empty
 * @param covered whether something stands under a merged cell; it is not seen and left out
 */
public record SheetRow(
    int number, boolean hidden, List<String> texts, List<CellFault> faults, boolean covered) {

  public SheetRow {
    texts = List.copyOf(texts);
    faults = List.copyOf(faults);
  }
}
