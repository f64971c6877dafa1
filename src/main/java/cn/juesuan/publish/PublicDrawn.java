package cn.juesuan.publish;

import cn.juesuan.ooxml.OpcPackage.Relationship;
import java.util.List;
import java.util.Map;

/**
 * A public sheet's drawing, written.
 *
 * @param links those that it uses
 * @param charts its charts, written, by the names of their parts
 */
record PublicDrawn(byte[] part, List<Relationship> links, Map<String, byte[]> charts) {

  PublicDrawn {
    links = List.copyOf(links);
    charts = Map.copyOf(charts);
  }
}
