package cn.juesuan.docx;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.problem.Found;
import cn.juesuan.workbook.Filled;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are no documents, or harm whoever reads them, are refused as document templates. */
class HostileDocumentsTest {

  @TempDir private Path folder;

  private record Harm(UnaryOperator<byte[]> done, String fault) {}

  private static Stream<Harm> harms() {
    String end = "</w:body>";
    return Stream.of(
        new Harm(f -> "你好".getBytes(StandardCharsets.UTF_8), "不是 .docx 文件"),
        new Harm(f -> Arrays.copyOf(f, f.length / 2), "文件已损坏或解压后过大"),
        new Harm(f -> Filled.template(book -> Filled.sheet(book, "表", "值")), "不是 .docx 文档"),
        new Harm(
            f ->
                Filled.edited(
                    f,
                    "word/document.xml",
                    "<w:document",
                    "<!DOCTYPE x [<!ENTITY e \"e\">]><w:document"),
            "含有 DOCTYPE 声明：/word/document.xml"),
        new Harm(
            f ->
                Filled.edited(
                    f, "word/document.xml", end, "<!--" + " ".repeat(40 << 20) + "-->" + end),
            "文件已损坏或解压后过大"),
        new Harm(
            f ->
                Filled.edited(
                    f,
                    "[Content_Types].xml",
                    "openxmlformats-officedocument.wordprocessingml.document.main",
                    "ms-word.document.macroEnabled.main"),
            "含有宏，请另存为不含宏的 .docx 文档"),
        new Harm(f -> Filled.edited(f, "word/document.xml", end, "<w:p>" + end), "XML 不合格式"),
        new Harm(
            f ->
                Filled.edited(
                    f, "word/document.xml", end, "<w:x>".repeat(999) + "</w:x>".repeat(999) + end),
            "XML 不合格式"));
  }

  @ParameterizedTest
  @MethodSource("harms")
  @Timeout(20)
  void harmfulFilesAreRefused(Harm given) {
    Found<Optional<DocumentTemplate>> opened =
        Word.open(folder, given.done().apply(Word.template("一")));
    assertThat(opened.value()).isEmpty();
    assertThat(opened.problems())
        .extracting(Filled::text)
        .singleElement()
        .asString()
        .startsWith("DOCUMENT_UNREADABLE 说明模板.docx：" + given.fault());
  }
}
