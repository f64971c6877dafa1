package cn.juesuan.ooxml;

import java.util.List;
import java.util.Optional;

/**
 * An Open XML package (ECMA-376 Part 2): its parts and how they refer to each other. Part names are
 * absolute: /xl/workbook.xml.
 */
public record OpcPackage(List<Part> parts, List<Relationship> links) {

  public OpcPackage {
    parts = List.copyOf(parts);
    links = List.copyOf(links);
  }

  /** A part with its bytes and its links. */
  public record Part(String name, String contentType, byte[] bytes, List<Relationship> links) {
    public Part {
      links = List.copyOf(links);
    }

    /** The relationship with that identifier. */
    public Optional<Relationship> link(String id) {
      return links.stream().filter(l -> l.id().equals(id)).findFirst();
    }
  }

  /**
   * A relationship.
   *
   * @param target a part's name, or an outer address
   */
  public record Relationship(String id, String type, String target, boolean external) {
    /**
     * Whether the type's last word is this one: the same in the transitional and strict namespaces.
     */
    public boolean is(String word) {
      return type.endsWith("/" + word);
    }

    /** The type's last word. */
    public String word() {
      return type.substring(type.lastIndexOf('/') + 1);
    }
  }

  /** The first part of that kind to which links lead. */
  public Optional<Part> linked(List<Relationship> from, String type) {
    return from.stream()
        .filter(l -> l.is(type) && !l.external())
        .findFirst()
        .flatMap(l -> part(l.target()));
  }

  /** The part of that name, whatever the case of its letters. */
  public Optional<Part> part(String name) {
    return parts.stream().filter(p -> p.name().equalsIgnoreCase(name)).findFirst();
  }
}
