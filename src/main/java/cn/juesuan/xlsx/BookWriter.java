package cn.juesuan.xlsx;

import cn.juesuan.attached.OwnedPart;
import cn.juesuan.evaluation.Calculation;
import cn.juesuan.ooxml.DeflatedParts;
import cn.juesuan.ooxml.OpcPackage.Relationship;
import cn.juesuan.ooxml.PackageWriter;
import cn.juesuan.ooxml.Relationships;
import cn.juesuan.ooxml.ThreadBuffers;
import cn.juesuan.ooxml.XmlBytes;
import cn.juesuan.ooxml.XmlSegment;
import cn.juesuan.plan.BookPlan;
import cn.juesuan.plan.BookPlan.PlannedFormula;
import cn.juesuan.plan.BookPlan.PlannedHolder;
import cn.juesuan.plan.BookPlan.PlannedName;
import cn.juesuan.plan.BookPlan.PlannedSheet;
import cn.juesuan.plan.RowHeights.Height;
import cn.juesuan.template.CompiledSheet.CompiledHolder;
import cn.juesuan.template.ReferenceHolder.Behaviour;
import cn.juesuan.xlsx.TemplatePackage.SheetPart;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes a planned and calculated workbook. */
public final class BookWriter {

  private static final String SHARED_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml";

  private final TemplatePackage parts;
  private final List<PrecompiledSheet> bytes;
  private final DeflatedParts compressed;
  private final BookPlan plan;
  private final Calculation calculation;
  private final List<List<Height>> heights;
  private final List<OptionalInt> lastPages;
  private final SharedStrings texts;
  private final CopyNames copies;
  private int active;
  private final XmlBytes sink = ThreadBuffers.mine().sink();

  /**
   * The writer of one workbook.
   *
   * @param bytes what the template's sheets look like in the file
   * @param compressed what other workbooks of the template may have left
   * @param heights by sheet and row of the plan
   * @param lastPages for each sheet the row with which its last page has to begin
   */
  public BookWriter(
      TemplatePackage parts,
      List<PrecompiledSheet> bytes,
      DeflatedParts compressed,
      BookPlan plan,
      Calculation calculation,
      List<List<Height>> heights,
      List<OptionalInt> lastPages) {
    this.compressed = compressed;
    this.parts = parts;
    this.bytes = bytes;
    this.plan = plan;
    this.calculation = calculation;
    this.heights = heights;
    this.lastPages = lastPages;
    this.texts = new SharedStrings(parts.texts());
    this.copies = new CopyNames(parts, plan);
  }

  /** The file's bytes: a package of spreadsheet parts (ECMA-376 Part 1, 18). */
  public byte[] write() {
    PackageWriter pack = new PackageWriter(parts.rootLinks(), compressed);
    active = active();
    List<Relationship> links = new ArrayList<>(parts.workbook().links());
    for (int i = 0; i < plan.sheets().size(); i++) {
      links.add(sheet(i, pack));
    }
    links.add(
        new Relationship(
            "rIdTexts", Relationships.NAMESPACE + "/sharedStrings", parts.shared(), false));
    workbook(pack, links);
    sink.clear();
    texts.write(sink);
    pack.part(parts.shared(), SHARED_TYPE, parts.texts().head(), sink);
    parts.fixed().forEach(pack::fixed);
    return pack.bytes();
  }

  /** How many parts the file has. */
  public long parts() {
    long parts = 2L + this.parts.fixed().size();
    for (PlannedSheet sheet : plan.sheets()) {
      parts++;
      for (OwnedPart owned : part(sheet).owned()) {
        parts += owned.anchor().map(a -> copiesOf(a, sheet)).orElse(1L);
      }
    }
    return parts;
  }

  /** How many cells its charts remember. */
  public long points() {
    long points = 0;
    for (PlannedSheet sheet : plan.sheets()) {
      List<CompiledHolder> holders = sheet.template().holders();
      for (PlannedHolder holder : sheet.holders()) {
        if (holders.get(holder.id()).source().behaviour() == Behaviour.SERIES) {
          points += ChartCacheWriter.points(holder);
        }
      }
    }
    return points;
  }

