package cn.juesuan.sheet;

import cn.juesuan.formula.ExcelLimits;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Goes through a part's elements. Elements and attributes are known by their local names: prefixes
 * are the writer's choice, and strict files have other namespaces.
 */
final class XmlCursor implements Closeable {

  private static final XMLInputFactory FACTORY = factory();
  private static final int BUFFER = 1 << 16;

  private final String part;
  private final BufferedInputStream in;
  private final XMLStreamReader xml;
  private int depth = 0;

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    // faults are told by exceptions; the default reporter prints them too
    factory.setXMLReporter((message, type, information, location) -> {});
    return factory;
  }

  /**
   * @param part its name, for messages
   */
  XmlCursor(String part, InputStream in) throws IOException, UnreadableWorkbook {
    this.part = part;
    this.in = new BufferedInputStream(in, BUFFER);
    try {
      Optional<Reader> text = Utf8.reader(this.in);
      synchronized (FACTORY) {
        this.xml =
            text.isPresent()
                ? FACTORY.createXMLStreamReader(text.get())
                : FACTORY.createXMLStreamReader(this.in);
      }
    } catch (XMLStreamException e) {
      in.close();
      throw unreadable(e);
    } catch (IOException e) {
      in.close();
      throw XlsxPackage.unreadable(part, e);
    }
  }

  /** Goes to the next start or end of an element; false after the last. */
  boolean next() throws IOException, UnreadableWorkbook {
    while (true) {
      int event = step();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        return true;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        return true;
      } else if (event == XMLStreamConstants.END_DOCUMENT) {
        return false;
      }
    }
  }

  private int step() throws IOException, UnreadableWorkbook {
    try {
      int event = xml.hasNext() ? xml.next() : XMLStreamConstants.END_DOCUMENT;
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new UnreadableWorkbook("含有 DOCTYPE 声明：" + part);
      }
      return event;
    } catch (XMLStreamException e) {
      throw unreadable(e);
    } catch (RuntimeException e) {
      // the reader answers some broken declarations with exceptions of its own making
      throw new UnreadableWorkbook("XML 不合格式：" + part);
    }
  }

  private UnreadableWorkbook unreadable(XMLStreamException e) throws IOException {
    return e.getNestedException() instanceof IOException failure
        ? XlsxPackage.unreadable(part, failure)
        : new UnreadableWorkbook("XML 不合格式：" + part);
  }

  boolean isStart() {
    return xml.isStartElement();
  }

  boolean isStart(String name) {
    return xml.isStartElement() && xml.getLocalName().equals(name);
  }

  boolean isEnd(String name) {
    return xml.isEndElement() && xml.getLocalName().equals(name);
  }

  String name() {
    return xml.getLocalName();
  }

  /** How many elements are open, the one that starts here counted. */
  int depth() {
    return depth;
  }

  Optional<String> attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return Optional.of(xml.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  boolean isTrue(String name) {
    String value = attribute(name).orElse("");
    return value.equals("1") || value.equals("true");
  }

  int attributeCount() {
    return xml.getAttributeCount();
  }

  String attributeName(int index) {
    return xml.getAttributeLocalName(index);
  }

  String attributeValue(int index) {
    return xml.getAttributeValue(index);
  }

  /** The text of the element that starts here, elements in it left out, up to its end. */
  String text() throws IOException, UnreadableWorkbook {
    StringBuilder text = new StringBuilder();
    int inside = 1;
    while (inside > 0) {
      int event = step();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> inside++;
        case XMLStreamConstants.END_ELEMENT -> inside--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (inside == 1 && text.length() <= ExcelLimits.CELL_CHARACTERS) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
          }
        }
        default -> {}
      }
    }
    depth--;
    return text.toString();
  }

  /** Passes over the element that starts here. */
  void skip() throws IOException, UnreadableWorkbook {
    int outside = depth - 1;
    boolean inside = depth > outside;
    while (inside) {
      inside = next() && depth > outside;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    } finally {
      in.close();
    }
  }
}
