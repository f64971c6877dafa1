package cn.juesuan.sheet;

import java.io.IOException;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;

/** The records of an .xls file (MS-XLS); POI's many ways to say that one is broken become one. */
final class XlsRecords {

  private final RecordFactoryInputStream records;

  XlsRecords(RecordFactoryInputStream records) {
    this.records = records;
  }

  Record next() throws IOException, UnreadableWorkbook {
    try {
      return Optional.ofNullable(records.nextRecord())
          .orElseThrow(() -> new UnreadableWorkbook("文件已损坏：没有结尾"));
    } catch (RuntimeException e) {
      throw unreadable(e);
    }
  }

  /**
   * The failure as what the file is refused for.
   *
   * @throws IOException if it is the disk's
   */
  static UnreadableWorkbook unreadable(Exception failure) throws IOException {
    if (failure instanceof UnreadableWorkbook known) {
      return known;
    } else if (failure instanceof IOException disk) {
      throw disk;
    } else if (failure instanceof EncryptedDocumentException) {
      return new UnreadableWorkbook("文件加了密码");
    } else if (failure instanceof OldExcelFormatException) {
      return new UnreadableWorkbook("是 Excel 5.0/95 的旧格式");
    }
    return new UnreadableWorkbook("文件已损坏");
  }
}
