package cn.juesuan.xlsx;

import cn.juesuan.attached.OwnedPart;
import cn.juesuan.ooxml.XmlSegment;
import cn.juesuan.ooxml.XmlSegment.Identity;
import cn.juesuan.plan.BookPlan;
import cn.juesuan.plan.BookPlan.PlannedName;
import cn.juesuan.xlsx.TemplatePackage.SheetPart;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the copies of parts and of tables are called in one workbook: as nothing else there. The
 * first of each keeps its name.
 */
public final class CopyNames {

  private final TemplatePackage template;
  private final BookPlan plan;
  private final Set<String> parts = new HashSet<>();
  private final Map<String, String> copied = new HashMap<>();
  private final Set<String> tables = new HashSet<>();
  private final Map<String, String> tablesOfCopies = new HashMap<>();
  private final Map<String, Integer> numbersOfCopies = new HashMap<>();
  private int lastTable;
  private boolean known;

  /** For a workbook of that template. */
  public CopyNames(TemplatePackage template, BookPlan plan) {
    this.template = template;
    this.plan = plan;
  }

  /** Most workbooks have no copies. */
  private void learn() {
    if (known) {
      return;
    }
    known = true;
    for (SheetPart sheet : template.sheets()) {
      parts.add(folded(sheet.name()));
      sheet.owned().forEach(this::add);
    }
    template.fixed().forEach(f -> parts.add(folded(f.name())));
    plan.names().stream().map(PlannedName::name).forEach(n -> tables.add(folded(n)));
  }

  private void add(OwnedPart owned) {
    parts.add(folded(owned.part().name()));
    if (owned.part().contentType().endsWith("table+xml") && owned.pattern().isPresent()) {
      for (XmlSegment piece : owned.pattern().get().pieces()) {
        if (piece instanceof XmlSegment.Own own && own.what() == Identity.TABLE_NAME) {
          tables.add(folded(own.original()));
        } else if (piece instanceof XmlSegment.Own own) {
          lastTable = Math.max(lastTable, Integer.parseInt(own.original()));
        }
      }
    }
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /**
   * A part's name.
   *
   * @param sheet which copy of its sheet, from 0
   * @param occurrence which copy on that sheet, from 0
   */
  String part(String name, int sheet, int occurrence) {
    if (sheet == 0 && occurrence == 0) {
      return name;
    }
    String suffix = "_" + sheet + (occurrence == 0 ? "" : "_" + occurrence);
    learn();
    return copied.computeIfAbsent(
        folded(name) + suffix,
        key -> {
          int dot = name.lastIndexOf('.');
          // a part's name may have no ending
          int end = dot > name.lastIndexOf('/') ? dot : name.length();
          return unique(name.substring(0, end) + suffix, name.substring(end), parts);
        });
  }

  /** A table's name, by the name in the template and the copy of its sheet. */
  String table(String name, int sheet) {
    if (sheet == 0) {
      return name;
    }
    learn();
    return tablesOfCopies.computeIfAbsent(
        folded(name) + "_" + sheet, key -> unique(name + "_" + (sheet + 1), "", tables));
  }

  /** A table's number, by the number in the template and the copy of its sheet. */
  int tableNumber(String number, int sheet) {
    if (sheet == 0) {
      return Integer.parseInt(number);
    }
    learn();
    return numbersOfCopies.computeIfAbsent(number + "_" + sheet, key -> ++lastTable);
  }

  private static String unique(String stem, String ending, Set<String> taken) {
    String name = stem;
    while (!taken.add(folded(name + ending))) {
      name += "_";
    }
    return name + ending;
  }
}
