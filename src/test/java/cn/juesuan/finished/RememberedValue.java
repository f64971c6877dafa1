package cn.juesuan.finished;

import cn.juesuan.ooxml.OpcPackage;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.xlsx.TextsReader;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a file remembers of a formula (ECMA-376 Part 1, 18.3.1.96). Read as a stream: a tree would
 * take longer to build than the formulas take to calculate.
 *
 * @param cell where it stands, as {@code B7}
 */
record RememberedValue(String cell, CellValue value) {

  private static final XMLInputFactory READERS = XMLInputFactory.newDefaultFactory();

  /** Those of a sheet's formulas, in the file's order. */
  static List<RememberedValue> ofFormulas(OpcPackage.Part sheet) {
    try {
      XMLStreamReader in = READERS.createXMLStreamReader(new ByteArrayInputStream(sheet.bytes()));
      List<RememberedValue> values = new ArrayList<>();
      while (in.hasNext()) {
        if (in.next() == XMLStreamReader.START_ELEMENT && in.getLocalName().equals("c")) {
          cell(in, values);
        }
      }
      return values;
    } catch (XMLStreamException e) {
      throw new AssertionError(sheet.name(), e);
    }
  }

  private static void cell(XMLStreamReader in, List<RememberedValue> values)
      throws XMLStreamException {
    String cell = in.getAttributeValue("", "r");
    String type = String.valueOf(in.getAttributeValue("", "t"));
    boolean formula = false;
    Optional<String> value = Optional.empty();
    while (in.next() != XMLStreamReader.END_ELEMENT || !in.getLocalName().equals("c")) {
      if (in.isStartElement() && in.getLocalName().equals("f")) {
        formula = true;
      } else if (in.isStartElement() && in.getLocalName().equals("v")) {
        value = Optional.of(in.getElementText());
      }
    }
    if (formula) {
      values.add(new RememberedValue(cell, value(type, value.orElseThrow())));
    }
  }

  private static CellValue value(String type, String written) {
    return switch (type) {
      case "str" -> new CellValue.Text(TextsReader.unescaped(written));
      case "b" -> CellValue.of(written.equals("1"));
      case "e" -> ErrorCode.shownAs(written).orElseThrow();
      default -> new CellValue.Numeric(Double.parseDouble(written));
    };
  }
}
