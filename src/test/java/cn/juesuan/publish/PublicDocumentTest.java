package cn.juesuan.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.docx.Word;
import cn.juesuan.ooxml.DeflatedParts;
import cn.juesuan.ooxml.FileKind;
import cn.juesuan.ooxml.OpcPackage;
import cn.juesuan.ooxml.OpcPackage.Part;
import cn.juesuan.ooxml.OpcPackage.Relationship;
import cn.juesuan.ooxml.PackageReader;
import cn.juesuan.ooxml.PackageWriter;
import cn.juesuan.ooxml.Relationships;
import cn.juesuan.ooxml.UnreadableTemplate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a public document tells besides its words. */
class PublicDocumentTest {

  private static final String SECRET = "机密";

  private static final String CORE =
      "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/"
          + "core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
          + SECRET
          + "</dc:title><dc:creator>"
          + SECRET
          + "</dc:creator><cp:lastModifiedBy>"
          + SECRET
          + "</cp:lastModifiedBy></cp:coreProperties>";

  private static final String CUSTOM =
      "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
          + "custom-properties\"><property>"
          + SECRET
          + "</property></Properties>";

  private static OpcPackage opened(byte[] document) throws UnreadableTemplate {
    return PackageReader.read(document, FileKind.DOCUMENT);
  }

  /** As Word leaves it when somebody has saved it. */
  private static byte[] signed() throws UnreadableTemplate {
    OpcPackage pack = opened(Word.template("一、甲", "共5万元"));
    List<Relationship> links = new ArrayList<>(pack.links());
    links.add(
        new Relationship(
            "c1",
            Relationships.PACKAGE + "/metadata/core-properties",
            "/docProps/core.xml",
            false));
    links.add(
        new Relationship(
            "c2", Relationships.NAMESPACE + "/custom-properties", "/docProps/custom.xml", false));
    PackageWriter out = new PackageWriter(links, new DeflatedParts());
    for (Part part : pack.parts()) {
      out.part(part.name(), part.contentType(), part.bytes(), part.links());
    }
    String type = "application/vnd.openxmlformats-";
    out.part(
        "/docProps/core.xml",
        type + "package.core-properties+xml",
        CORE.getBytes(UTF_8),
        List.of());
    out.part(
        "/docProps/custom.xml",
        type + "officedocument.custom-properties+xml",
        CUSTOM.getBytes(UTF_8),
        List.of());
    return out.bytes();
  }

  @Test
  void theTitleIsAllThatItsPropertiesTell() throws UnreadableTemplate {
    OpcPackage before = opened(signed());
    assertThat(before.parts()).anyMatch(p -> new String(p.bytes(), UTF_8).contains(SECRET));
    OpcPackage pack = opened(PublicDocument.titled(signed(), "某局2024年度决算"));
    for (Part part : pack.parts()) {
      assertThat(new String(part.bytes(), UTF_8)).as(part.name()).doesNotContain(SECRET);
    }
    Part core = pack.part("/docProps/core.xml").orElseThrow();
    assertThat(new String(core.bytes(), UTF_8)).contains("<dc:title>某局2024年度决算</dc:title>");
    assertThat(pack.part("/docProps/custom.xml")).isEmpty();
  }

  @Test
  void itsWordsStayAsTheyAre() throws UnreadableTemplate {
    assertThat(Word.lines(PublicDocument.titled(signed(), "题目"))).isEqualTo(Word.lines(signed()));
  }
}
