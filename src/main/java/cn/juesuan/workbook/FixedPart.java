package cn.juesuan.workbook;

import java.util.List;

/** A part that never changes, compressed. */
record FixedPart(String name, String contentType, Compressed content, List<Pack.Link> links) {

  FixedPart {
    links = List.copyOf(links);
  }
}
