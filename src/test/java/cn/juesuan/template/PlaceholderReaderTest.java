package cn.juesuan.template;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.dictionary.DictionaryReader;
import cn.juesuan.template.Placeholder.Pick;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands between the braces, and what it is understood as. */
class PlaceholderReaderTest {

  private static String read(String body) {
    return read(new PlaceholderReader(TestDictionary.read()), body);
  }

  private static String read(PlaceholderReader reader, String body) {
    try {
      return text(reader.read(body));
    } catch (PlaceholderReader.Unreadable e) {
      return e.kind() + " " + e.getMessage();
    }
  }

  private static String text(Placeholder placeholder) {
    if (placeholder instanceof Placeholder.OfUnit unit) {
      return unit.dataset().name() + " 的一行：" + text(unit.pick());
    } else if (placeholder instanceof Placeholder.OfKey key) {
      return key.dataset().name() + " 键 " + key.key() + "：" + text(key.pick());
    } else if (placeholder instanceof Placeholder.OfBand band) {
      return band.dataset().name() + " 每 " + text(band.level()) + "：" + taken(band);
    }
    if (placeholder instanceof Placeholder.Complete complete) {
      return complete.dataset().name() + " 每一笔 " + complete.column().name();
    }
    Placeholder.OfMoneyUnit money = (Placeholder.OfMoneyUnit) placeholder;
    return "以" + money.unit().label() + "为单位" + decimals(money.decimals().isPresent());
  }

  private static String taken(Placeholder.OfBand band) {
    return band.role() == Level.Role.SILENT ? "不写" : text(band.pick());
  }

  private static String text(Pick pick) {
    String part = pick.part().isPresent() ? " 第 " + pick.part().getAsInt() + " 级" : "";
    return pick.column().name() + part + decimals(pick.decimals().isPresent());
  }

  private static String decimals(boolean rounded) {
    return rounded ? " 取整" : "";
  }