  private static long copiesOf(int anchor, PlannedSheet sheet) {
    return sheet.holders().stream().filter(h -> h.id() == anchor).count();
  }

  private SheetPart part(PlannedSheet sheet) {
    return parts.sheets().get(sheet.template().source().index());
  }

  private Relationship sheet(int index, PackageWriter pack) {
    PlannedSheet sheet = plan.sheets().get(index);
    SheetPart part = part(sheet);
    SheetWriter cells =
        new SheetWriter(
            sheet,
            index,
            index == active,
            bytes.get(sheet.template().source().index()),
            heights.get(index),
            calculation,
            texts,
            lastPages.get(index));
    HolderWriter holders =
        new HolderWriter(sheet, new ChartCacheWriter(calculation, index), copies);
    sink.clear();
    holders.write(part.pattern(), 0, sink, cells::make);
    String name = copies.part(part.name(), sheet.copy(), 0);
    OwnedPartsWriter owned = new OwnedPartsWriter(part, sheet, holders, copies);
    pack.part(name, part.contentType(), sink, owned.links(part.links(), 0));
    owned.write(sink, pack);
    return new Relationship(
        relationship(part, sheet), Relationships.NAMESPACE + "/worksheet", name, false);
  }

  private static String relationship(SheetPart part, PlannedSheet sheet) {
    return sheet.copy() == 0 ? part.relationship() : part.relationship() + "_" + sheet.copy();
  }

  private void workbook(PackageWriter pack, List<Relationship> links) {
    sink.clear();
    for (XmlSegment piece : parts.workbook().pattern().pieces()) {
      if (piece instanceof XmlSegment.Raw raw) {
        sink.raw(raw.bytes());
      } else if (piece instanceof XmlSegment.Made made) {
        make(made.what());
      }
    }
    pack.part(parts.workbook().name(), parts.workbook().contentType(), sink, links);
  }

  private void make(XmlSegment.What what) {
    switch (what) {
      case SHEETS -> sheets();
      case NAMES -> names();
      case ACTIVE_TAB -> sink.raw(active);
      default -> throw new IllegalStateException("not a part of a workbook: " + what);
    }
  }

  private void sheets() {
    for (int i = 0; i < plan.sheets().size(); i++) {
      PlannedSheet sheet = plan.sheets().get(i);
      SheetPart part = part(sheet);
      sink.raw(part.tag()).raw(" name=\"").escaped(sheet.name());
      sink.raw("\" sheetId=\"").raw(i + 1).raw("\" xmlns:r=\"").raw(Relationships.NAMESPACE);
      sink.raw("\" r:id=\"").raw(relationship(part, sheet)).raw("\"/>");
    }
  }

  /** The first of what the template's active sheet has become, or else the first that is seen. */
  private int active() {
    OptionalInt wished =
        IntStream.range(0, plan.sheets().size())
            .filter(i -> templateOf(i) == parts.activeTab() && isVisible(i))
            .findFirst();
    return wished.isPresent()
        ? wished.getAsInt()
        : IntStream.range(0, plan.sheets().size()).filter(this::isVisible).findFirst().orElse(0);
  }

  private int templateOf(int sheet) {
    return plan.sheets().get(sheet).template().source().index();
  }

  private boolean isVisible(int sheet) {
    return parts.sheets().get(templateOf(sheet)).visible();
  }

  private void names() {
    if (plan.names().isEmpty()) {
      return;
    }
    sink.raw("<definedNames>");
    for (PlannedName name : plan.names()) {
      sink.raw(parts.names().get(name.template())).raw(" name=\"").escaped(name.name()).raw("\"");
      name.sheet().ifPresent(s -> sink.raw(" localSheetId=\"").raw(s).raw("\""));
      sink.raw(">").escaped(meaning(name)).raw("</definedName>");
    }
    sink.raw("</definedNames>");
  }

  /** A name that this program cannot read stays as it was typed. */
  private String meaning(PlannedName name) {
    return name.parts().isEmpty()
        ? plan.template().names().get(name.template()).source().formula()
        : name.parts().stream().map(PlannedFormula::text).collect(Collectors.joining(","));
  }
}
