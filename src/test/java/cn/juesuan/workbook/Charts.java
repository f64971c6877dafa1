package cn.juesuan.workbook;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Draws the charts of templates. */
final class Charts {

  private Charts() {}

  /** Plots one series of bars, its categories and values areas of a sheet, such as A1:A3. */
  static void bars(XSSFChart chart, XSSFSheet of, String categories, String values) {
    XDDFChartData data =
        chart.createData(
            ChartTypes.BAR,
            chart.createCategoryAxis(AxisPosition.BOTTOM),
            chart.createValueAxis(AxisPosition.LEFT));
    data.addSeries(
        XDDFDataSourcesFactory.fromStringCellRange(of, CellRangeAddress.valueOf(categories)),
        XDDFDataSourcesFactory.fromNumericCellRange(of, CellRangeAddress.valueOf(values)));
    chart.plot(data);
  }
}
