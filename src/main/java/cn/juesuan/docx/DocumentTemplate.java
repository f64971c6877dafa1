package cn.juesuan.docx;

import cn.juesuan.data.UnitData;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.ooxml.FileKind;
import cn.juesuan.ooxml.OpcPackage;
import cn.juesuan.ooxml.PackageReader;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.plan.UnitFileName;
import cn.juesuan.plan.UnitTextFiller;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.Placeholder;
import cn.juesuan.template.TextTemplate;
import cn.juesuan.view.BookView;
import cn.juesuan.workbook.WorkbookTemplate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A document template, read once. What it says of figures comes from the unit's calculated
 * workbooks; several threads may fill it at a time.
 */
public final class DocumentTemplate {

  private static final String EXTENSION = FileKind.DOCUMENT.extension();
  private static final String TEMPLATE = "模板";

  private final String file;
  private final DocumentPackage parts;
  private final Set<String> fonts;
  private final UnitFileName name;

  private DocumentTemplate(
      String file, UnitFileName name, DocumentPackage parts, Set<String> fonts) {
    this.file = file;
    this.name = name;
    this.parts = parts;
    this.fonts = Set.copyOf(fonts);
  }

  /**
   * Opens a template; empty if it has errors.
   *
   * @throws IOException if the file cannot be read from the disk
   */
  public static Found<Optional<DocumentTemplate>> open(Path file, Dictionary dictionary)
      throws IOException {
    String name = file.getFileName().toString();
    List<Problem> problems = new ArrayList<>();
    try {
      OpcPackage pack = PackageReader.read(file, FileKind.DOCUMENT);
      DocumentPackage parts = new DocumentReader(name, pack, dictionary, problems::add).read();
      UnitFileName called = UnitFileName.of(unmarked(name), name, dictionary, problems::add);
      boolean good = problems.stream().noneMatch(Problem::isError);
      return new Found<>(
          good
              ? Optional.of(new DocumentTemplate(name, called, parts, DocumentFonts.of(pack)))
              : Optional.empty(),
          problems);
    } catch (UnreadableTemplate e) {
      problems.add(e.kind(Kind.DOCUMENT_UNREADABLE).at(new Place.InFile(name), e.getMessage()));
      return new Found<>(Optional.empty(), problems);
    }
  }

  /** The fonts that its documents name for Chinese letters. */
  public Set<String> fonts() {
    return fonts;
  }

  /** The template's own file name. */
  public String file() {
    return file;
  }

  /** Documents that would write over each other. */
  public static List<Problem> clashes(List<DocumentTemplate> documents) {
    List<Problem> clashes = new ArrayList<>();
    Map<String, String> taken = new HashMap<>();
    for (DocumentTemplate document : documents) {
      String own = document.fileName().written();
      Optional.ofNullable(taken.putIfAbsent(own.toLowerCase(Locale.ROOT), document.file))
          .map(other -> "与 " + other + " 一样生成 " + own)
          .map(why -> Kind.DOCUMENT_NAME.at(new Place.InFile(document.file), why))
          .ifPresent(clashes::add);
    }
    return clashes;
  }

  /** What the document takes and none of the workbooks has. */
  public List<Problem> faults(List<WorkbookTemplate> workbooks) {
    List<Problem> faults = new ArrayList<>();
    for (DocumentBlock block : parts.blocks()) {
      if (block instanceof DocumentBlock.Tables tables) {
        if (workbooks.stream().noneMatch(w -> w.hasSheet(tables.sheets()))) {
          faults.add(missing("表格=" + tables.sheets().pattern(), "没有这张工作表"));
        }
      } else if (block instanceof DocumentBlock.Paragraphs paragraphs) {
        if (workbooks.stream().noneMatch(w -> w.hasName(paragraphs.name()))) {
          faults.add(missing("段落=" + paragraphs.name(), "工作簿里没有这个名称"));
        }
      } else if (block instanceof DocumentBlock.Picture picture
          && workbooks.stream().noneMatch(w -> w.hasChart(picture.title()))) {
        faults.add(missing("图表=" + picture.title(), "没有这个标题的图表"));
      }
    }
    return faults;
  }

