package cn.juesuan.xlsx;

import cn.juesuan.ooxml.XmlBytes;
import cn.juesuan.ooxml.XmlSegment;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The numbers and names that shapes have on one drawing: copies have their own. */
final class ShapeIdentities {

  private final Set<String> names = new HashSet<>();
  private final Map<String, Long> numbers = new HashMap<>();
  private String linkMark = "";
  private long last;
  private int occurrence;

  /** Begins another drawing. */
  void begin(XmlSegment.Shapes shapes) {
    names.clear();
    names.addAll(shapes.names());
    last = shapes.lastNumber();
    linkMark = shapes.linkMark();
  }

  /** Begins a copy; what it says of one shape again and again is the same each time. */
  void begin(int which) {
    occurrence = which;
    numbers.clear();
  }

  void write(XmlSegment.Own own, XmlBytes out) {
    if (occurrence == 0) {
      out.escaped(own.original());
      return;
    }
    switch (own.what()) {
      case SHAPE_NUMBER ->
          out.raw(String.valueOf(numbers.computeIfAbsent(own.original(), n -> ++last)));
      case SHAPE_NAME -> out.escaped(name(own.original()));
      case LINK -> out.escaped(link(own.original(), linkMark, occurrence));
      default -> throw new IllegalStateException("not a part of a drawing: " + own.what());
    }
  }

  private String name(String original) {
    int number = occurrence + 1;
    while (!names.add(original + " (" + number + ")")) {
      number++;
    }
    return original + " (" + number + ")";
  }

  /** The identifier of a copy's link. */
  static String link(String original, String mark, int occurrence) {
    return occurrence == 0 ? original : original + mark + occurrence;
  }
}
