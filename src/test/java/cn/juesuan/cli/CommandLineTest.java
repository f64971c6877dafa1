package cn.juesuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How command lines are read. In the tables {@code ∅} is an empty word, {@code ␀} the NUL. */
class CommandLineTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String line) {
    String[] words =
        Stream.of(line.split(" "))
            .filter(w -> !w.isEmpty())
            .map(w -> w.replace("∅", "").replace('␀', '\0'))
            .toArray(String[]::new);
    return Main.run(out, err, words);
  }

  private List<String> errors() {
    return err.toString().lines().toList();
  }

  /** What the command says of the value shows how it was read. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # the value of an option
          generate -i none               | 数据文件夹 none 不存在
          generate -inone                | 数据文件夹 none 不存在
          generate -i=none               | 数据文件夹 none 不存在
          generate --input none          | 数据文件夹 none 不存在
          generate --input=none          | 数据文件夹 none 不存在
          generate --input=no=ne         | 数据文件夹 no=ne 不存在
          generate -i no=ne              | 数据文件夹 no=ne 不存在
          generate -i=no=ne              | 数据文件夹 no=ne 不存在
          generate -ino=ne               | 数据文件夹 no=ne 不存在
          generate -input                | 数据文件夹 nput 不存在
          generate -input=none           | 数据文件夹 nput=none 不存在
          generate -i "none"             | 数据文件夹 "none" 不存在
          generate --input="none"        | 数据文件夹 "none" 不存在
          generate -i @none              | 数据文件夹 @none 不存在
          generate -i generate           | 数据文件夹 generate 不存在
          # what is no option of the command is a value
          generate -i -x                 | 数据文件夹 -x 不存在
          generate -i --fast             | 数据文件夹 --fast 不存在
          generate -i -force             | 数据文件夹 -force 不存在
          generate -i -5                 | 数据文件夹 -5 不存在
          generate -i-x                  | 数据文件夹 -x 不存在
          generate -i--force             | 数据文件夹 --force 不存在
          generate --input=--force       | 数据文件夹 --force 不存在
          # numbers
          generate -i none --jobs +2     | 数据文件夹 none 不存在
          generate -i none --jobs 08     | 数据文件夹 none 不存在
          generate --jobs -2             | --jobs 至少是 1
          merge-results -n5 -o none      | 输出文件夹 none 不存在
          merge-results -n=5 -o none     | 输出文件夹 none 不存在
          merge-results -n 0 -o src      | -n 是分片的个数，从 1 到 10000
          # options stand anywhere, some several times
          verify none -i data more       | 文件 none 不存在
          verify -t data -i data none    | 文件 none 不存在
          publish none --unit 1 --unit 2 --allow 3 --allow=4 | 文件夹 none 不存在
          init new --xlsx --from f -t none | 模板文件夹 none 不存在
          template diff --all none x     | 模板文件夹 none 不存在
          template diff none x --all     | 模板文件夹 none 不存在
          # parameters
          verify -                       | 文件 - 不存在
          verify -5                      | 文件 -5 不存在
          verify -1e5                    | 文件 -1e5 不存在
          verify a=b                     | 文件 a=b 不存在
          verify —x                      | 文件 —x 不存在
          menu none                      | 数据文件夹 none 不存在
          # after “--” everything is a parameter
          verify -- -i                   | 文件 -i 不存在
          verify -- --help               | 文件 --help 不存在
          verify -- -- a                 | 文件 -- 不存在
          verify -i data -- -i           | 文件 -i 不存在
          init -t none -- -t             | 模板文件夹 none 不存在
          template diff -- -a -b         | 模板文件夹 -a 不存在
          """)
  void isUnderstood(String line, String answer) {
    assertThat(run(line)).isEqualTo(2);
    assertThat(errors()).containsExactly("错误：" + answer);
    assertThat(out.toString()).isEmpty();
  }

  /** The last column is whose help the second line names. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # which command
          ∅                              | 不认识的参数                  | juesuan
          produce                        | 不认识的参数 produce          | juesuan
          produce this                   | 不认识的参数 produce this     | juesuan
          Generate                       | 不认识的参数 Generate         | juesuan
          --fast                         | 不认识的参数 --fast           | juesuan
          --fast --slow                  | 不认识的参数 --fast --slow    | juesuan
          --fast generate                | 不认识的参数 --fast           | juesuan
          produce generate               | 不认识的参数 produce          | juesuan
          produce generate --help        | 不认识的参数 produce          | juesuan
          -- generate                    | 不认识的参数 generate         | juesuan
          -- -h                          | 不认识的参数 -h               | juesuan
          template                       | 缺少命令                      | juesuan template
          template produce               | 不认识的参数 produce          | juesuan template
          template generate              | 不认识的参数 generate         | juesuan template
          template --fast check          | 不认识的参数 --fast           | juesuan template
          template -x a check --help     | 不认识的参数 -x a             | juesuan template
          template -V                    | 不认识的参数 -V               | juesuan template
          # what no command has
          generate check                 | 不认识的参数 check            | juesuan generate
          generate --version             | 不认识的参数 --version        | juesuan generate
          generate -V                    | 不认识的参数 -V               | juesuan generate
          generate @none                 | 不认识的参数 @none            | juesuan generate
          check --force                  | 不认识的参数 --force          | juesuan check
          check a --x b -y               | 不认识的参数 a --x b -y       | juesuan check
          check -x1                      | 不认识的参数 -x1              | juesuan check
          check -xh                      | 不认识的参数 -xh              | juesuan check
          check -5                       | 不认识的参数 -5               | juesuan check
          check ---                      | 不认识的参数 ---              | juesuan check
          check ---input=x               | 不认识的参数 ---input=x       | juesuan check
          check --=x                     | 不认识的参数 --=x             | juesuan check
          check -=x                      | 不认识的参数 -=x              | juesuan check
          check --h                      | 不认识的参数 --h              | juesuan check
          check --i=x                    | 不认识的参数 --i=x            | juesuan check
          merge-results --n=5            | 不认识的参数 --n=5            | juesuan merge-results
          template check a               | 不认识的参数 a                | juesuan template check
          template check diff            | 不认识的参数 diff             | juesuan template check
          # names are written whole, with both dashes
          generate --inp none            | 不认识的参数 --inp none       | juesuan generate
          generate --inp=none            | 不认识的参数 --inp=none       | juesuan generate
          generate --inputnone           | 不认识的参数 --inputnone      | juesuan generate
          generate --Force               | 不认识的参数 --Force          | juesuan generate
          generate --forces              | 不认识的参数 --forces         | juesuan generate
          generate -force                | 不认识的参数 -force           | juesuan generate
          generate -jobs 2               | 不认识的参数 -jobs 2          | juesuan generate
          generate -jobs=2               | 不认识的参数 -jobs=2          | juesuan generate
          generate -input none           | 不认识的参数 none             | juesuan generate
          -version                       | 不认识的参数 -version         | juesuan
          # missing values
          generate -i                    | --input 后面缺少 文件夹       | juesuan generate
          generate --jobs --force        | --jobs 后面缺少 个数          | juesuan generate
          generate --jobs -i x           | --jobs 后面缺少 个数          | juesuan generate
          generate --jobs -ix            | --jobs 后面缺少 个数          | juesuan generate
          generate --jobs --             | --jobs 后面缺少 个数          | juesuan generate
          merge-results -n               | -n 后面缺少 N                 | juesuan merge-results
          publish a --unit --allow 3     | --unit 后面缺少 单位代码      | juesuan publish
          # bad values
          generate --jobs=               | “”不能作为 --jobs 的值，写成 2 这样的整数        | juesuan generate
          generate --jobs ∅              | “”不能作为 --jobs 的值，写成 2 这样的整数        | juesuan generate
          generate --jobs 0x2            | “0x2”不能作为 --jobs 的值，写成 2 这样的整数     | juesuan generate
          generate --jobs 1.5            | “1.5”不能作为 --jobs 的值，写成 2 这样的整数     | juesuan generate
          generate --jobs -x             | “-x”不能作为 --jobs 的值，写成 2 这样的整数      | juesuan generate
          generate --jobs --fast         | “--fast”不能作为 --jobs 的值，写成 2 这样的整数  | juesuan generate
          generate --jobs 99999999999    | “99999999999”不能作为 --jobs 的值，写成 2 这样的整数 | juesuan generate
          merge-results -n x             | “x”不能作为 -n 的值，写成 2 这样的整数           | juesuan merge-results
          generate -i a␀b                | “a\\u0000b”不能作为 --input 的值 | juesuan generate
          init --from a␀b x              | “a\\u0000b”不能作为 --from 的值 | juesuan init
          init a␀b                       | “a\\u0000b”不能作为 文件夹 的值 | juesuan init
          menu a␀b                       | “a\\u0000b”不能作为 数据文件夹 的值 | juesuan menu
          # no value is empty
          check -i ∅ -t none             | “”不能作为 --input 的值       | juesuan check
          check -i= -t none              | “”不能作为 --input 的值       | juesuan check
          check --input= -t none         | “”不能作为 --input 的值       | juesuan check
          check -o ∅                     | “”不能作为 --output 的值      | juesuan check
          check --unit ∅ --encoding=     | “”不能作为 --unit 的值；“”不能作为 --encoding 的值 | juesuan check
          init ∅                         | “”不能作为 文件夹 的值        | juesuan init
          # a flag has none
          generate --force=1             | “1”不能作为 --force 的值      | juesuan generate
          generate --force true          | 不认识的参数 true             | juesuan generate
          # only once
          generate -i a -i b             | --input 只能写一次            | juesuan generate
          generate -i a --input=b        | --input 只能写一次            | juesuan generate
          generate --force --force       | --force 只能写一次            | juesuan generate
          merge-results -n5 -n6          | -n 只能写一次                 | juesuan merge-results
          init --from b --from c a       | --from 只能写一次             | juesuan init
          template diff --all --all a b  | --all 只能写一次              | juesuan template diff
          # parameters
          init                           | 缺少 文件夹                   | juesuan init
          init --xlsx                    | 缺少 文件夹                   | juesuan init
          init --                        | 缺少 文件夹                   | juesuan init
          init a b                       | 不认识的参数 b                | juesuan init
          init a --fast b c              | 不认识的参数 --fast b c       | juesuan init
          init -- a -- b                 | 不认识的参数 -- b             | juesuan init
          publish                        | 缺少 文件夹                   | juesuan publish
          publish a --unit 1 2           | 不认识的参数 2                | juesuan publish
          verify                         | 缺少 文件                     | juesuan verify
          verify -i b                    | 缺少 文件                     | juesuan verify
          verify --fast a                | 不认识的参数 --fast           | juesuan verify
          next-year                      | 缺少 --output 新文件夹；缺少 文件夹 | juesuan next-year
          next-year a                    | 缺少 --output 新文件夹    | juesuan next-year
          next-year a -o                 | --output 后面缺少 新文件夹    | juesuan next-year
          next-year -o b                 | 缺少 文件夹                   | juesuan next-year
          next-year a b -o c             | 不认识的参数 b                | juesuan next-year
          template diff a                | 缺少 新模板                   | juesuan template diff
          template diff a b c            | 不认识的参数 c                | juesuan template diff
          menu a b                       | 不认识的参数 b                | juesuan menu
          # a flag has no value
          generate --force=true          | “true”不能作为 --force 的值   | juesuan generate
          generate --force=              | “”不能作为 --force 的值       | juesuan generate
          check --help=false             | “false”不能作为 --help 的值   | juesuan check
          -V=x                           | “x”不能作为 --version 的值    | juesuan
          # several faults
          next-year --fast               | 不认识的参数 --fast；缺少 --output 新文件夹；缺少 文件夹 | juesuan next-year
          next-year a --ouput b          | 不认识的参数 --ouput b；缺少 --output 新文件夹 | juesuan next-year
          init -x                        | 不认识的参数 -x；缺少 文件夹  | juesuan init
          verify --x                     | 不认识的参数 --x；缺少 文件   | juesuan verify
          template diff                  | 缺少 旧模板；缺少 新模板      | juesuan template diff
          check a --jobs x --jobs y --jobs z | “x”不能作为 --jobs 的值，写成 2 这样的整数；--jobs 只能写一次；不认识的参数 a | juesuan check
          generate --jobs x --unit       | “x”不能作为 --jobs 的值，写成 2 这样的整数；--unit 后面缺少 单位代码 | juesuan generate
          verify a b␀                    | “b\\u0000”不能作为 文件 的值 | juesuan verify
          produce generate --fast        | 不认识的参数 produce          | juesuan
          """)
  void isRefused(String line, String fault, String command) {
    assertThat(run(line)).isEqualTo(2);
    assertThat(errors().get(0).strip()).isEqualTo("错误：" + fault);
    assertThat(errors().subList(1, errors().size()))
        .containsExactly("运行 “" + command + " --help” 查看用法。");
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -h                    | juesuan 命令 [选项]
          --help                | juesuan 命令 [选项]
          -h generate           | juesuan 命令 [选项]
          --help generate --x   | juesuan 命令 [选项]
          produce --help        | juesuan 命令 [选项]
          -x -h                 | juesuan 命令 [选项]
          -hV                   | juesuan 命令 [选项]
          -Vh                   | juesuan 命令 [选项]
          -V -h                 | juesuan 命令 [选项]
          check -h              | juesuan check [选项]
          check a --help b      | juesuan check [选项]
          check --fast -h       | juesuan check [选项]
          check -h generate     | juesuan check [选项]
          check -help           | juesuan check [选项]
          check -hfast          | juesuan check [选项]
          init -h               | juesuan init [选项] 文件夹
          next-year -h          | juesuan next-year [选项] 文件夹 -o 新文件夹
          template -h           | juesuan template 命令 [选项]
          template -h check     | juesuan template 命令 [选项]
          template diff a -h    | juesuan template diff [选项] 旧模板 新模板
          # whatever else is wrong
          check -hh             | juesuan check [选项]
          check --help --jobs x | juesuan check [选项]
          check --jobs --help   | juesuan check [选项]
          check -i a -i b -h    | juesuan check [选项]
          """)
  void showsAHelpPage(String line, String usage) {
    assertThat(run(line)).isZero();
    assertThat(out.toString()).contains("\n用法：\n  " + usage + "\n");
    assertThat(err.toString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-V", "--version", "-V -V", "-V generate", "-V produce", "produce -V"})
  void showsTheVersion(String line) {
    assertThat(run(line)).isZero();
    assertThat(out).hasToString("juesuan 1.0.0\n");
    assertThat(err.toString()).isEmpty();
  }
}