  /** What its texts take of the unit's data. */
  public Stream<Placeholder> placeholders() {
    return parts.texts().stream().flatMap(TextTemplate::placeholders);
  }

  /** Whether the document takes anything of a sheet, by its index: a table, texts or a chart. */
  public boolean takesFrom(WorkbookTemplate workbook, int sheet) {
    return parts.blocks().stream().anyMatch(b -> takesFrom(b, workbook, sheet));
  }

  private static boolean takesFrom(DocumentBlock block, WorkbookTemplate workbook, int sheet) {
    if (block instanceof DocumentBlock.Tables tables) {
      return tables.sheets().takes(workbook.book().source().sheets().get(sheet).name());
    }
    if (block instanceof DocumentBlock.Paragraphs paragraphs) {
      // a text that is a chart's title brings the chart
      return workbook.hasNameOn(sheet, paragraphs.name()) || workbook.hasCharts(sheet);
    }
    return block instanceof DocumentBlock.Picture && workbook.hasCharts(sheet);
  }

  /**
   * What the document would take from the workbooks as they were made and cannot take from them as
   * they lie there, in Chinese.
   */
  public List<String> lost(List<BookView> made, List<BookView> there) {
    return parts.blocks().stream()
        .filter(b -> isIn(b, made) && !isIn(b, there))
        .flatMap(b -> called(b).stream())
        .toList();
  }

  /** What the document takes of the workbooks by name and cannot find in them, in Chinese. */
  public List<String> lost(List<BookView> there) {
    return parts.blocks().stream()
        .filter(b -> !(b instanceof DocumentBlock.Tables) && !isIn(b, there))
        .flatMap(b -> called(b).stream())
        .toList();
  }

  private static boolean isIn(DocumentBlock block, List<BookView> books) {
    if (block instanceof DocumentBlock.Tables tables) {
      return books.stream().anyMatch(w -> w.hasSheet(tables.sheets()));
    }
    if (block instanceof DocumentBlock.Paragraphs paragraphs) {
      return books.stream().anyMatch(w -> w.hasName(paragraphs.name()));
    }
    return block instanceof DocumentBlock.Picture picture
        && books.stream().anyMatch(w -> w.hasChart(picture.title()));
  }

  private static Optional<String> called(DocumentBlock block) {
    if (block instanceof DocumentBlock.Tables tables) {
      return Optional.of("工作表“" + tables.sheets().pattern() + "”");
    }
    if (block instanceof DocumentBlock.Paragraphs paragraphs) {
      return Optional.of("名称“" + paragraphs.name() + "”");
    }
    return block instanceof DocumentBlock.Picture picture
        ? Optional.of("图表“" + picture.title() + "”")
        : Optional.empty();
  }

  private Problem missing(String written, String why) {
    String placeholder = "${" + written + "}";
    return Kind.DOCUMENT_REFERENCE.at(new Place.InFile(file), placeholder, placeholder + " " + why);
  }

  /** The name of the file that a unit's document gets: the template's without 模板 at its end. */
  public UnitFileName fileName() {
    return name;
  }

  private static String unmarked(String file) {
    String stem = file.substring(0, file.length() - EXTENSION.length());
    boolean marked = stem.endsWith(TEMPLATE) && stem.length() > TEMPLATE.length();
    return (marked ? stem.substring(0, stem.length() - TEMPLATE.length()) : stem) + EXTENSION;
  }

  /**
   * Writes a unit's document.
   *
   * @param workbooks the unit's, calculated
   */
  public Found<byte[]> fill(UnitData data, List<BookView> workbooks) {
    List<Problem> problems = new ArrayList<>();
    UnitTextFiller filler = new UnitTextFiller(data, problems::add);
    List<String> texts = parts.texts().stream().map(filler::fill).toList();
    DocumentWriter writer =
        new DocumentWriter(parts, texts, workbooks, new Place.InFile(file), problems::add);
    byte[] document = writer.write();
    workbooks.stream()
        .flatMap(w -> w.faults().stream())
        .distinct()
        .forEach(why -> problems.add(Kind.DOCUMENT_REFERENCE.at(new Place.InFile(file), why)));
    return new Found<>(document, problems);
  }
}
