package cn.juesuan.ooxml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The entries of a zip with names as parts have them, within limits; in the parts' order. */
final class ZipParts {

  static final String CONTENT_TYPES = "/[Content_Types].xml";

  private static final long MOST_BYTES = 128L << 20;
  private static final String BROKEN = "文件已损坏或解压后过大";

  /** Smaller entries may shrink as much as they can; larger ones to one part in so many. */
  private static final int SMALL = 100 << 10;

  private static final int MOST_RATIO = 100;
  private static final Logger LOG = LoggerFactory.getLogger(ZipParts.class);

  private ZipParts() {}

  /** Whether an entry is a part that holds something. */
  static boolean isPart(String name) {
    return !name.equals(CONTENT_TYPES) && !name.endsWith(".rels");
  }

  static Map<String, byte[]> read(byte[] file) throws UnreadableTemplate {
    // the order of the library that writes marked templates: numbers in names count as such
    Map<String, byte[]> entries = new TreeMap<>(PackagePartName::compare);
    long total = 0;
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.isDirectory()) {
          continue;
        }
        refuseName(entry.getName());
        byte[] bytes = zip.readNBytes(PackageReader.MOST_PART_BYTES);
        if (bytes.length == PackageReader.MOST_PART_BYTES) {
          // before the entry is closed: closing would unpack the rest of it
          throw new UnreadableTemplate(BROKEN);
        }
        zip.closeEntry();
        total += bytes.length;
        boolean swollen =
            bytes.length > SMALL && bytes.length / MOST_RATIO > entry.getCompressedSize();
        if (swollen || total > MOST_BYTES || entries.put("/" + entry.getName(), bytes) != null) {
          throw new UnreadableTemplate(BROKEN);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      LOG.debug("no good zip", e);
      throw new UnreadableTemplate(BROKEN);
    }
    return entries;
  }

  /** Names that lead out of the package are no accident. */
  private static void refuseName(String name) throws UnreadableTemplate {
    if (name.startsWith("/") || name.contains("..") || name.contains("\\")) {
      throw new UnreadableTemplate("包里有不合规的文件名 " + name);
    }
  }
}
