package cn.juesuan.xlsx;

import cn.juesuan.evaluation.Calculation;
import cn.juesuan.formula.SheetNames;
import cn.juesuan.ooxml.DeflatedParts;
import cn.juesuan.ooxml.OpcPackage.Relationship;
import cn.juesuan.ooxml.PackageWriter;
import cn.juesuan.ooxml.Relationships;
import cn.juesuan.ooxml.ThreadBuffers;
import cn.juesuan.ooxml.XmlBytes;
import cn.juesuan.ooxml.XmlSegment;
import cn.juesuan.plan.BookPlan;
import cn.juesuan.plan.BookPlan.PlannedFormula;
import cn.juesuan.plan.BookPlan.PlannedName;
import cn.juesuan.plan.BookPlan.PlannedSheet;
import cn.juesuan.plan.RowHeights.Height;
import cn.juesuan.xlsx.TemplatePackage.OwnedPart;
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

  private Relationship sheet(int index, PackageWriter pack) {
    PlannedSheet sheet = plan.sheets().get(index);
    SheetPart part = parts.sheets().get(sheet.template().source().index());
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
    HolderWriter holders = new HolderWriter(sheet, new ChartCacheWriter(calculation, index));
    sink.clear();
    holders.write(part.pattern(), sink, cells::make);
    String name = copied(part.name(), sheet);
    pack.part(name, part.contentType(), sink, links(part.links(), part, sheet));
    for (OwnedPart owned : part.owned()) {
      owned(owned, part, sheet, holders, pack);
    }
    return new Relationship(
        relationship(part, sheet), Relationships.NAMESPACE + "/worksheet", name, false);
  }

  private void owned(
      OwnedPart owned,
      SheetPart part,
      PlannedSheet sheet,
      HolderWriter holders,
      PackageWriter pack) {
    sink.clear();
    if (owned.pattern().isPresent()) {
      holders.write(
          owned.pattern().get(),
          sink,
          (what, out) -> {
            throw new IllegalStateException("not a part of a drawing: " + what);
          });
    } else {
      sink.raw(owned.part().bytes());
    }
    pack.part(
        copied(owned.part().name(), sheet),
        owned.part().contentType(),
        sink,
        placed(links(owned.part().links(), part, sheet), owned, sheet, holders));
  }

  /** Links to cells follow them; where those are no more, the link stays on its own sheet. */
  private static List<Relationship> placed(
      List<Relationship> links, OwnedPart owned, PlannedSheet sheet, HolderWriter holders) {
    if (owned.places().isEmpty()) {
      return links;
    }
    String otherwise = SheetNames.quoted(sheet.name()) + "!A1";
    return links.stream()
        .map(
            l ->
                owned.places().containsKey(l.id())
                    ? new Relationship(
                        l.id(),
                        l.type(),
                        "#" + holders.placeOf(owned.places().get(l.id())).orElse(otherwise),
                        l.external())
                    : l)
        .toList();
  }

  /** Links to the sheet's own parts lead to this copy's. */
  private static List<Relationship> links(
      List<Relationship> links, SheetPart part, PlannedSheet sheet) {
    if (sheet.copy() == 0) {
      return links;
    }
    return links.stream()
        .map(
            l ->
                part.owned().stream().anyMatch(o -> o.part().name().equalsIgnoreCase(l.target()))
                    ? new Relationship(l.id(), l.type(), copied(l.target(), sheet), l.external())
                    : l)
        .toList();
  }

  private static String copied(String name, PlannedSheet sheet) {
    if (sheet.copy() == 0) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    return name.substring(0, dot) + "_" + sheet.copy() + name.substring(dot);
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
      SheetPart part = parts.sheets().get(sheet.template().source().index());
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
