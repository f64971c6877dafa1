package cn.juesuan.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens template files with POI, within limits: what is broken, encrypted or swollen is refused.
 */
final class PackReader {

  /** Templates are made by hand; larger ones are mistakes or attacks. */
  private static final long MOST_FILE_BYTES = 32L << 20;

  /** Pictures may be large; a sheet that a person drew has less than one megabyte of text. */
  static final long MOST_PART_BYTES = 64L << 20;

  private static final int MOST_XML_BYTES = 16 << 20;
  private static final long MOST_BYTES = 128L << 20;
  private static final int MOST_PARTS = 2_000;
  private static final int MOST_PROLOG_BYTES = 1 << 16;
  private static final Logger LOG = LoggerFactory.getLogger(PackReader.class);

  private PackReader() {}

  static Pack read(Path file, Format format) throws UnreadableTemplate, IOException {
    byte[] bytes = bytesOf(file, format);
    ZipSecureFile.setMaxEntrySize(MOST_PART_BYTES);
    try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(bytes))) {
      return pack(opened, format);
    } catch (InvalidFormatException
        | OpenXML4JRuntimeException
        | IllegalArgumentException
        | IllegalStateException e) {
      LOG.debug("{}", file, e);
      throw new UnreadableTemplate("文件已损坏或不是 " + format.label());
    } catch (RecordFormatException | IOException e) {
      LOG.debug("{}", file, e);
      throw new UnreadableTemplate("文件已损坏或解压后过大");
    }
  }

  /** The bytes of a file that is a package by its size and its first bytes. */
  static byte[] bytesOf(Path file, Format format) throws UnreadableTemplate, IOException {
    if (Files.size(file) > MOST_FILE_BYTES) {
      throw new UnreadableTemplate("文件超过 32 MB");
    }
    byte[] bytes = Files.readAllBytes(file);
    return switch (FileMagic.valueOf(bytes)) {
      case OOXML -> bytes;
      case OLE2 -> throw new UnreadableTemplate("文件加了密码，或是旧的 " + format.old() + " 格式");
      default -> throw new UnreadableTemplate("不是 " + format.extension() + " 文件");
    };
  }

  private static Pack pack(OPCPackage opened, Format format)
      throws InvalidFormatException, IOException, UnreadableTemplate {
    if (opened instanceof ZipPackage zip) {
      refuseNames(zip);
    }
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
      refuse(part, bytes, format);
      parts.add(
          new Pack.Part(
              part.getPartName().getName(),
              part.getContentType(),
              bytes,
              links(part.getRelationships())));
    }
    return new Pack(parts, links(opened.getRelationships()));
  }

  private static void refuse(PackagePart part, byte[] bytes, Format format)
      throws UnreadableTemplate {
    String type = part.getContentType().toLowerCase(Locale.ROOT);
    if (type.contains("vbaproject") || type.contains("macro") || type.contains("activex")) {
      throw new UnreadableTemplate("含有宏，请另存为不含宏的 " + format.label());
    }
    boolean text = type.endsWith("xml") || type.endsWith("vmldrawing");
    if (text && bytes.length > MOST_XML_BYTES) {
      throw new UnreadableTemplate("解压后过大：" + part.getPartName().getName() + " 超过 16 MB");
    }
    // parts that are copied as they are would hand a document type on to those who open the file
    if (text && hasDocumentType(bytes)) {
      throw new UnreadableTemplate("含有 DOCTYPE 声明：" + part.getPartName().getName());
    }
  }

  /** Whether the first mark that is neither declaration, instruction nor comment begins a type. */
  private static boolean hasDocumentType(byte[] bytes) {
    // without the zero bytes of UTF-16 the marks are the same in all encodings
    int end = Math.min(bytes.length, MOST_PROLOG_BYTES);
    StringBuilder prolog = new StringBuilder(end);
    for (int i = 0; i < end; i++) {
      if (bytes[i] != 0) {
        prolog.append((char) (bytes[i] & 0xff));
      }
    }
    return prolog.indexOf("<!DOCTYPE") >= 0;
  }

  /** POI leaves out entries with names that lead out of the package: they are no accident. */
  private static void refuseNames(ZipPackage zip) throws UnreadableTemplate {
    Enumeration<? extends ZipArchiveEntry> entries = zip.getZipArchive().getEntries();
    while (entries.hasMoreElements()) {
      String name = entries.nextElement().getName();
      if (name.startsWith("/") || name.contains("..") || name.contains("\\")) {
        throw new UnreadableTemplate("包里有不合规的文件名 " + name);
      }
    }
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
