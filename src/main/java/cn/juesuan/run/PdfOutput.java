package cn.juesuan.run;

import cn.juesuan.disk.DiskFault;
import cn.juesuan.docx.DocumentTemplate;
import cn.juesuan.pdf.InstalledFonts;
import cn.juesuan.pdf.Office;
import cn.juesuan.pdf.PdfConverter;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.publish.PublicDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes PDF files of the documents of units. */
public final class PdfOutput {

  static final String EXTENSION = ".pdf";

  private static final String DOCUMENT = ".docx";

  private final PdfConverter converter;
  private final List<Problem> warnings;

  private PdfOutput(PdfConverter converter, List<Problem> warnings) {
    this.converter = converter;
    this.warnings = List.copyOf(warnings);
  }

  /**
   * Looks for what is needed, before anything is done.
   *
   * @throws Runner.Refused if there is no LibreOffice, or no Chinese font
   */
  public static PdfOutput find(TemplateSet templates) throws Runner.Refused {
    Optional<Office> office = Office.find();
    if (office.isEmpty()) {
      throw new Runner.Refused(
          "没有找到 LibreOffice，做不了 PDF：从 https://zh-cn.libreoffice.org 下载安装（Linux 用软件包"
              + " libreoffice-writer）；装在别处的，把它的 program 文件夹加进 PATH。不要 PDF 的，去掉 --pdf");
    }
    Optional<InstalledFonts> fonts = InstalledFonts.look();
    if (fonts.isPresent() && fonts.get().chinese().isEmpty()) {
      throw new Runner.Refused("这台机器没有一种中文字体，PDF 里的字会是方框：先装中文字体（Linux 用软件包 fonts-noto-cjk）");
    }
    List<Problem> warnings = new ArrayList<>();
    fonts.ifPresent(f -> templates.documents().forEach(d -> missing(d, f, warnings)));
    return new PdfOutput(new PdfConverter(office.get()), warnings);
  }

  private static void missing(
      DocumentTemplate document, InstalledFonts fonts, List<Problem> warnings) {
    List<String> missing = document.fonts().stream().filter(f -> !fonts.has(f)).sorted().toList();
    if (!missing.isEmpty()) {
      String names = String.join("、", missing);
      warnings.add(
          Kind.FONT_MISSING.at(new Place.InFile(document.file()), names, "这台机器没有字体 " + names));
    }
  }

  /** What is to be known before the run. */
  public List<Problem> warnings() {
    return warnings;
  }

  /** The names of files, and of the PDF files made of them. */
  static List<String> withPdf(List<String> names) {
    List<String> all = new ArrayList<>(names);
    names.stream().filter(n -> n.endsWith(DOCUMENT)).map(PdfOutput::pdf).forEach(all::add);
    return all;
  }

  /** The names of the PDF files that documents among these files would have and that are not. */
  static List<String> unmade(Set<String> names) {
    return names.stream()
        .filter(n -> n.endsWith(DOCUMENT))
        .map(PdfOutput::pdf)
        .filter(n -> !names.contains(n))
        .toList();
  }

  private static String pdf(String document) {
    return document.substring(0, document.length() - DOCUMENT.length()) + EXTENSION;
  }

  private record Wanted(PreparedUnit unit, String document) {}

  /** Adds to units' files a PDF of each document, or the problem that it cannot be made. */
  void addTo(List<PreparedUnit> units) {
    List<Wanted> wanted = new ArrayList<>();
    for (PreparedUnit unit : units) {
      if (!unit.isHeld()) {
        unit.files().keySet().stream()
            .filter(name -> name.endsWith(DOCUMENT))
            .forEach(name -> wanted.add(new Wanted(unit, name)));
      }
    }
    try {
      List<byte[]> documents =
          wanted.stream()
              .map(w -> PublicDocument.inChinese(w.unit().files().get(w.document())))
              .toList();
      List<Optional<byte[]>> made = documents.isEmpty() ? List.of() : converter.convert(documents);
      for (int i = 0; i < made.size(); i++) {
        add(wanted.get(i), made.get(i));
      }
    } catch (IOException e) {
      String why = "LibreOffice 运行不起来，或临时文件夹写不进去（" + DiskFault.writing(e) + "）";
      wanted.forEach(w -> failed(w, why));
    }
  }

  private static void add(Wanted wanted, Optional<byte[]> made) {
    made.ifPresentOrElse(
        bytes -> wanted.unit().files().put(pdf(wanted.document()), bytes),
        () -> failed(wanted, "LibreOffice 没有做出这个文件"));
  }

  private static void failed(Wanted wanted, String why) {
    PreparedUnit unit = wanted.unit();
    Place place = new Place.InFile(pdf(wanted.document()));
    unit.problems().add(Kind.PDF_FAILED.at(place, why).ofUnit(unit.unit().code()));
  }
}
