package cn.juesuan.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.check.CheckCounts;
import cn.juesuan.data.Unit;
import cn.juesuan.problem.HarmlessText;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResultPageTest {

  private static final Pattern BLOCK = Pattern.compile("(?s)<script([^>]*)>(.*?)</script>");

  private static final RunResults HOSTILE =
      Pages.result(Pages.HOSTILE.stream().map(n -> Pages.made(Pages.unit(n, n))).toList());
  private static final RunResults WITH_PREVIEWS = Pages.withPreviews(HOSTILE, Pages.HOSTILE.size());

  @Test
  void dataCannotEndItsBlockOrBeginAnother() {
    String html = Pages.html(WITH_PREVIEWS);
    List<String> attributes =
        BLOCK
            .matcher(html)
            .results()
            .map(m -> m.group(1).replaceAll("\\d+", "n"))
            .distinct()
            .toList();
    assertThat(attributes)
        .containsExactly(
            " type=\"application/json\" id=\"data\"",
            " type=\"application/json\" id=\"preview-n\"",
            "");
    assertThat(html).doesNotContain("hacked=1</", "<img", "<!--");
  }

  @Test
  void dataIsReadAsItWasButForWhatSteers() {
    JsonObject data = block(Pages.html(HOSTILE), "data");
    List<String> names =
        data.getAsJsonArray("units").asList().stream()
            .map(u -> u.getAsJsonObject().get("name").getAsString())
            .toList();
    assertThat(names).isEqualTo(Pages.HOSTILE.stream().map(HarmlessText::lines).toList());
    assertThat(names).anyMatch(n -> n.contains("\\u0007")).noneMatch(n -> n.contains("\u0007"));
  }

  @Test
  void thePolicyAdmitsTheScriptAndTheStyleSheetOnly() throws Exception {
    String html = Pages.html(Pages.many(3));
    assertThat(html)
        .contains("default-src 'none'")
        .contains("script-src 'sha256-" + hash(between(html, "<script>", "</script>")) + "'")
        .contains("style-src 'sha256-" + hash(between(html, "<style>", "</style>")) + "'")
        .doesNotContain("http://", "https://", "{{");
  }

  @Test
  void problemsStandUnderWhatMendsThem() {
    JsonObject data = block(Pages.html(Pages.many(30)), "data");
    JsonObject amounts = data.getAsJsonArray("problems").get(1).getAsJsonObject();
    assertThat(amounts.get("title").getAsString()).isEqualTo("金额写法不对");
    assertThat(amounts.get("remedy").getAsString()).startsWith("写成 1115.55");
    assertThat(amounts.get("places").getAsJsonArray().get(0).toString())
        .isEqualTo("[\"100007\",\"支出.csv 第 7 行「基本支出」\",\"“12元”不是金额：第7中心\"]");
  }

  /** The page lists some of them; its figures are of all. */
  @Test
  void everyProblemIsCountedHoweverManyAUnitHas() {
    Unit unit = Pages.unit("100007", "中心");
    List<Problem> problems =
        IntStream.range(0, 2_500)
            .mapToObj(
                i ->
                    (i % 2 == 0 ? Kind.AMOUNT_UNREADABLE : Kind.CODE_MENDED)
                        .at(new Place.InList("支出.csv", i, ""), ""))
            .toList();
    Outcome outcome =
        new Outcome(unit, Outcome.Status.FAULTY, List.of(), problems, CheckCounts.NONE);
    assertThat(Pages.html(Pages.result(List.of(outcome))).split("\"total\":1250,", -1)).hasSize(3);
  }

  @Test
  void aLargeRunHasNoPreviews() {
    int most = Previews.MOST_UNITS;
    assertThat(Pages.html(Pages.withPreviews(Pages.many(most + 1), most + 1)))
        .doesNotContain("id=\"preview-");
    assertThat(Pages.html(Pages.withPreviews(Pages.many(most), most)))
        .contains("id=\"preview-199\"");
  }

  @Test
  void tenThousandUnitsMakeAPageOfAFewMegabytes() {
    assertThat(Pages.html(Pages.many(10_000))).hasSizeLessThan(5 << 20);
  }

  @Test
  void theSameResultGivesTheSamePage() {
    assertThat(Pages.html(WITH_PREVIEWS)).isEqualTo(Pages.html(WITH_PREVIEWS));
  }

  private static JsonObject block(String html, String id) {
    Matcher block =
        Pattern.compile("<script type=\"application/json\" id=\"" + id + "\">(.*?)</script>")
            .matcher(html);
    assertThat(block.find()).isTrue();
    return JsonParser.parseString(block.group(1)).getAsJsonObject();
  }

  private static String between(String text, String from, String to) {
    int start = text.lastIndexOf(from) + from.length();
    return text.substring(start, text.indexOf(to, start));
  }

  private static String hash(String text) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(digest);
  }
}
