package cn.juesuan.plan;

import cn.juesuan.template.Band;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One repetition of a band's rows, or the sheet itself, on a planned sheet. Output rows count from
 * 0.
 */
final class Instance {

  private final Optional<Band> band;
  private final List<Instance> path;
  private final Scope scope;
  private final int firstRow;
  private int lastRow;

  private Instance(Optional<Band> band, List<Instance> outer, Scope scope, int firstRow) {
    this.band = band;
    this.path = band.isEmpty() ? List.of() : append(outer);
    this.scope = scope;
    this.firstRow = firstRow;
  }

  private List<Instance> append(List<Instance> outer) {
    Instance[] all = outer.toArray(new Instance[outer.size() + 1]);
    all[outer.size()] = this;
    return Arrays.asList(all);
  }

  /** The whole sheet. */
  static Instance sheet(Scope scope) {
    return new Instance(Optional.empty(), List.of(), scope, 0);
  }

  /** A repetition of a band inside this one. */
  Instance of(Band inner, Scope innerScope, int row) {
    return new Instance(Optional.of(inner), path, innerScope, row);
  }

  void endsAt(int row) {
    lastRow = row;
  }

  Optional<Band> band() {
    return band;
  }

  /** The instances around it and itself, outermost first; empty for the sheet. */
  List<Instance> path() {
    return path;
  }

  Scope scope() {
    return scope;
  }

  int firstRow() {
    return firstRow;
  }

  int lastRow() {
    return lastRow;
  }
}
