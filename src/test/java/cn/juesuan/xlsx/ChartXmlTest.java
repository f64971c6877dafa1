package cn.juesuan.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Charts of workbooks that anybody may have written. */
class ChartXmlTest {

  private static final String CHART =
      "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:ser>"
          + "<c:val><c:numRef><c:f>甲!$B$1:$B$2</c:f><c:numCache><c:ptCount val=\"2000000000\"/>"
          + "<c:pt idx=\"x\"><c:v>1</c:v></c:pt></c:numCache></c:numRef></c:val>"
          + "</c:ser></c:chartSpace>";

  /** Also of cells that cannot be calculated nothing is believed that the file says of them. */
  @Test
  void whatTheFileRemembersCountsForNothing() {
    ChartXml chart = new ChartXml(CHART.getBytes(UTF_8));
    chart.remember(formula -> Optional.empty());
    assertThat(chart.embed("rId1")).isPresent();
    assertThat(new String(chart.untitled(), UTF_8))
        .contains("<c:numCache><c:ptCount val=\"0\"/></c:numCache>");
  }
}
