package cn.juesuan.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;

/** Reads the rows of a sheet from the records of an .xls file (MS-XLS). */
final class XlsSheetRows implements SheetRows {

  private final DocumentInputStream in;
  private final XlsRecords records;
  private final Optional<SSTRecord> texts;
  private final XlsFormats formats;
  private final RowBuilder row;
  private final BitSet hidden = new BitSet();
  private Optional<Record> waiting = Optional.empty();

  /** Substreams that are open: charts stand inside the sheet's. */
  private int depth = 0;

  XlsSheetRows(
      DocumentInputStream in, Optional<SSTRecord> texts, XlsFormats formats, RowBuilder row) {
    this.in = in;
    this.records = new XlsRecords(new RecordFactoryInputStream(in, false));
    this.texts = texts;
    this.formats = formats;
    this.row = row;
  }

  /** The merged cells, which stand after the rows. */
  static List<Merges.MergedArea> merges(XlsRecords records) throws IOException, UnreadableWorkbook {
    List<Merges.MergedArea> areas = new ArrayList<>();
    int depth = 0;
    do {
      Record r = records.next();
      depth += r instanceof BOFRecord ? 1 : r instanceof EOFRecord ? -1 : 0;
      if (r instanceof MergeCellsRecord merges) {
        for (int i = 0; i < merges.getNumAreas(); i++) {
          CellRangeAddress a = merges.getAreaAt(i);
          areas.add(
              new Merges.MergedArea(
                  a.getFirstRow() + 1, a.getLastRow() + 1, a.getFirstColumn(), a.getLastColumn()));
        }
      }
    } while (depth > 0);
    return areas;
  }

  @Override
  public Optional<SheetRow> next() throws IOException, UnreadableWorkbook {
    try {
      for (Optional<Record> r = record(); r.isPresent(); r = record()) {
        if (r.get() instanceof CellValueRecordInterface cell) {
          Optional<SheetRow> read = rowOf(cell);
          if (read.isPresent()) {
            return read;
          }
        }
      }
      return Optional.empty();
    } catch (RuntimeException e) {
      throw XlsRecords.unreadable(e);
    }
  }

  /** The next record of the sheet itself; nothing after its end. */
  private Optional<Record> record() throws IOException, UnreadableWorkbook {
    if (waiting.isPresent()) {
      Optional<Record> next = waiting;
      waiting = Optional.empty();
      return next;
    }
    while (depth >= 0) {
      Record r = records.next();
      if (r instanceof BOFRecord) {
        depth++;
      } else if (r instanceof EOFRecord) {
        depth = depth == 1 ? -1 : depth - 1;
      } else if (depth == 1 && r instanceof RowRecord properties) {
        hidden.set(properties.getRowNumber(), properties.getZeroHeight());
      } else if (depth == 1) {
        return Optional.of(r);
      }
    }
    return Optional.empty();
  }

  private Optional<SheetRow> rowOf(CellValueRecordInterface first)
      throws IOException, UnreadableWorkbook {
    int number = first.getRow() + 1;
    if (number <= row.number()) {
      throw new UnreadableWorkbook("文件已损坏：第 " + row.number() + " 行之后是第 " + number + " 行");
    }
    row.begin(number, hidden.get(first.getRow()));
    take(first);
    for (Optional<Record> r = record(); r.isPresent(); r = record()) {
      if (r.get() instanceof CellValueRecordInterface cell) {
        if (cell.getRow() != first.getRow()) {
          waiting = r;
          break;
        }
        take(cell);
      }
    }
    return row.row();
  }

  private void take(CellValueRecordInterface cell) throws IOException, UnreadableWorkbook {
    int column = cell.getColumn();
    if (cell instanceof LabelSSTRecord label) {
      row.text(column, shared(label.getSSTIndex()));
    } else if (cell instanceof LabelRecord label) {
      row.text(column, label.getValue());
    } else if (cell instanceof NumberRecord number) {
      number(number, number.getValue());
    } else if (cell instanceof BoolErrRecord bool) {
      if (bool.isBoolean()) {
        row.text(column, bool.getBooleanValue() ? "TRUE" : "FALSE");
      } else {
        row.error(column, FormulaError.forInt(bool.getErrorValue()).getString());
      }
    } else if (cell instanceof FormulaRecord formula) {
      result(formula);
    }
  }

  private String shared(int index) throws UnreadableWorkbook {
    boolean there = texts.isPresent() && index >= 0 && index < texts.get().getNumUniqueStrings();
    if (!there) {
      throw new UnreadableWorkbook("文件已损坏：没有第 " + index + " 个共享文字");
    }
    return texts.get().getString(index).getString();
  }

  private void number(CellRecord cell, double value) throws UnreadableWorkbook {
    if (!Double.isFinite(value)) {
      throw new UnreadableWorkbook("文件已损坏：第 " + row.number() + " 行有不是数的数");
    }
    row.number(
        cell.getColumn(), new BigDecimal(Double.toString(value)), formats.of(cell.getXFIndex()));
  }

  private void result(FormulaRecord formula) throws IOException, UnreadableWorkbook {
    int column = formula.getColumn();
    if (formula.hasCachedResultString()) {
      row.text(column, resultText());
      return;
    }
    switch (formula.getCachedResultTypeEnum()) {
      case BOOLEAN -> row.text(column, formula.getCachedBooleanValue() ? "TRUE" : "FALSE");
      case ERROR ->
          row.error(column, FormulaError.forInt((byte) formula.getCachedErrorValue()).getString());
      case NUMERIC -> number(formula, formula.getValue());
      default -> {}
    }
  }

  /** A formula's text follows it, after the record of a formula that it shares. */
  private String resultText() throws IOException, UnreadableWorkbook {
    for (Optional<Record> r = record(); r.isPresent(); r = record()) {
      if (r.get() instanceof StringRecord text) {
        return text.getString();
      } else if (r.get() instanceof CellValueRecordInterface) {
        waiting = r;
        return "";
      }
    }
    return "";
  }

  @Override
  public void close() {
    in.close();
  }
}
