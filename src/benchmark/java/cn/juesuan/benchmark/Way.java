package cn.juesuan.benchmark;

import java.io.IOException;

/** A way of making workbooks. */
interface Way {

  /** Makes the workbook of one unit of the workload. */
  byte[] make(int unit) throws IOException;
}
