package cn.juesuan.ooxml;

import java.util.List;

/** A part that never changes, compressed. */
public record FixedPart(
    String name, String contentType, DeflatedPart content, List<OpcPackage.Relationship> links) {

  public FixedPart {
    links = List.copyOf(links);
  }
}
