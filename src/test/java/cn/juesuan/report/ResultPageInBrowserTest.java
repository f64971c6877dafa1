package cn.juesuan.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.batch.ReadOptions;
import cn.juesuan.finished.WrittenBooks;
import cn.juesuan.run.Progress;
import cn.juesuan.run.Request;
import cn.juesuan.run.Runner;
import cn.juesuan.run.TemplateSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as a real browser shows it; skipped where there is none. */
class ResultPageInBrowserTest {

  /** Pictures for people to look at. */
  private static final Path PICTURES = Path.of("target", "pictures");

  private static final String ROWS = "document.querySelectorAll('#units > tbody > tr').length";
  private static final String FIRST_ROW = "document.querySelector('#units > tbody > tr').innerText";

  /** At which sides the first cells of the sheet's rows stand. */
  private static final String SIDES =
      "[...document.querySelectorAll('.sheet td')].slice(0, 8).map((c) => c.className).join()";

  private static final String REACHABLE =
      "document.documentElement.scrollWidth <= innerWidth && [...document.querySelectorAll("
          + "'#units a, #units button.open')].every((e) => e.getBoundingClientRect().right"
          + " <= innerWidth && e.getBoundingClientRect().width > 0)";

  @TempDir private Path folder;

  private static Optional<Chromium> chromium = Optional.empty();

  @BeforeAll
  static void starts() throws Exception {
    Assumptions.assumeTrue(Chromium.installed().isPresent(), "no chromium");
    chromium = Optional.of(Chromium.start());
  }

  @AfterAll
  static void ends() throws IOException {
    if (chromium.isPresent()) {
      chromium.get().close();
    }
  }

  private static Browser open(Path page, boolean dark) throws Exception {
    return chromium.orElseThrow().open(page, dark);
  }

  private Browser show(RunResults results, boolean dark) throws Exception {
    Path page = folder.resolve("生成结果.html");
    Files.writeString(page, Pages.html(results));
    return open(page, dark);
  }

  private static void search(Browser browser, String words) throws Exception {
    browser.eval(
        "(() => {const s = document.getElementById('search'); s.value = '"
            + words
            + "'; s.dispatchEvent(new Event('input'));})()");
  }

  @Test
  void hostileNamesAreShownAndNothingElse() throws Exception {
    RunResults hostile =
        Pages.result(
            Pages.HOSTILE.stream()
                .map(
                    n ->
                        n.length() % 2 == 0
                            ? Pages.faulty(Pages.unit(n, n))
                            : Pages.made(Pages.unit(n, n)))
                .toList());
    try (Browser browser = show(Pages.withPreviews(hostile, Pages.HOSTILE.size()), false)) {
      browser.eval("document.querySelectorAll('button.open').forEach((b) => b.click())");
      browser.eval("document.querySelectorAll('.tabs button').forEach((b) => b.click())");
      assertThat(browser.eval("typeof window.hacked")).isEqualTo("undefined");
      assertThat(browser.eval("document.querySelectorAll('img,iframe,#units script').length"))
          .isEqualTo("0");
      assertThat(
              browser.eval("document.querySelector('#units > tbody td:nth-child(2)').textContent"))
          .isEqualTo(Pages.HOSTILE.get(0));
      assertThat(
              browser.eval(
                  "[...document.querySelectorAll('a')].every((a) => a.href.startsWith(new URL('.',"
                      + " location).href))"))
          .isEqualTo("true");
      browser.picture(PICTURES.resolve("hostile.png"));
    }
  }

  @Test
  void rowsAreSortedSearchedAndFiltered() throws Exception {
    RunResults result = Pages.withPreviews(Pages.many(60), 60);
    try (Browser browser = show(result, false)) {
      assertThat(browser.eval(ROWS)).isEqualTo("60");
      browser.picture(PICTURES.resolve("light.png"));
      browser.eval("document.querySelectorAll('#units th button')[4].click()");
      assertThat(browser.eval(FIRST_ROW)).startsWith("100009");
      search(browser, "第5");
      assertThat(browser.eval("document.getElementById('count').textContent"))
          .isEqualTo("11 / 60 个单位");
      browser.eval(
          "(() => {const f = document.getElementById('filter'); f.value = '有校验不符';"
              + " f.dispatchEvent(new Event('change'));})()");
      assertThat(browser.eval("document.getElementById('count').textContent"))
          .isEqualTo("1 / 60 个单位");
      assertThat(browser.eval("document.getElementById('filter').innerText"))
          .isEqualTo("全部单位（60）\n有错误或没有写成（6）\n有校验不符（6）\n有校验提示（48）\n有警告（6）\n已生成（54）\n已保留（0）");
      search(browser, "没有");
      assertThat(browser.eval("document.getElementById('count').textContent"))
          .isEqualTo("0 / 60 个单位，没有符合的");
    }
  }

  /** All words, in the code or the name, whatever the input method makes of letters and spaces. */
  @Test
  void wordsAreFoundInCodesAndNames() throws Exception {
    Map<String, Integer> found =
        Map.of(
            "100012",
            1,
            "第12中心",
            1,
            "１０００１２",
            1,
            "第　中心",
            60,
            "中心 10001",
            10,
            "10001　第12",
            1,
            "012 第13",
            0);
    try (Browser browser = show(Pages.many(60), false)) {
      for (Map.Entry<String, Integer> words : found.entrySet()) {
        search(browser, words.getKey());
        assertThat(browser.eval(ROWS)).isEqualTo(String.valueOf(words.getValue()));
      }
    }
  }