  private static String text(Level level) {
    if (level instanceof Level.Subject subject) {
      return subject.column().name() + " " + subject.depth();
    }
    return level instanceof Level.Group group ? group.column().name() : "行";
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "单位.单位名称 => 单位 的一行：单位名称",
        " 单位 . 单位名称  => 单位 的一行：单位名称",
        "三公经费[公务接待费].决算数 => 三公经费 键 公务接待费：决算数",
        "三公经费[ 1.公务#接待 ].决算数 => 三公经费 键 1.公务#接待：决算数",
        "支出[208].基本支出,1 => 支出 键 208：基本支出 取整",
        "支出#类.科目代码 => 支出 每 科目代码 0：科目代码",
        "支出#款.科目名称 => 支出 每 科目代码 1：科目名称",
        "支出#项.科目代码.类 => 支出 每 科目代码 2：科目代码 第 0 级",
        "支出#项.科目代码.项 => 支出 每 科目代码 2：科目代码 第 2 级",
        "支出 # 项 . 科目代码 . 款  => 支出 每 科目代码 2：科目代码 第 1 级",
        "经济分类#款.科目代码 => 经济分类 每 科目代码 1：科目代码",
        "指标#一级.一级 => 指标 每 一级：一级",
        "指标#.名称 => 指标 每 行：名称",
        "重复=指标# => 指标 每 行：不写",
        " 重复 = 支出 # 项  => 支出 每 科目代码 2：不写",
        "支出#项.基本支出,2 => 支出 每 科目代码 2：基本支出 取整",
        "支出#项.基本支出，0 => 支出 每 科目代码 2：基本支出 取整",
        "金额单位=万元 => 以万元为单位",
        " 金额单位 = 元  => 以元为单位",
        "金额单位=万元,2 => 以万元为单位 取整",
        "金额单位=万元， 2 => 以万元为单位 取整",
        "不漏=支出.基本支出 => 支出 每一笔 基本支出",
        " 不漏 = 支出 . 基本支出  => 支出 每一笔 基本支出",
      })
  void understood(String body, String meaning) {
    assertThat(read(body)).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      value = {
        "单位 => PLACEHOLDER_UNREADABLE “${单位}”不是占位符的写法",
        "`` => PLACEHOLDER_UNREADABLE “${}”不是占位符的写法",
        "支出#项 => PLACEHOLDER_UNREADABLE “${支出#项}”不是占位符的写法",
        "支出#项. => PLACEHOLDER_UNREADABLE “${支出#项.}”不是占位符的写法",
        "支出[2.基本支出 => PLACEHOLDER_UNREADABLE “${支出[2.基本支出}”不是占位符的写法",
        "支出#项.基本支出,x => PLACEHOLDER_UNREADABLE “${支出#项.基本支出,x}”不是占位符的写法",
        "支出#项.科目代码.类.款 => PLACEHOLDER_UNREADABLE “${支出#项.科目代码.类.款}”不是占位符的写法",
        "金额单位=亿元 => PLACEHOLDER_UNREADABLE 金额单位只能是 元 或 万元，写的是“亿元”",
        "重复=支付# => PLACEHOLDER_UNKNOWN 数据字典里没有数据集“支付”",
        "重复=支出 => PLACEHOLDER_UNREADABLE “${重复=支出}”不是占位符的写法",
        "支付#项.金额 => PLACEHOLDER_UNKNOWN 数据字典里没有数据集“支付”",
        "支出#项.金额 => PLACEHOLDER_UNKNOWN 数据集“支出”没有列“金额”",
        "支出#目.基本支出 => PLACEHOLDER_UNKNOWN 数据集“支出”没有层级或列“目”",
        "经济分类#项.金额 => PLACEHOLDER_UNKNOWN 数据集“经济分类”没有层级或列“项”",
        "支出#项.科目代码.目 => PLACEHOLDER_UNKNOWN 列“科目代码”没有“目”这一级",
        "支出#项.科目名称.类 => PLACEHOLDER_UNKNOWN 列“科目名称”没有“类”这一级",
        "指标[甲].分值 => PLACEHOLDER_UNKNOWN 数据集“指标”没有唯一的键列，不能用 [键] 查找",
        "往来[甲].金额 => PLACEHOLDER_UNKNOWN 数据集“往来”没有唯一的键列，不能用 [键] 查找",
        "三公经费[].决算数 => PLACEHOLDER_UNREADABLE [ ] 里没有写键",
        "支出[208]#项.基本支出 => PLACEHOLDER_UNREADABLE 一个占位符不能同时写 [键] 和 #层级",
        "支出#项.科目名称,2 => PLACEHOLDER_UNREADABLE “科目名称”不是金额，不能写保留的小数位数",
        "项目#.得分,2 => PLACEHOLDER_UNREADABLE “得分”不是金额，不能写保留的小数位数",
        "不漏=支付.基本支出 => PLACEHOLDER_UNKNOWN 数据字典里没有数据集“支付”",
        "不漏=支出.金额 => PLACEHOLDER_UNKNOWN 数据集“支出”没有列“金额”",
        "不漏=支出.科目名称 => PLACEHOLDER_UNREADABLE “不漏=”后面要写单位的一个金额列，“科目名称”不是",
        "不漏=支出 => PLACEHOLDER_UNREADABLE “${不漏=支出}”不是占位符的写法",
      })
  void refused(String body, String message) {
    assertThat(read(body)).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "三公经费[公务接待费].决算数 => 三公经费 键 公务接待费：决算数",
        "三公经费[公务用车购置].决算数 => PLACEHOLDER_UNKNOWN “项目”的取值里没有“公务用车购置”，最接近的是“公务用车购置费”",
        "三公经费[用途208].决算数 => 三公经费 键 用途208：决算数",
        "三公经费[合计].决算数 => PLACEHOLDER_UNKNOWN “项目”的取值里没有“合计”",
      })
  void aKeyIsOneOfThoseThatTheDictionaryAllows(String body, String meaning, @TempDir Path folder)
      throws IOException {
    Files.writeString(
        folder.resolve("数据字典.csv"),
        """
        数据集,列,类型,键,必填,汇总,说明,取值
        单位,单位代码,代码,是,是,,,
        单位,单位名称,文本,,是,,,
        单位,上级单位代码,代码,,,,,
        单位,汇总,文本,,,,,
        单位,年度,文本,,是,,,
        单位,金额单位,文本,,是,,,
        三公经费,单位代码,代码,,是,,,
        三公经费,项目,文本,是,是,,,公务用车购置费、公务接待费、用途*
        三公经费,决算数,金额,,,是,,
        """);
    assertThat(read(new PlaceholderReader(DictionaryReader.read(folder).value()), body))
        .isEqualTo(meaning);
  }
}
