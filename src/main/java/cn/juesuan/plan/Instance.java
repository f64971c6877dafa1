package cn.juesuan.plan;

import cn.juesuan.template.Band;
import java.util.List;

/** One repetition of a band's rows, or the sheet itself, on a planned sheet. Rows count from 0. */
final class Instance {

  private static final int NO_BAND = -1;

  private final int band;
  private final int firstTemplateRow;
  private final int templateRows;
  private final Instance outer;
  private final int depth;
  private final LineScope scope;
  private final int firstRow;
  private int lastRow;

  private Instance(int templateRows, LineScope scope) {
    this.band = NO_BAND;
    this.firstTemplateRow = 0;
    this.templateRows = templateRows;
    this.outer = this;
    this.depth = 0;
    this.scope = scope;
    this.firstRow = 0;
  }

  private Instance(Band band, Instance outer, LineScope scope, int firstRow) {
    this.band = band.id();
    this.firstTemplateRow = band.firstRow();
    this.templateRows = band.lastRow() - band.firstRow() + 1;
    this.outer = outer;
    this.depth = outer.depth + 1;
    this.scope = scope;
    this.firstRow = firstRow;
  }

  /** The whole sheet. */
  static Instance sheet(int templateRows, LineScope scope) {
    return new Instance(templateRows, scope);
  }

  /** A repetition of a band inside this one. */
  Instance of(Band inner, LineScope innerScope, int row) {
    return new Instance(inner, this, innerScope, row);
  }

  void endsAt(int row) {
    lastRow = row;
  }

  /** In how many bands it lies, its own included; 0 for the sheet. */
  int depth() {
    return depth;
  }

  /** Of the instances around it and itself, the one of that depth. */
  Instance at(int wanted) {
    Instance instance = this;
    while (instance.depth > wanted) {
      instance = instance.outer;
    }
    return instance;
  }

  /**
   * The innermost of the instances around it and itself that is of these bands.
   *
   * @param bands of its sheet, each inside the one before
   */
  Instance sharing(List<Band> bands) {
    Instance shared = at(bands.size());
    while (shared.depth > 0 && shared.band != bands.get(shared.depth - 1).id()) {
      shared = shared.outer;
    }
    return shared;
  }

  /** Whether nothing inside is repeated, so that its rows lie as in the template. */
  boolean isAsTemplate() {
    return lastRow - firstRow + 1 == templateRows;
  }

  /** What a template row has become where they lie as in the template. */
  int shifted(int templateRow) {
    return firstRow + templateRow - firstTemplateRow;
  }

  LineScope scope() {
    return scope;
  }

  int firstRow() {
    return firstRow;
  }

  int lastRow() {
    return lastRow;
  }
}
