package cn.juesuan.xlsx;

import cn.juesuan.attached.OwnedPart;
import cn.juesuan.formula.SheetNames;
import cn.juesuan.ooxml.OpcPackage.Relationship;
import cn.juesuan.ooxml.PackageWriter;
import cn.juesuan.ooxml.XmlBytes;
import cn.juesuan.ooxml.XmlSegment;
import cn.juesuan.plan.BookPlan.PlannedSheet;
import cn.juesuan.xlsx.TemplatePackage.SheetPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the parts that belong to one planned sheet, with as many copies as rows have become. */
final class OwnedPartsWriter {

  private final SheetPart part;
  private final PlannedSheet sheet;
  private final HolderWriter holders;
  private final CopyNames copies;
  private final Map<String, OwnedPart> owned = new HashMap<>();

  OwnedPartsWriter(SheetPart part, PlannedSheet sheet, HolderWriter holders, CopyNames copies) {
    this.part = part;
    this.sheet = sheet;
    this.holders = holders;
    this.copies = copies;
    part.owned().forEach(o -> owned.put(o.part().name(), o));
  }

  void write(XmlBytes sink, PackageWriter pack) {
    for (OwnedPart one : part.owned()) {
      for (int i = 0; i < holders.copies(one.anchor()); i++) {
        sink.clear();
        content(one, i, sink);
        List<Relationship> links =
            one.anchors().isEmpty() ? links(one.part().links(), i) : ofDrawing(one);
        pack.part(
            copies.part(one.part().name(), sheet.copy(), i),
            one.part().contentType(),
            sink,
            placed(links, one, i));
      }
    }
  }

  private void content(OwnedPart one, int occurrence, XmlBytes sink) {
    if (one.pattern().isPresent()) {
      holders.write(
          one.pattern().get(),
          occurrence,
          sink,
          (what, out) -> {
            throw new IllegalStateException("not a part of a drawing: " + what);
          });
    } else {
      sink.raw(one.part().bytes());
    }
  }

  /**
   * Links to the sheet's own parts lead to this copy's.
   *
   * @param occurrence the copy of what is repeated on the sheet
   */
  List<Relationship> links(List<Relationship> links, int occurrence) {
    return links.stream().map(l -> link(l, l.id(), occurrence)).toList();
  }

  private Relationship link(Relationship link, String id, int occurrence) {
    Optional<OwnedPart> target = Optional.ofNullable(owned.get(link.target()));
    int copy = target.flatMap(OwnedPart::anchor).isPresent() ? occurrence : 0;
    return target.isEmpty()
        ? new Relationship(id, link.type(), link.target(), link.external())
        : new Relationship(
            id, link.type(), copies.part(link.target(), sheet.copy(), copy), link.external());
  }

  /** Each copy on the drawing has the links that it uses for itself. */
  private List<Relationship> ofDrawing(OwnedPart drawing) {
    List<Relationship> links = new ArrayList<>(links(drawing.part().links(), 0));
    for (Relationship link : drawing.part().links()) {
      Optional<Integer> anchor = Optional.ofNullable(drawing.anchors().get(link.id()));
      for (int i = 1; i < holders.copies(anchor); i++) {
        links.add(link(link, linkId(drawing, link.id(), i), i));
      }
    }
    return links;
  }

  private static String linkId(OwnedPart drawing, String id, int occurrence) {
    XmlSegment first = drawing.pattern().orElseThrow().pieces().get(0);
    return ShapeIdentities.link(id, ((XmlSegment.Shapes) first).linkMark(), occurrence);
  }

  /** Links to cells follow them; where those are no more, the link stays on its own sheet. */
  private List<Relationship> placed(List<Relationship> links, OwnedPart one, int occurrence) {
    if (one.places().isEmpty()) {
      return links;
    }
    Map<String, String> places = new HashMap<>();
    String otherwise = SheetNames.quoted(sheet.name()) + "!A1";
    one.places()
        .forEach(
            (id, holder) -> {
              Optional<Integer> anchor = Optional.ofNullable(one.anchors().get(id));
              for (int i = 0; i < holders.copies(anchor); i++) {
                String own = i == 0 ? id : linkId(one, id, i);
                int which = anchor.isPresent() ? i : occurrence;
                places.put(own, holders.placeOf(holder, which).orElse(otherwise));
              }
            });
    return links.stream()
        .map(
            l ->
                places.containsKey(l.id())
                    ? new Relationship(l.id(), l.type(), "#" + places.get(l.id()), l.external())
                    : l)
        .toList();
  }
}
