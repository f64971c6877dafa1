package cn.juesuan.ooxml;

import java.util.List;

/** A part that never changes, compressed (ECMA-376 Part 2, parts). */
public record FixedPart(
    String name, String contentType, DeflatedPart content, List<OpcPackage.Relationship> links) {

  public FixedPart {
    links = List.copyOf(links);
  }
}
