package cn.juesuan.ooxml;

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
import org.apache.poi.openxml4j.opc.ZipPackage;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.util.RecordFormatException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens template files with POI, within limits (ECMA-376 Part 2): what is broken, encrypted or
 * swollen is refused.
 */
public final class PackageReader {

  /** Templates are made by hand; larger ones are mistakes or attacks. */
  private static final long MOST_FILE_BYTES = 32L << 20;

  /** Pictures may be large; a sheet that a person drew has less than one megabyte of text. */
  static final long MOST_PART_BYTES = 64L << 20;

  private static final int MOST_XML_BYTES = 16 << 20;
  private static final long MOST_BYTES = 128L << 20;
  private static final int MOST_PARTS = 2_000;
  private static final Logger LOG = LoggerFactory.getLogger(PackageReader.class);

  private PackageReader() {}

  /**
   * Reads a package within the limits.
   *
   * @throws UnreadableTemplate if it is none, is too large, or fetches something from outside
   * @throws IOException if the file cannot be read from the disk
   */
  public static OpcPackage read(Path file, FileKind format) throws UnreadableTemplate, IOException {
    return read(bytesOf(file, format), file.toString(), format);
  }

  /** Reads a package that is in memory. */
  public static OpcPackage read(byte[] bytes, String file, FileKind format) throws UnreadableTemplate {
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
  public static byte[] bytesOf(Path file, FileKind format) throws UnreadableTemplate, IOException {
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

  private static OpcPackage pack(OPCPackage opened, FileKind format)
      throws InvalidFormatException, IOException, UnreadableTemplate {
    if (opened instanceof ZipPackage zip) {
      refuseNames(zip);
    }
    List<PackagePart> listed =
        opened.getParts().stream().filter(p -> !p.isRelationshipPart()).toList();
    if (listed.size() > MOST_PARTS) {
      throw new UnreadableTemplate("解压后过大");
    }
    RelationshipReader relationships =
        new RelationshipReader(listed.stream().map(p -> p.getPartName().getName()).toList());
    List<OpcPackage.Part> parts = new ArrayList<>();
    long total = 0;
    for (PackagePart part : listed) {
      byte[] bytes = bytesOf(opened, part);
      total += bytes.length;
      if (total > MOST_BYTES) {
        throw new UnreadableTemplate("解压后过大");
      }
      String name = part.getPartName().getName();
      refuseMuchText(name, part.getContentType(), bytes);
      parts.add(
          new OpcPackage.Part(
              name, part.getContentType(), bytes, links(opened, name, relationships)));
    }
    OpcPackage pack = new OpcPackage(parts, links(opened, "", relationships));
    OutsideContent.refuse(pack, format);
    return pack;
  }

  private static byte[] bytesOf(OPCPackage opened, PackagePart part)
      throws InvalidFormatException, IOException, UnreadableTemplate {
    try (InputStream in = inputOf(opened, part)) {
      return in.readNBytes((int) MOST_PART_BYTES);
    }
  }

  private static void refuseMuchText(String name, String contentType, byte[] bytes)
      throws UnreadableTemplate {
    String type = contentType.toLowerCase(Locale.ROOT);
    boolean text = type.endsWith("xml") || type.endsWith("vmldrawing");
    if (text && bytes.length > MOST_XML_BYTES) {
      throw new UnreadableTemplate("解压后过大：" + name + " 超过 16 MB");
    }
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

  private static List<OpcPackage.Relationship> links(
      OPCPackage opened, String source, RelationshipReader relationships)
      throws IOException, UnreadableTemplate {
    if (!(opened instanceof ZipPackage zip)) {
      return List.of();
    }
    ZipArchiveEntry entry =
        zip.getZipArchive().getEntry(RelationshipReader.partOf(source).substring(1));
    if (entry == null) {
      return List.of();
    }
    try (InputStream in = zip.getZipArchive().getInputStream(entry)) {
      return relationships.read(in.readNBytes(MOST_XML_BYTES), source);
    }
  }
}
