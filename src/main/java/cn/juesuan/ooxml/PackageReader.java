package cn.juesuan.ooxml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Opens template files within limits (ECMA-376 Part 2): what is broken, encrypted or swollen is
 * refused.
 */
public final class PackageReader {

  /** Templates are made by hand; larger ones are mistakes or attacks. */
  private static final long MOST_FILE_BYTES = 32L << 20;

  /** Pictures may be large; a sheet that a person drew has less than one megabyte of text. */
  static final int MOST_PART_BYTES = 64 << 20;

  private static final int MOST_XML_BYTES = 16 << 20;

  /** Of any package that is read, so of any that is written. */
  public static final int MOST_PARTS = 2_000;

  /** How zips begin, and the compound files that old and encrypted ones are. */
  private static final String ZIP = "504b0304";

  private static final String COMPOUND = "d0cf11e0a1b11ae1";

  private PackageReader() {}

  /**
   * Reads a package within the limits.
   *
   * @throws UnreadableTemplate if it is none, is too large, or fetches something from outside
   * @throws IOException if the file cannot be read from the disk
   */
  public static OpcPackage read(Path file, FileKind format) throws UnreadableTemplate, IOException {
    return read(bytesOf(file, format), format);
  }

  /**
   * Reads a package that is in memory.
   *
   * @throws UnreadableTemplate if it is none, is too large, or fetches something from outside
   */
  public static OpcPackage read(byte[] bytes, FileKind format) throws UnreadableTemplate {
    return pack(ZipParts.read(bytes), format);
  }

  /** The bytes of a file that is a package by its size and its first bytes. */
  public static byte[] bytesOf(Path file, FileKind format) throws UnreadableTemplate, IOException {
    if (Files.size(file) > MOST_FILE_BYTES) {
      throw new UnreadableTemplate("文件超过 32 MB");
    }
    byte[] bytes = Files.readAllBytes(file);
    String start = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 8));
    if (start.startsWith(ZIP)) {
      return bytes;
    }
    throw new UnreadableTemplate(
        start.equals(COMPOUND)
            ? "文件加了密码，或是旧的 " + format.old() + " 格式"
            : "不是 " + format.extension() + " 文件");
  }

  private static OpcPackage pack(Map<String, byte[]> entries, FileKind format)
      throws UnreadableTemplate {
    ContentTypes types = ContentTypes.of(entries, format);
    List<String> names = entries.keySet().stream().filter(ZipParts::isPart).toList();
    if (names.size() > MOST_PARTS) {
      throw new UnreadableTemplate("解压后过大");
    }
    RelationshipReader relationships = new RelationshipReader(names);
    List<OpcPackage.Part> parts = new ArrayList<>();
    for (String name : names) {
      byte[] bytes = entries.get(name);
      refuseMuchText(name, types.of(name), bytes);
      parts.add(
          new OpcPackage.Part(name, types.of(name), bytes, links(entries, name, relationships)));
    }
    OpcPackage pack = new OpcPackage(parts, links(entries, "", relationships));
    OutsideContent.refuse(pack, format);
    return pack;
  }

  private static void refuseMuchText(String name, String contentType, byte[] bytes)
      throws UnreadableTemplate {
    String type = contentType.toLowerCase(Locale.ROOT);
    boolean text = type.endsWith("xml") || type.endsWith("vmldrawing");
    if (text && bytes.length > MOST_XML_BYTES) {
      throw new UnreadableTemplate("解压后过大：" + name + " 超过 16 MB");
    }
  }

  private static List<OpcPackage.Relationship> links(
      Map<String, byte[]> entries, String source, RelationshipReader relationships)
      throws UnreadableTemplate {
    byte[] xml = entries.get(RelationshipReader.partOf(source));
    return xml == null ? List.of() : relationships.read(xml, source);
  }
}
