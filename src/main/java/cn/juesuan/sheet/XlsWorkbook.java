package cn.juesuan.sheet;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * An .xls file of Excel 97 or later (MS-XLS): its records are read one by one, its shared texts are
 * held.
 */
final class XlsWorkbook implements ListWorkbook {

  private static final List<String> STREAMS = List.of("Workbook", "WORKBOOK");
  private static final String OLD_STREAM = "Book";

  private final POIFSFileSystem files;
  private final String stream;
  private final List<ListSheet> sheets = new ArrayList<>();
  private final Set<Integer> starts = new LinkedHashSet<>();
  private final XlsFormats formats = new XlsFormats();
  private Optional<SSTRecord> texts = Optional.empty();
  private boolean date1904 = false;

  private XlsWorkbook(POIFSFileSystem files) throws IOException, UnreadableWorkbook {
    this.files = files;
    this.stream = stream(files.getRoot());
    List<BoundSheetRecord> found = new ArrayList<>();
    try (DocumentInputStream in = files.createDocumentInputStream(stream)) {
      XlsRecords records = new XlsRecords(new RecordFactoryInputStream(in, false));
      for (Record r = records.next(); !(r instanceof EOFRecord); r = records.next()) {
        take(r, found);
      }
    }
    for (BoundSheetRecord sheet : found) {
      addSheet(sheet);
    }
  }

  static ListWorkbook open(Path file) throws IOException, UnreadableWorkbook {
    POIFSFileSystem files;
    FileChannel channel = FileChannel.open(file);
    try {
      files = new POIFSFileSystem(channel, true);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw new UnreadableWorkbook("文件已损坏");
    }
    try {
      return new XlsWorkbook(files);
    } catch (UnreadableWorkbook | IOException | RuntimeException e) {
      files.close();
      throw XlsRecords.unreadable(e);
    }
  }

  private static String stream(DirectoryNode root) throws UnreadableWorkbook {
    Set<String> names = root.getEntryNames();
    if (names.contains("EncryptedPackage") || names.contains("EncryptionInfo")) {
      throw new UnreadableWorkbook("文件加了密码");
    } else if (names.contains("_VBA_PROJECT_CUR") || names.contains("_VBA_PROJECT")) {
      throw new UnreadableWorkbook("含有宏，请另存为不含宏的工作簿");
    }
    Optional<String> stream = STREAMS.stream().filter(names::contains).findFirst();
    if (stream.isEmpty()) {
      throw new UnreadableWorkbook(
          names.contains(OLD_STREAM) ? "是 Excel 5.0/95 的旧格式" : "不是 Excel 工作簿");
    }
    return stream.get();
  }

  private void take(Record r, List<BoundSheetRecord> found) {
    if (r instanceof BoundSheetRecord sheet) {
      found.add(sheet);
    } else if (r instanceof SSTRecord table) {
      texts = Optional.of(table);
    } else if (r instanceof DateWindow1904Record window) {
      date1904 = window.getWindowing() == 1;
    } else if (r instanceof FormatRecord format) {
      formats.add(format);
    } else if (r instanceof ExtendedFormatRecord style) {
      formats.add(style);
    }
  }

  /** What a sheet holds says only its own beginning. */
  private void addSheet(BoundSheetRecord sheet) throws IOException, UnreadableWorkbook {
    try (DocumentInputStream in = at(sheet.getPositionOfBof())) {
      Record first = new XlsRecords(new RecordFactoryInputStream(in, false)).next();
      if (first instanceof BOFRecord begin && begin.getType() == BOFRecord.TYPE_WORKSHEET) {
        boolean visible = !sheet.isHidden() && !sheet.isVeryHidden();
        if (starts.contains(sheet.getPositionOfBof())) {
          throw new UnreadableWorkbook("文件已损坏：两张工作表是同一处");
        }
        sheets.add(new ListSheet(sheets.size(), sheet.getSheetname(), visible));
        starts.add(sheet.getPositionOfBof());
      }
    }
  }

  private DocumentInputStream at(int position) throws IOException, UnreadableWorkbook {
    DocumentInputStream in = files.createDocumentInputStream(stream);
    if (position < 0 || in.skip(position) != position) {
      in.close();
      throw new UnreadableWorkbook("文件已损坏");
    }
    return in;
  }

  @Override
  public List<ListSheet> sheets() {
    return List.copyOf(sheets);
  }

  @Override
  public SheetRows rows(ListSheet sheet) throws IOException, UnreadableWorkbook {
    int start = List.copyOf(starts).get(sheet.index());
    try {
      List<Merges.MergedArea> areas;
      try (DocumentInputStream in = at(start)) {
        areas = XlsSheetRows.merges(new XlsRecords(new RecordFactoryInputStream(in, false)));
      }
      RowBuilder row = new RowBuilder(new Merges(areas), date1904);
      return new XlsSheetRows(at(start), texts, formats, row);
    } catch (RuntimeException e) {
      throw XlsRecords.unreadable(e);
    }
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
