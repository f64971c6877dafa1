package cn.juesuan.data;

import cn.juesuan.dictionary.Column;
import java.util.List;

/** What identifies lines inside a unit. */
public final class Keys {

  private Keys() {}

  /** The key of a line. */
  public static List<String> of(TypedLine line, List<Column> keys) {
    String[] texts = new String[keys.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = line.value(keys.get(i)).comparable();
    }
    return List.of(texts);
  }
}
