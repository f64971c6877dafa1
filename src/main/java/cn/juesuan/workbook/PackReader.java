package cn.juesuan.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.opc.ZipPackage;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.util.RecordFormatException;

/**
 * Opens template files with POI, within limits: what is broken, encrypted or swollen is refused.
 */
final class PackReader {

  /** Templates are made by hand; larger ones are mistakes or attacks. */
  private static final long MOST_FILE_BYTES = 32L << 20;

  static final long MOST_PART_BYTES = 64L << 20;
  private static final long MOST_BYTES = 128L << 20;
  private static final int MOST_PARTS = 2_000;

  private PackReader() {}

  static Pack read(Path file) throws UnreadableTemplate, IOException {
    byte[] bytes = bytesOf(file);
    ZipSecureFile.setMaxEntrySize(MOST_PART_BYTES);
    try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(bytes))) {
      return pack(opened);
    } catch (InvalidFormatException
        | OpenXML4JRuntimeException
        | RecordFormatException
        | IllegalArgumentException
        | IllegalStateException e) {
      throw new UnreadableTemplate("文件已损坏或不是 .xlsx 工作簿（" + e.getMessage() + "）");
    } catch (IOException e) {
      throw new UnreadableTemplate("文件已损坏或解压后过大（" + e.getMessage() + "）");
    }
  }

  /** The bytes of a file that is a package by its size and its first bytes. */
  static byte[] bytesOf(Path file) throws UnreadableTemplate, IOException {
    if (Files.size(file) > MOST_FILE_BYTES) {
      throw new UnreadableTemplate("文件超过 32 MB");
    }
    byte[] bytes = Files.readAllBytes(file);
    return switch (FileMagic.valueOf(bytes)) {
      case OOXML -> bytes;
      case OLE2 -> throw new UnreadableTemplate("文件加了密码，或是旧的 .xls 格式");
      default -> throw new UnreadableTemplate("不是 .xlsx 文件");
    };
  }

  private static Pack pack(OPCPackage opened)
      throws InvalidFormatException, IOException, UnreadableTemplate {
    List<Pack.Part> parts = new ArrayList<>();
    long total = 0;
    for (PackagePart part : opened.getParts()) {
      if (part.isRelationshipPart()) {
        continue;
      }
      byte[] bytes;
      try (InputStream in = inputOf(opened, part)) {
        bytes = in.readNBytes((int) MOST_PART_BYTES);
      }
      total += bytes.length;
      if (total > MOST_BYTES || parts.size() >= MOST_PARTS) {
        throw new UnreadableTemplate("解压后过大");
      }
      parts.add(
          new Pack.Part(
              part.getPartName().getName(),
              part.getContentType(),
              bytes,
              links(part.getRelationships())));
    }
    return new Pack(parts, links(opened.getRelationships()));
  }

  /** POI keeps the document's properties in a form of its own; here they pass as they are. */
  private static InputStream inputOf(OPCPackage opened, PackagePart part) throws IOException {
    String entry = part.getPartName().getName().substring(1);
    return part instanceof PackagePropertiesPart && opened instanceof ZipPackage zip
        ? zip.getZipArchive().getInputStream(zip.getZipArchive().getEntry(entry))
        : part.getInputStream();
  }

  private static List<Pack.Link> links(PackageRelationshipCollection relationships) {
    List<Pack.Link> links = new ArrayList<>();
    for (PackageRelationship r : relationships) {
      boolean external = r.getTargetMode() == TargetMode.EXTERNAL;
      links.add(
          new Pack.Link(r.getId(), r.getRelationshipType(), r.getTargetURI().toString(), external));
    }
    return links;
  }
}
