package cn.juesuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Elements are known by their namespaces: templates as the Open XML SDK writes them, with a prefix
 * for everything, give the same files.
 */
class PrefixesTest {

  @TempDir private Path folder;

  /** Copies the default set; its templates have a prefix of their own for every namespace. */
  private Path prefixed() throws IOException {
    Path set = Files.createDirectory(folder.resolve("set"));
    try (Stream<Path> files = Files.list(Generated.TEMPLATES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        byte[] bytes = Files.readAllBytes(file);
        Files.write(set.resolve(name), name.endsWith(".csv") ? bytes : Reprefixed.of(bytes));
      }
    }
    return set;
  }

  /** Each part in one spelling, without what declares namespaces that nothing uses. */
  private static Map<String, String> parts(Path file) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    byte[] bytes = Files.readAllBytes(file);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String name = entry.getName();
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
        byte[] content = in.readAllBytes();
        parts.put(
            name, new String(xml ? Reprefixed.part(content) : content, StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  @Test
  void theDefaultSetWithOtherPrefixesGivesTheSameFiles() throws IOException {
    Generated plain = Generated.sample(folder.resolve("plain"));
    Generated prefixed = Generated.batch(prefixed(), Generated.SAMPLE, folder.resolve("prefixed"));
    for (String name : List.of("决算公开.xlsx", "情况说明.docx")) {
      Map<String, String> expected = parts(plain.workbook("101001", name));
      Map<String, String> actual = parts(prefixed.workbook("101001", name));
      assertThat(actual.keySet()).isEqualTo(expected.keySet());
      expected.forEach((part, text) -> assertThat(actual.get(part)).as(part).isEqualTo(text));
    }
  }
}
