package cn.juesuan.formula;

/** Where the letters of cells, areas and formulas go, as characters or as bytes. */
public interface Letters {

  /** Letters and signs of ASCII. */
  Letters raw(String text);

  /** A number, in decimal digits. */
  Letters raw(int number);

  /** Letters that become a string. */
  record Characters(StringBuilder out) implements Letters {
    @Override
    public Letters raw(String text) {
      out.append(text);
      return this;
    }

    @Override
    public Letters raw(int number) {
      out.append(number);
      return this;
    }
  }
}
