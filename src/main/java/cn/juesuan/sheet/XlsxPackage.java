package cn.juesuan.sheet;

import java.io.CharConversionException;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The parts of an .xlsx file and how they refer to each other (ECMA-376 Part 2); parts are read as
 * streams.
 */
final class XlsxPackage implements Closeable {

  private static final int MOST_PARTS = 10_000;

  /** Parts of less size may be compressed as well as can be. */
  private static final long SMALL = 32L << 20;

  /** Rows of cells compress to a tenth or a fiftieth of their size, bombs to a thousandth. */
  private static final long MOST_RATIO = 200;

  private final ZipFile zip;
  private final Map<String, ZipEntry> parts = new HashMap<>();

  /**
   * A relationship inside the package.
   *
   * @param type the last word of its type, the same in transitional and strict files
   * @param target a part's name without slash at its start
   */
  record Link(String type, String target) {}

  private XlsxPackage(ZipFile zip) {
    this.zip = zip;
  }

  static XlsxPackage open(Path file) throws IOException, UnreadableWorkbook {
    XlsxPackage opened;
    try {
      opened = new XlsxPackage(zip(file));
    } catch (ZipException e) {
      throw new UnreadableWorkbook("文件已损坏");
    }
    try {
      opened.index(Files.size(file));
      return opened;
    } catch (UnreadableWorkbook | IOException | RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  private static ZipFile zip(Path file) throws IOException {
    if (file.toFile().exists() || !Files.exists(file)) {
      return opened(file);
    }
    // java.io cannot say its name where no language is set; java.nio can
    Path copy = Files.createTempFile("juesuan", ".xlsx");
    try {
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      return opened(copy);
    } finally {
      // what is open stays readable there
      Files.delete(copy);
    }
  }

  private static ZipFile opened(Path file) throws IOException {
    // names that say nothing of their encoding are those of parts nobody reads here
    return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
  }

  private void index(long bytes) throws UnreadableWorkbook {
    long total = 0;
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      String name = entry.getName().replace('\\', '/');
      refuse(entry, name);
      // several parts may be made of the same bytes
      total += Math.max(0, entry.getSize());
      if (total > SMALL && total / MOST_RATIO > bytes) {
        throw new UnreadableWorkbook("解压后过大：全部部件合计超过文件的 " + MOST_RATIO + " 倍");
      }
      String key = key(name);
      if (!entry.isDirectory() && parts.put(key, entry) != null) {
        throw new UnreadableWorkbook("包里有两个 " + name);
      }
      if (parts.size() > MOST_PARTS) {
        throw new UnreadableWorkbook("包里的部件超过 " + MOST_PARTS + " 个");
      }
    }
  }

  private static void refuse(ZipEntry entry, String name) throws UnreadableWorkbook {
    if (name.startsWith("/") || name.contains("..")) {
      throw new UnreadableWorkbook("包里有不合规的文件名 " + name);
    }
    String low = name.toLowerCase(Locale.ROOT);
    if (low.contains("vbaproject") || low.contains("/macrosheets/") || low.contains("/activex/")) {
      throw new UnreadableWorkbook("含有宏，请另存为不含宏的 .xlsx 工作簿");
    }
    long size = entry.getSize();
    if (size > SMALL && size / MOST_RATIO > entry.getCompressedSize()) {
      throw new UnreadableWorkbook("解压后过大：" + name);
    }
  }

  private static String key(String part) {
    return part.toLowerCase(Locale.ROOT);
  }

  boolean has(String part) {
    return parts.containsKey(key(part));
  }

  InputStream stream(String part) throws IOException, UnreadableWorkbook {
    ZipEntry entry = parts.get(key(part));
    if (entry == null) {
      throw new UnreadableWorkbook("文件已损坏：缺少 " + part);
    }
    try {
      return new PartStream(zip.getInputStream(entry), entry.getSize());
    } catch (ZipException e) {
      throw new UnreadableWorkbook("文件已损坏：" + part);
    }
  }

  /**
   * A failure to read a part as what the file is refused for.
   *
   * @throws IOException if it is the disk's
   */
  static UnreadableWorkbook unreadable(String part, IOException failure) throws IOException {
    if (failure instanceof SwollenPart) {
      return new UnreadableWorkbook("文件已损坏：" + part + " 比它写明的大");
    } else if (failure instanceof ZipException || failure instanceof EOFException) {
      return new UnreadableWorkbook("文件已损坏：" + part);
    } else if (failure instanceof CharacterCodingException
        || failure instanceof CharConversionException) {
      return new UnreadableWorkbook("XML 不合格式：" + part);
    }
    throw failure;
  }

  XmlCursor xml(String part) throws IOException, UnreadableWorkbook {
    return new XmlCursor(part, stream(part));
  }

  /**
   * The relationships of a part by their ids; those that lead out of the package are left out.
   *
   * @param part empty for the package itself
   */
  Map<String, Link> links(String part) throws IOException, UnreadableWorkbook {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    String rels = folder + "_rels/" + part.substring(slash) + ".rels";
    Map<String, Link> links = new LinkedHashMap<>();
    if (!has(rels)) {
      return links;
    }
    try (XmlCursor xml = xml(rels)) {
      while (xml.next()) {
        if (xml.isStart("Relationship")
            && !xml.attribute("TargetMode").equals(Optional.of("External"))) {
          String type = xml.attribute("Type").orElse("");
          String target = resolved(folder, xml.attribute("Target").orElse(""));
          links.put(
              xml.attribute("Id").orElse(""),
              new Link(type.substring(type.lastIndexOf('/') + 1), target));
        }
      }
    }
    return links;
  }

  private static String resolved(String folder, String target) {
    String slashes = target.replace('\\', '/');
    if (slashes.startsWith("/")) {
      return slashes.substring(1);
    }
    String base = folder;
    String rest = slashes;
    while (rest.startsWith("../") || rest.startsWith("./")) {
      boolean up = rest.startsWith("../");
      base =
          up ? base.substring(0, base.lastIndexOf('/', Math.max(0, base.length() - 2)) + 1) : base;
      rest = rest.substring(up ? 3 : 2);
    }
    return base + rest;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
