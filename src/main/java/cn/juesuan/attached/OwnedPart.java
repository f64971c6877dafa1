package cn.juesuan.attached;

import cn.juesuan.ooxml.OpcPackage;
import cn.juesuan.ooxml.XmlTemplate;
import java.util.Map;
import java.util.Optional;

/**
 * A part that belongs to one sheet and is copied with it.
 *
 * @param pattern how it is written; empty if it holds nothing that refers to cells
 * @param anchor the holder with which it is repeated, if it belongs to what stands on a drawing
 * @param places the holders of its links that lead to cells, by the link's id
 * @param anchors of a drawing: the holders with which its links are repeated, by the link's id
 */
public record OwnedPart(
    OpcPackage.Part part,
    Optional<XmlTemplate> pattern,
    Optional<Integer> anchor,
    Map<String, Integer> places,
    Map<String, Integer> anchors) {
  public OwnedPart {
    places = Map.copyOf(places);
    anchors = Map.copyOf(anchors);
  }
}
