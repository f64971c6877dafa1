package cn.juesuan.acceptance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;

/** A package whose parts mean the same, with other prefixes for all their namespaces. */
final class Reprefixed {

  /** Attributes whose value is a list of prefixes. */
  private static final Set<String> PREFIX_LISTS =
      Set.of("Ignorable", "Requires", "ProcessContent", "MustUnderstand");

  private final Map<String, String> prefixes = new LinkedHashMap<>();
  private final StringBuilder body = new StringBuilder();

  private Reprefixed() {}

  static byte[] of(byte[] file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String name = entry.getName();
        byte[] bytes = in.readAllBytes();
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml ? part(bytes) : bytes);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] part(byte[] xml) {
    Reprefixed part = new Reprefixed();
    part.element(parse(xml).getDocumentElement());
    StringBuilder declared = new StringBuilder();
    part.prefixes.forEach(
        (space, prefix) -> declared.append(" xmlns:" + prefix + "=\"" + space + "\""));
    int end = part.body.indexOf(part.body.indexOf("/>") == part.body.indexOf(">") - 1 ? "/>" : ">");
    part.body.insert(end, declared);
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + part.body)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Document parse(byte[] xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private String name(String space, String local) {
    if (space == null) {
      return local;
    }
    return space.equals(XMLConstants.XML_NS_URI)
        ? "xml:" + local
        : prefixes.computeIfAbsent(space, s -> "q" + prefixes.size()) + ":" + local;
  }

  private void element(Element element) {
    String name = name(element.getNamespaceURI(), element.getLocalName());
    body.append('<').append(name);
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
        String value = value(element, attribute);
        body.append(' ').append(name(attribute.getNamespaceURI(), attribute.getLocalName()));
        body.append("=\"").append(escaped(value)).append('"');
      }
    }
    body.append('>');
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        element(child);
      } else if (n instanceof Text text) {
        body.append(escaped(text.getData()));
      }
    }
    body.append("</").append(name).append('>');
  }

  /** A prefix in a value is one, too. */
  private String value(Element element, Attr attribute) {
    String value = attribute.getValue();
    if (PREFIX_LISTS.contains(attribute.getLocalName())) {
      return Arrays.stream(value.split(" ", -1))
          .map(p -> name(element.lookupNamespaceURI(p), "").replace(":", ""))
          .collect(Collectors.joining(" "));
    }
    boolean typed = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(attribute.getNamespaceURI());
    return typed && value.contains(":")
        ? name(
            element.lookupNamespaceURI(value.substring(0, value.indexOf(':'))),
            value.substring(value.indexOf(':') + 1))
        : value;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\r", "&#13;")
        .replace("\n", "&#10;")
        .replace("\t", "&#9;");
  }
}
