package cn.juesuan.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.commandline.ExceptionHandler;
import cn.juesuan.disk.DiskFault;
import cn.juesuan.disk.FaultReport;
import cn.juesuan.terminal.Consoles;
import cn.juesuan.terminal.Printer;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that strangers wrote speaks with the program's voice. */
class HarmlessConsoleTest {

  private static final String CLEAR = "\u001B[2J";
  private static final String FORGED = "x\n完成：1 个单位，1 个已生成\u202E";
  private static final String SHOWN = "x\\u000A完成：1 个单位，1 个已生成\\u202E";

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("cn.juesuan");

  @TempDir private Path folder;

  @Test
  void onlyThePrinterPrints() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(Main.class)
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(MAIN);
    noClasses()
        .that()
        .doNotBelongToAnyOf(Printer.class, ExceptionHandler.class, FaultReport.class)
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(PrintWriter.class.getName())
        .check(MAIN);
    noClasses()
        .that()
        .doNotBelongToAnyOf(Main.class, Consoles.class)
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(PrintStream.class.getName())
        .check(MAIN);
    noClasses().should().callMethod(Throwable.class, "printStackTrace").check(MAIN);
  }

  /** What the Java library and POI say is English: their messages are not even asked for. */
  @Test
  void onlyOwnMessagesAreTold() {
    List<String> words = List.of("getMessage", "getLocalizedMessage", "getReason", "toString");
    DescribedPredicate<JavaMethodCall> ofOthers =
        DescribedPredicate.describe(
            "asks an exception of others what it says",
            call ->
                words.contains(call.getName())
                    && call.getTargetOwner().isAssignableTo(Throwable.class)
                    && !call.getTargetOwner().getPackageName().startsWith("cn.juesuan"));
    noClasses()
        .that()
        .doNotBelongToAnyOf(DiskFault.class, ExceptionHandler.class)
        .should()
        .callMethodWhere(ofOthers)
        .check(MAIN);
  }

  private static final Pattern OWN_MESSAGE =
      Pattern.compile(
          "new (?:FormulaException|Unsupported|Refusal|UnreadableTemplate|UnreadableWorkbook|CallException"
              + "|Refused|RefusedFile|Unclear|Unreadable)\\(\\s*(?:[A-Z][\\w.]*,\\s*)?\"([^\"]*)\"\\s*[,)]");

  @Test
  void ownMessagesAreChinese() throws IOException {
    List<String> foreign = new ArrayList<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(p -> p.toString().endsWith(".java")).toList()) {
        OWN_MESSAGE
            .matcher(Files.readString(source))
            .results()
            .map(m -> m.group(1))
            .filter(m -> m.codePoints().noneMatch(Character::isIdeographic))
            .forEach(m -> foreign.add(source.getFileName() + ": " + m));
      }
    }
    assertThat(foreign).isEmpty();
  }

  static Stream<Arguments> calls() {
    return Stream.of(
        Arguments.of(List.of(FORGED), "错误：不认识的参数 " + SHOWN),
        Arguments.of(List.of("generate", "--" + CLEAR), "错误：不认识的参数 --\\u001B[2J"),
        Arguments.of(
            List.of("generate", "--jobs", FORGED), "错误：“" + SHOWN + "”不能作为 --jobs 的值，写成 2 这样的整数"),
        Arguments.of(List.of("generate", "-i", FORGED), "错误：数据文件夹 " + SHOWN + " 不存在"),
        Arguments.of(List.of("generate", "-t", CLEAR), "错误：模板文件夹 \\u001B[2J 不存在"),
        Arguments.of(List.of("generate", "--encoding", CLEAR), "错误：不认识的编码 \\u001B[2J"),
        Arguments.of(List.of("generate", "--unit", FORGED), "错误：单位.csv 里没有单位 " + SHOWN),
        Arguments.of(
            List.of("generate", "--shard", CLEAR),
            "错误：--shard \\u001B[2J 写法不对，写成 K/N 的样子，例如 2/5；K 从 1 到 N，N 不超过 10000"),
        Arguments.of(List.of("verify", FORGED), "错误：文件 " + SHOWN + " 不存在"),
        Arguments.of(List.of("merge-results", "-o", CLEAR), "错误：输出文件夹 \\u001B[2J 不存在"),
        Arguments.of(List.of("template", "check", "-t", CLEAR), "错误：模板文件夹 \\u001B[2J 不存在"),
        Arguments.of(List.of("help\u0007"), "错误：不认识的参数 help\\u0007"));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void argumentsAreShownAsTheyAre(List<String> words, String first) {
    StringWriter said = new StringWriter();
    String[] all =
        words.contains("--unit")
            ? Stream.concat(words.stream(), Stream.of("-o", folder.toString()))
                .toArray(String[]::new)
            : words.toArray(String[]::new);
    assertThat(Main.run(said, said, all)).isEqualTo(2);
    assertThat(said.toString().lines().findFirst()).contains(first);
    assertThat(said.toString()).doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\\n]]");
  }

  @Test
  void thePrinterHasNoOtherWay() {
    StringWriter said = new StringWriter();
    try (Printer out = new Printer(said)) {
      out.println(FORGED);
      out.println((Object) CLEAR);
      out.println(" ", "错误", true, FORGED);
      out.print(CLEAR);
      out.printf("%s%n", CLEAR);
      out.append('\u001B').append(CLEAR, 0, 1).write(7);
      out.write(new char[] {'\u009B', 'x'}, 0, 2);
      out.redraw(FORGED);
    }
    assertThat(said.toString())
        .isEqualTo(
            String.join(
                "\n",
                SHOWN,
                "\\u001B[2J",
                " 错误" + SHOWN,
                "\\u001B[2J\\u001B[2J",
                "\\u001B\\u001B\\u0007\\u009Bx\r" + SHOWN));
  }
}
