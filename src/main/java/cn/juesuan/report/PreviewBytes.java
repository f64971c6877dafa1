package cn.juesuan.report;

import static cn.juesuan.problem.ProblemBytes.text;

import cn.juesuan.formula.Area;
import cn.juesuan.view.Preview;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/** Previews as bytes: plain values, so that nothing in them can be taken for a part of a page. */
final class PreviewBytes {

  private static final List<Preview.Side> SIDES = List.of(Preview.Side.values());

  private PreviewBytes() {}

  static void write(SheetPreview preview, DataOutput out) throws IOException {
    Preview.Sheet sheet = preview.sheet();
    text(preview.file(), out);
    text(sheet.name(), out);
    UnitRecordCodec.list(sheet.widths(), (width, o) -> o.writeDouble(width), out);
    UnitRecordCodec.list(
        sheet.rows(), (row, o) -> UnitRecordCodec.list(row, PreviewBytes::cell, o), out);
    UnitRecordCodec.list(sheet.merges(), PreviewBytes::area, out);
  }

  static SheetPreview read(DataInput in) throws IOException {
    String file = text(in);
    String name = text(in);
    List<Double> widths = UnitRecordCodec.list(DataInput::readDouble, in);
    List<List<Preview.Shown>> rows =
        UnitRecordCodec.list(i -> UnitRecordCodec.list(PreviewBytes::cell, i), in);
    List<Area> merges = UnitRecordCodec.list(PreviewBytes::area, in);
    return new SheetPreview(file, new Preview.Sheet(name, widths, rows, merges));
  }

  private static void cell(Preview.Shown cell, DataOutput out) throws IOException {
    text(cell.text(), out);
    out.writeBoolean(cell.number());
    out.writeByte(SIDES.indexOf(cell.side()));
  }

  private static Preview.Shown cell(DataInput in) throws IOException {
    String text = text(in);
    boolean number = in.readBoolean();
    return new Preview.Shown(text, number, SIDES.get(number(in.readByte(), SIDES.size() - 1)));
  }

  private static int number(int read, int most) throws IOException {
    if (read < 0 || read > most) {
      throw new IOException("no side: " + read);
    }
    return read;
  }

  private static void area(Area area, DataOutput out) throws IOException {
    out.writeInt(area.firstRow());
    out.writeInt(area.firstColumn());
    out.writeInt(area.lastRow());
    out.writeInt(area.lastColumn());
  }

  private static Area area(DataInput in) throws IOException {
    int firstRow = number(in, 0, Area.LAST_ROW);
    int firstColumn = number(in, 0, Area.LAST_COLUMN);
    int lastRow = number(in, firstRow, Area.LAST_ROW);
    return Area.of(firstRow, firstColumn, lastRow, number(in, firstColumn, Area.LAST_COLUMN));
  }

  private static int number(DataInput in, int least, int most) throws IOException {
    int number = in.readInt();
    if (number < least || number > most) {
      throw new IOException("no cell: " + number);
    }
    return number;
  }
}
