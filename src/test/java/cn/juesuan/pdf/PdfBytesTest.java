package cn.juesuan.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What of a PDF tells when it was made, and how many pages it has. */
class PdfBytesTest {

  private static final String FILE =
      """
      %%PDF-1.6
      1 0 obj
      <</Type/Page/Parent 2 0 R>>
      endobj
      2 0 obj
      <</Type/Pages
      /Kids[ 1 0 R 3 0 R]
      /Count 2>>
      endobj
      9 0 obj
      <</Title<FEFF>/Producer(LibreOffice 7.4)
      /CreationDate(D:%sZ')>>
      endobj
      trailer
      <</Size 10/Root 8 0 R
      /ID [ <%s>
      <%s> ]
      /DocChecksum /%s
      >>
      startxref
      200
      %%%%EOF
      """;

  private static byte[] made(String time, String id) {
    return FILE.formatted(time, id, id, id).getBytes(ISO_8859_1);
  }

  @Test
  void filesThatDifferByTheirTimeOnlyBecomeTheSame() {
    byte[] one = made("20261128024020", "DC36A42819CFDAC0E88CDAC2F876CF90");
    byte[] other = made("20261128024139", "00000000000000000000000000000001");
    byte[] timeless = PdfBytes.timeless(one);
    assertThat(timeless).isEqualTo(PdfBytes.timeless(other)).hasSameSizeAs(one);
    assertThat(new String(timeless, ISO_8859_1))
        .doesNotContain("CreationDate", "DocChecksum", "20261128")
        .contains("/Producer(LibreOffice 7.4)", "startxref\n200\n");
  }

  /** Programs that keep files apart by their identifiers keep these apart, too. */
  @Test
  void otherFilesHaveOtherIdentifiers() {
    String id = "00000000000000000000000000000001";
    byte[] titled =
        new String(made("2026", id), ISO_8859_1).replace("FEFF", "FEFE").getBytes(ISO_8859_1);
    assertThat(identifier(made("2026", id))).isNotEqualTo(identifier(titled)).hasSize(32);
  }

  private static String identifier(byte[] file) {
    String text = new String(PdfBytes.timeless(file), ISO_8859_1);
    int from = text.indexOf("/ID [ <") + "/ID [ <".length();
    return text.substring(from, text.indexOf('>', from));
  }

  @Test
  void pagesAreCounted() {
    assertThat(PdfBytes.pages(made("2026", "0A"))).isEqualTo(OptionalInt.of(2));
    assertThat(PdfBytes.pages("%PDF-1.7 all is packed".getBytes(ISO_8859_1))).isEmpty();
  }

  @Test
  void halfAFileIsNotComplete() {
    byte[] file = made("2026", "0A");
    assertThat(PdfBytes.isComplete(file)).isTrue();
    assertThat(PdfBytes.isComplete(Arrays.copyOf(file, file.length - 8))).isFalse();
    assertThat(PdfBytes.isComplete(new byte[0])).isFalse();
  }
}