  @Test
  void aUnitOpensWithItsTables() throws Exception {
    RunResults result = Pages.withPreviews(Pages.many(5), 5);
    try (Browser browser = show(result, true)) {
      browser.eval("document.querySelector('button.open').click()");
      assertThat(browser.eval("document.querySelector('.sheet').innerText"))
          .contains("收入决算表 第0中心")
          .contains("1,115.55");
      assertThat(browser.eval("document.querySelector('.sheet td').colSpan")).isEqualTo("2");
      assertThat(browser.eval("getComputedStyle(document.body).backgroundColor"))
          .isEqualTo("rgb(21, 24, 28)");
      browser.picture(PICTURES.resolve("dark.png"));
    }
  }

  @Test
  void theSampleBatchIsShownAsItsWorkbookShowsIt() throws Exception {
    TemplateSet templates = TemplateSet.open(Path.of("templates-xlsx")).value();
    Request request =
        new Request(
            Path.of("input-csv"),
            Path.of("templates-xlsx"),
            folder,
            List.of(),
            Optional.empty(),
            1,
            false,
            true,
            ReadOptions.standard());
    Runner.run(templates, request, new Silence());
    assertThat(WrittenBooks.checkValues(folder)).isPositive();
    try (Browser browser = open(folder.resolve("2024/生成结果.html"), false)) {
      browser.eval("document.querySelector('button.open').click()");
      assertThat(browser.eval("document.querySelector('.tabs').innerText")).startsWith("公开01");
      assertThat(browser.eval("document.querySelector('.sheet').innerText"))
          .contains("收入支出决算总表")
          .contains("1,115.55");
      browser.picture(PICTURES.resolve("sample.png"));
      assertThat(
              browser.eval(
                  "decodeURIComponent(document.querySelector('#units a').getAttribute('href'))"))
          .isEqualTo("./101001 武汉市洪山区企业服务中心本级/决算公开.xlsx");
      assertThat(browser.eval(SIDES))
          .isEqualTo("middle,right,left,middle,right,middle,middle,middle");
      assertThat(browser.eval("document.querySelector('.sheet').innerText")).doesNotContain("核对");
      // what shows charts only has no preview
      assertThat(browser.eval("document.querySelector('.tabs').innerText"))
          .contains("情况说明")
          .doesNotContain("图表");
      browser.eval("document.querySelectorAll('.tabs button')[9].click()");
      browser.picture(PICTURES.resolve("sample-10.png"));
      browser.wide(390);
      browser.picture(PICTURES.resolve("sample-390.png"));
    }
  }

  /** Nobody listens. */
  private static final class Silence implements Progress {
    @Override
    public void begins(int units) {}

    @Override
    public void done(Outcome outcome) {}
  }

  @Test
  void everythingIsReachableOnANarrowScreen() throws Exception {
    try (Browser browser = show(Pages.withPreviews(Pages.many(20), 20), false)) {
      browser.wide(390);
      assertThat(browser.eval(REACHABLE)).isEqualTo("true");
      browser.picture(PICTURES.resolve("narrow.png"));
      browser.eval("document.querySelectorAll('button.open')[9].click()");
      assertThat(browser.eval(REACHABLE)).isEqualTo("true");
    }
  }

  @Test
  void aLetterSaysToAUnitWhatIsOpen() throws Exception {
    RunResults result =
        Pages.result(
            List.of(
                Pages.faulty(Pages.unit("01", "甲")),
                Pages.failing(Pages.unit("02", "乙")),
                Pages.made(Pages.unit("03", "丙"))));
    try (Browser browser = show(result, false)) {
      browser.eval("document.querySelectorAll('button.open').forEach((b) => b.click())");
      browser.eval("document.querySelectorAll('.actions button')[0].click()");
      assertThat(browser.eval("document.body.innerText"))
          .contains("甲（01）", "必须改正的错误", "支出.csv 第 7 行「基本支出」：“12元”不是金额：甲。", "改法：", "请核对的警告")
          .doesNotContain("乙");
      browser.picture(PICTURES.resolve("letter.png"));
      browser.eval("[...document.querySelectorAll('#letter button')].pop().click()");
      browser.eval("document.querySelectorAll('.detail .actions button')[1].click()");
      assertThat(browser.eval("document.getElementById('letter').innerText"))
          .contains("乙（02）", "校验不符", "03 支出合计", "左值 100，右值 99.5，差额 0.5")
          .doesNotContain("甲");
    }
  }

  @Test
  void tenThousandUnitsAreDrawnAsTheyAreNeeded() throws Exception {
    try (Browser browser = show(Pages.many(10_000), false)) {
      assertThat(Integer.parseInt(browser.eval(ROWS))).isLessThanOrEqualTo(400);
      browser.eval("document.getElementById('more').click()");
      assertThat(Integer.parseInt(browser.eval(ROWS))).isGreaterThanOrEqualTo(400);
      search(browser, "109999");
      assertThat(browser.eval(ROWS)).isEqualTo("1");
      browser.eval("document.querySelector('button.open').click()");
      assertThat(browser.eval("document.querySelector('.detail').innerText")).contains("不含表格预览");
      search(browser, "");
      browser.eval("window.dispatchEvent(new Event('beforeprint'))");
      assertThat(browser.eval(ROWS)).isEqualTo("2000");
      assertThat(browser.eval("document.getElementById('printed').textContent"))
          .startsWith("只打印前 2,000 个单位，全部单位见 生成结果.csv");
    }
  }

  @Test
  void aPrintedPageHasAllUnits() throws Exception {
    try (Browser browser = show(Pages.many(450), false)) {
      browser.paper(PICTURES.resolve("print.pdf"));
      assertThat(browser.eval(ROWS)).isEqualTo("450");
    }
  }
}
