package cn.juesuan.attached;

import cn.juesuan.ooxml.OpcPackage;
import cn.juesuan.ooxml.OpcPackage.Part;
import cn.juesuan.ooxml.OpcPackage.Relationship;
import cn.juesuan.ooxml.UnreadableTemplate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads what is attached to the sheets of one workbook; pictures are everybody's. */
public final class AttachedParts {

  private final OpcPackage pack;
  private final PivotSources pivots;
  private final Set<String> names = new HashSet<>();

  /**
   * None yet.
   *
   * @param pivots the sources of the workbook's pivot tables
   */
  public AttachedParts(OpcPackage pack, PivotSources pivots) {
    this.pack = pack;
    this.pivots = pivots;
  }

  /** The names of the parts that were read. */
  public Set<String> names() {
    return Set.copyOf(names);
  }

  /**
   * What is attached to a sheet, and to that in turn.
   *
   * @param controls the sheet's form controls
   * @param registry takes what refers to cells
   */
  public List<OwnedPart> of(Part sheet, ControlsReader controls, HolderRegistry registry)
      throws UnreadableTemplate {
    List<OwnedPart> owned = new ArrayList<>();
    read(sheet, controls::seat, registry, owned);
    return owned;
  }

  /**
   * @param seats where what a link of the part leads to stands
   */
  private void read(
      Part part,
      Function<String, Optional<Seat>> seats,
      HolderRegistry registry,
      List<OwnedPart> owned)
      throws UnreadableTemplate {
    for (Relationship link : part.links()) {
      Optional<Part> target = link.external() ? Optional.empty() : pack.part(link.target());
      if (target.isEmpty() || target.get().contentType().startsWith("image/")) {
        continue;
      }
      if (names.add(target.get().name())) {
        Optional<Seat> seat = seats.apply(link.id());
        OwnedPartReader reader = new OwnedPartReader(registry, pivots);
        owned.add(reader.read(target.get(), seat));
        // what a pivot table is made of belongs to the workbook
        if (!link.is("pivotTable")) {
          read(target.get(), id -> reader.seat(id).or(() -> seat), registry, owned);
        }
      }
    }
  }
}
