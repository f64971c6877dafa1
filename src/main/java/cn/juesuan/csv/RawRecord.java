package cn.juesuan.csv;

import java.util.List;

/**
 * One record as split.
 *
 * @param line the line on which it starts, from 1
 * @param count how many fields it has, which may be more than are kept
 * @param broken whether a quote spoilt it; then the fields are those before that quote
 */
record RawRecord(int line, List<String> fields, int count, boolean broken) {

  /** Whether it has more than can be kept. */
  boolean cut() {
    return !broken && fields.size() < count;
  }
}
