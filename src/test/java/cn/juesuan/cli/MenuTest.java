package cn.juesuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.terminal.Printer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The menu: what is asked, what is typed, what is done. */
class MenuTest {

  private static final Set<String> TODAY = Set.of("check", "generate", "init", "next-year");

  @TempDir private Path folder;
  private final List<String> done = new ArrayList<>();
  private final List<String> opened = new ArrayList<>();
  private final StringWriter seen = new StringWriter();

  private int run(Set<String> commands, String typed, Path input, boolean canOpen)
      throws IOException {
    Path output = folder.resolve("output");
    Printer printer = new Printer(seen);
    Menu menu =
        new Menu(
            commands,
            new BufferedReader(new StringReader(typed)),
            printer,
            arguments -> program(output, arguments),
            output,
            page -> {
              opened.add(shown(page.toString()));
              return canOpen;
            });
    return menu.run(input);
  }

  /** Makes what generate makes of two years, and ends with 1. */
  private int program(Path output, String... arguments) {
    done.add(shown(String.join(" ", arguments)));
    try {
      if (arguments[0].equals("generate")) {
        for (String year : List.of("2024", "2025")) {
          Files.createDirectories(output.resolve(year));
          Files.writeString(output.resolve(year).resolve("生成结果.html"), "page");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return 1;
  }

  private String shown(String text) {
    return text.replace(folder.toString(), "HERE");
  }

  @Test
  void showsWhatThisVersionCanDo() throws IOException {
    run(TODAY, "0\n", Menu.USUAL, true);
    assertThat(seen)
        .hasToString(
            """

            决算公开报表生成器 1.0.0
            数据：input-csv（换成别的：把数据文件夹拖到“决算公开”上）

              1  检查：只看数据和勾稽有没有问题
              2  生成（直接按回车）
              3  新建数据：得到一个填写用的工作簿
              4  下一年度：由做好的工作簿开始下一年的数据
              0  退出

            请输入编号：\
            """);
    assertThat(done).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nobody",
      textBlock =
          """
          ''            | generate -i data -o HERE/output
          nobody        | generate -i data -o HERE/output
          2             | generate -i data -o HERE/output
          ２            | generate -i data -o HERE/output
          ' 1 '         | check -i data -o HERE/output
          3;            | publish HERE/output
          3;output/2023 | publish output/2023
          4;            | init 新数据 --xlsx
          4;"D:\\x y"   | init D:\\x y --xlsx
          5;;           | next-year HERE/output -o 新数据 --xlsx
          5;a;数据2025   | next-year a -o 数据2025 --xlsx
          9;x;1         | check -i data -o HERE/output
          """)
  void doesWhatIsTyped(String typed, String expected) throws IOException {
    Set<String> all = new TreeSet<>(TODAY);
    all.add("publish");
    String lines = typed == null ? "" : typed.replace(";", "\n") + "\n";
    assertThat(run(all, lines, Path.of("data"), true)).isEqualTo(1);
    assertThat(done).containsExactly(expected);
  }

  @Test
  void whatIsNotThereIsSaidAndAskedAgain() throws IOException {
    assertThat(run(TODAY, "9\n", Menu.USUAL, true)).isZero();
    assertThat(seen.toString()).endsWith("请输入编号：没有 9 这一项，请输入 0 到 4 中的一个数。\n请输入编号：\n");
    assertThat(done).isEmpty();
  }

  @Test
  void opensTheResultsThatAreNew() throws IOException {
    Path old = Files.createDirectories(folder.resolve("output/2023")).resolve("生成结果.html");
    Files.writeString(old, "page");
    run(TODAY, "\n", Path.of("data"), true);
    assertThat(opened).containsExactly("HERE/output/2024/生成结果.html", "HERE/output/2025/生成结果.html");
    assertThat(shown(seen.toString())).endsWith("已用浏览器打开 HERE/output/2025/生成结果.html\n");
    run(TODAY, "4\n\n\n", Path.of("data"), true);
    assertThat(done.get(1)).isEqualTo("next-year HERE/output/2025 -o 新数据 --xlsx");
  }

  @Test
  void saysWhereTheResultsAreIfNoBrowserOpensThem() throws IOException {
    run(TODAY, "\n", Path.of("data"), false);
    assertThat(shown(seen.toString())).endsWith("结果在 HERE/output/2025/生成结果.html，请用浏览器打开\n");
  }
}
