package cn.juesuan.problem;

import static cn.juesuan.problem.Severity.ERROR;
import static cn.juesuan.problem.Severity.WARNING;

/**
 * Every kind of problem: its severity, what it is called and what mends it. Names are stable:
 * reports print them.
 */
public enum Kind {
  // the template set
  TEMPLATE_UNREADABLE(ERROR, "模板读不出来", "用 Excel 或 WPS 打开模板，另存为 .xlsx 工作簿"),
  OUTSIDE_CONTENT(ERROR, "模板带有外部内容或程序", "在 Excel、Word 或 WPS 里打开模板，删去它（断开链接，删除对象、连接、控件或域），再保存"),
  CELL_UNREADABLE(ERROR, "单元格的内容读不出来", "在 Excel 或 WPS 里清除该单元格，重新输入内容和格式，再保存模板"),
  PHONETIC_LOST(WARNING, "文字的拼音不会保留", "若不需要拼音，在 Excel 里选中该单元格，清除拼音；若需要，把占位符移到别的单元格"),
  PLACEHOLDER_UNREADABLE(ERROR, "占位符写法不对", "按 README 中“占位符”一节改写该单元格"),
  PLACEHOLDER_UNKNOWN(ERROR, "占位符指向没有的数据", "核对数据集、列、层级和键的名称，它们都写在 数据字典.csv 里"),
  PLACEHOLDER_MISPLACED(ERROR, "占位符不能放在这里", "把占位符移到允许的位置"),
  BAND_CONFLICT(ERROR, "重复行相互冲突", "把两组重复行上下分开"),
  MERGE_CROSSES_BAND(ERROR, "合并单元格跨过重复行的边界", "把合并区域放在重复行之内，或让它包含全部重复行"),
  FORMULA_UNSUPPORTED(ERROR, "公式无法可靠改写或计算", "改用普通公式和普通函数"),
  REFERENCE_TO_MANY(ERROR, "公式引用了会重复的单元格", "只在 SUM、MAX 等汇总函数的参数里引用重复行的单元格"),
  REFERENCE_BROKEN(ERROR, "公式引用了不存在的位置", "改正公式中的引用"),
  SHEET_NAME(ERROR, "工作表名不能用", "双击工作表标签，改成 Excel 接受而且不重复的名称"),
  BOOK_OUTSIDE(ERROR, "模板引用了其他工作簿", "在“数据”选项卡的“编辑链接”里断开链接，让公式变成数值；或者把要用的数据放进数据文件，用占位符填入"),
  LINK_BROKEN(ERROR, "超链接指向不了单元格", "右键点这个单元格，选“编辑超链接”，重新选择工作表和单元格"),
  FORMULA_TOO_LONG(ERROR, "公式展开后过长", "减少被汇总的项，或分步汇总"),
  FORMULA_FAILS(ERROR, "公式计算不出结果", "打开该文件核对这个公式"),
  FORMAT_UNCERTAIN(ERROR, "数字格式怎样显示不确定", "照说明改写这个数字格式，支持的写法见 数字格式.md"),
  DOCUMENT_UNREADABLE(ERROR, "文档模板读不出来", "用 Word 或 WPS 打开模板，另存为 .docx 文档"),
  DOCUMENT_REFERENCE(ERROR, "文档里写了没有的内容", "核对工作表、名称、图表标题和段落样式的写法"),
  DOCUMENT_NAME(ERROR, "两个文档模板生成同名的文件", "改其中一个模板的文件名"),
  FEATURE_UNSUPPORTED(ERROR, "模板用了不支持的功能", "从模板中去掉该功能"),
  PRINT_AREA_SHORT(WARNING, "打印区域旁边有内容", "要公开的，在“页面布局”里把打印区域扩大到这里；不公开的，与打印区域之间空一列或一行"),
  SHEET_UNTAKEN(WARNING, "没有文档用到这张工作表", "要写进文档的，在文档模板里加一段 ${表格=工作表名}；只在内部看的，在表里任意一格写 ${不公开}"),
  CELL_UNSEEN(WARNING, "打印区域外的内容没有用处", "要公开的，把打印区域扩大到这里；备查的，放到写有 ${不公开} 的工作表；不要的，删去"),
  HEADER_UNREPEATED(WARNING, "换页以后没有表头", "在“页面布局”的“打印标题”里，把表头各行设为顶端标题行；一定只有一页的，在“页面设置”里把缩放设为 1 页高"),
  FORMAT_HIDES(WARNING, "数字格式使数字看不到或看错", "在“设置单元格格式”里换一种数字格式，如 #,##0.00；按万元显示的，用 ${金额单位=万元}"),
  NAME_NOWHERE(WARNING, "名称没有指向内容", "在“公式”的“名称管理器”里（打印区域在“页面布局”里）重新选择区域；不要的，删去"),
  CLASS_LINELESS(WARNING, "科目表里的类在表里没有行", "在表里给这些类各加一行；这张表本来没有它们的，可不改"),
  CHECK_IDLE(WARNING, "这条校验不会不符", "让左值和右值取自不同的地方，结论写成 =IF(ROUND(差额,6)=0,\"通过\",\"不符\") 的样子"),
  CHECKS_SHORT(WARNING, "名称“校验”没有包含这一行", "在“公式”的“名称管理器”里，把名称“校验”的区域扩大到这一行"),
  DATASET_UNUSED(WARNING, "没有模板用到这个数据集", "在模板里用占位符写出它的内容；不要的，在 数据字典.csv 里删去它的各行"),
  COLUMN_UNUSED(WARNING, "没有模板用到这一列", "在模板里用占位符写出它的内容；不要的，在 数据字典.csv 里删去这一行"),
  PIVOT_STALE(WARNING, "数据透视表显示的是模板里的数", "右键点它，在“数据透视表选项”的“数据”页勾选“打开文件时刷新数据”，再保存模板"),
  MARKS_UNWRITTEN(WARNING, "没有写出 模板问题.xlsx", "按 问题清单.csv 里写的工作表和单元格逐个改正"),
  // a unit's workbook
  LINES_TOO_MANY(ERROR, "该数据集每个单位只能有一行", "删去多余的行，或在模板里用 #层级 或 [键]"),
  VALUES_DIFFER(ERROR, "同一组各行的内容不一致", "把各行改成一致，或在模板里换用按行重复"),
  SHEETS_NONE(ERROR, "工作簿里一张工作表也没有", "补上该单位的数据，或在模板里加一张不重复的工作表"),
  WORKBOOK_LARGE(ERROR, "工作簿太大", "减少会重复的工作表和图表，或把这个单位的数据分成几个单位"),
  AMOUNT_NOT_PLACED(ERROR, "金额在模板里没有位置", "核对该行的科目或项目，或在模板中增加它的位置"),
  TEXT_TOO_LONG(ERROR, "文字超过单元格上限", "缩短该文字，Excel 单元格最多容纳 32767 个字符"),
  CHECK_BROKEN(ERROR, "校验行写法不对", "结论只能是 通过、不符 或 提示"),

  HEADLINE_ODD(WARNING, "与其他单位相差悬殊", "核对“单位”表里它的金额单位，再核对它的金额；数字无误的可不改"),

  // finished workbooks that are verified
  WORKBOOK_UNREADABLE(ERROR, "工作簿读不出来", "用 Excel 或 WPS 打开它，另存为 .xlsx 工作簿，再检查一次"),
  BOOK_STRANGE(ERROR, "不知道工作簿是哪个单位的哪一份", "把它放回单位的文件夹，用生成时的文件名；数据和模板在别处的，用 -i、-t 写明"),
  BOOK_UNCOMPARED(ERROR, "没有与数据核对", "用 check 找出全部错误，改正以后再核对一次"),
  CHECKS_MISSING(ERROR, "工作簿里找不到校验", "在“公式”的“名称管理器”里让名称“校验”指向校验表的各行（不含表头）"),

  // what the next year begins with
  CARRIED_UNKNOWN(ERROR, "带到下一年度的内容写错了", "照 数据字典.csv 改正名称“下年_数据集”、它指向的区域或表头，写法见 README“带到下一年度的内容”"),
  CARRIED_MISSING(ERROR, "没有带到下一年度", "先生成这个单位的工作簿（模板里要有名称“下年_单位”），或把它放回来，再运行一次；不要的单位可不管"),
  CARRIED_TWICE(ERROR, "同一个单位有两个工作簿", "只留一个，移走另一个，再运行一次"),
  CARRIED_UNCHECKED(WARNING, "工作簿的校验有不符", "先改正这个单位，再运行一次；确认无误的可照用带出的数"),

  // documents that are verified
  DOCUMENT_BROKEN(ERROR, "文档读不出来", "用 Word 或 WPS 打开它，另存为 .docx 文档，再检查一次"),
  DOCUMENT_STRANGE(ERROR, "不知道文档是哪个单位的哪一份", "把它放回单位的文件夹，用生成时的文件名；数据和模板在别处的，用 -i、-t 写明"),
  DOCUMENT_UNFINISHED(ERROR, "文档里有没有写好的内容", "在文档或数据里补上"),

  // public copies
  PUBLISH_CHECK(ERROR, "校验不符，没有公开", "照校验表改正；确实可以公开的，加 --allow 和单位代码"),
  PUBLISH_UNFINISHED(ERROR, "有没有写好的内容，没有公开", "在工作簿里补上或改正这一格；确实可以公开的，加 --allow 和单位代码"),
  PUBLISH_SHEET_MISSING(ERROR, "要公开的内容不见了，没有公开", "把工作表、名称或图表的标题改回来；确实不公开它的，加 --allow 和单位代码"),
  PUBLISH_DOCUMENT(ERROR, "改过的文档里的数与工作簿不同，没有公开", "照工作簿改文档，或移走单位文件夹里的这份文档；确实可以公开的，加 --allow 和单位代码"),
  PUBLISH_REVISIONS(ERROR, "文档里有修订或批注，没有公开", "在 Word 或 WPS 里接受或拒绝全部修订，删去全部批注，再保存"),
  PUBLISH_WORDING(WARNING, "公开的文档里有改过的文字", "核对；要照工作簿重做的，移走单位文件夹里的这份文档，再运行一次"),
  PUBLISH_BOOK_MISSING(ERROR, "没有可以公开的工作簿", "先用 generate 生成这个单位的工作簿"),
  PUBLISH_LEFT_OUT(WARNING, "有内容没有公开", "核对；要公开的，在模板里加上它，或换成可以公开的做法"),

  FONT_MISSING(WARNING, "没有文档用的字体", "装上这些字体再做；不装的，PDF 里换成别的字体，样子、分页会不同"),
  PDF_OLD(WARNING, "公开的 PDF 不是这次的", "加 --pdf 再运行一次，或者删去它"),
  PDF_FAILED(ERROR, "PDF 没有做成，没有公开", "用 LibreOffice 打开单位文件夹里的这份文档，能打开的再运行一次；打不开的，改正它或移走它"),

  // the output folder
  FILE_KEPT(WARNING, "工作簿被人改过，没有覆盖", "若要重新生成，加 --force，或先移走该文件"),
  DOCUMENT_BEHIND(WARNING, "文档说的可能不是改过的工作簿", "核对文档；工作簿改好之后移走这份文档，再运行一次，就照工作簿重做"),
  FILE_UNWRITABLE(ERROR, "文件写不进去", "关闭正在打开该文件的程序，核对文件夹权限和磁盘空间，再运行一次"),
  PROGRAM_FAILED(ERROR, "程序出错", "请把这条消息、其中写明的文件和用到的数据交给维护程序的人；其他单位和文件不受影响"),
  MEMORY_SHORT(ERROR, "内存不够", "用 java -Xmx4g -jar juesuan.jar … 给程序更多内存，或加 --jobs 1，再运行一次"),
  TEMPORARY_UNUSABLE(
      ERROR, "临时文件夹不能用", "在它所在的磁盘上腾出空间，或用 java -Djava.io.tmpdir=文件夹 -jar juesuan.jar … 换一个，再运行一次"),
  FILE_STALE(WARNING, "工作簿未更新", "改正该单位的错误后再运行一次"),

  // 数据字典 and subject lists
  TEMPLATE_FILE_MISSING(ERROR, "模板文件夹里缺少文件", "把该文件放进模板文件夹"),
  DICTIONARY_NAME(ERROR, "数据集或列的名称不能用", "改用不含这些字符的名称"),
  DICTIONARY_REPEATED(ERROR, "数据字典里有重复的列", "只留一行"),
  DICTIONARY_TYPE(ERROR, "数据字典里的类型没有定义", "改成其中一个类型，各类型的意思见 README“数据字典”"),
  DICTIONARY_MARK(ERROR, "数据字典里的标记写法不对", "键、必填、汇总 三列只写 是 或留空"),
  DICTIONARY_RULE(ERROR, "数据字典里的规定相互矛盾", "按 README 中“数据字典”一节改正这一行"),
  DICTIONARY_UNITS(ERROR, "数据字典里“单位”数据集不完整", "在 数据字典.csv 里补上这些行"),
  LIST_NAME(ERROR, "科目表里的科目没有名称", "填上名称"),
  LIST_YEAR_MISSING(WARNING, "这一年没有科目表", "把这一年的科目表放进模板文件夹；两年的科目完全相同的，复制一份，改成这一年的文件名"),
  LIST_UNREAD(WARNING, "像是科目表的文件没有读", "是哪一年的科目表，就把文件名改成 功能科目2025.csv 那样；不用的移出模板文件夹"),
  LIST_REPEATED(ERROR, "科目表里的代码重复", "只留一行"),

  // the batch's data: files
  DATA_MISSING(ERROR, "数据文件夹里没有数据", "核对是不是选错了文件夹；还没有数据的，先新建：菜单里的“新建数据”，或命令 init"),
  FILE_MISSING(
      ERROR,
      "缺少数据文件",
      "把该文件（同名的 .xlsx，或 数据.xlsx 里同名的工作表也行）放进数据文件夹；若本来就没有，在 数据字典.csv 的数据集名后写“(可缺)”"),
  FILE_UNREADABLE(ERROR, "文件读不出来", "核对它的权限，关闭占用它的程序，再运行一次"),
  FILE_FORM(ERROR, "文件不是 CSV", "用 Excel 或 WPS 打开它，另存为“CSV UTF-8（逗号分隔）”"),
  FILE_UNKNOWN(
      WARNING, "数据文件夹里有用不到的文件", "若它是数据，把文件名改成 数据字典.csv 里的数据集名；别的模板才用的，用 -t 写明那套模板；不是数据的可不管"),
  HEADER_MISSING(ERROR, "文件没有表头", "在数据上面加一行列名，列名见 数据字典.csv"),
  COLUMN_MISSING(ERROR, "缺少列", "在表头里把列名改成这样，或补上这一列"),
  COLUMN_UNKNOWN(WARNING, "有用不到的列", "若它是数据，把列名改成 数据字典.csv 里的列名"),
  COLUMN_REPEATED(ERROR, "列名重复", "只留一列"),
  FIELD_COUNT(ERROR, "字段个数与表头不一致", "补上或删去这一行的分隔符；内容里有逗号时用双引号括起来"),
  QUOTE_BROKEN(ERROR, "双引号不成对", "补上缺少的双引号；内容里的双引号要写两遍"),
  BYTES_BROKEN(ERROR, "有字节不属于文件的编码", "重新导出该文件，选择 CSV UTF-8"),
  CHARACTER_FORBIDDEN(ERROR, "有工作簿不能保存的字符", "删去该字符"),
  CHARACTER_INVISIBLE(ERROR, "有看不见的字符", "删去它：把这个单元格的内容清除，重新录入"),
  RECORD_SHORT(WARNING, "有的行比表头短", "核对这些行末尾的列；本来就没有内容的，可不改"),
  LINES_LEFT_OUT(WARNING, "有不是数据的行，没有读", "核对这些行；合计、制表人、页码和重复的表头可不改，是数据的补上单位代码"),

  // the batch's data: lists in workbooks
  LIST_TWICE(ERROR, "同一个数据集有几个来源", "只留一个来源，移走其余的文件，或把多余的工作表删去"),
  SHEET_UNCLEAR(ERROR, "不知道读哪张工作表", "把要读的工作表改名为数据集的名称，或只留下这一张有内容的工作表"),
  SHEET_UNKNOWN(WARNING, "工作簿里有用不到的工作表", "若它是数据，把工作表改名为 数据字典.csv 里的数据集名；别的模板才用的，用 -t 写明那套模板"),
  CELL_ERROR(ERROR, "单元格是错误值", "改正这个单元格的公式，或直接填上内容，保存后再运行一次"),
  RESULT_MISSING(ERROR, "公式没有结果", "用 Excel 或 WPS 打开这个文件，保存一次，再运行一次"),
  ROWS_HIDDEN(WARNING, "有隐藏的行", "取消隐藏和筛选，核对这些行；不要的行请删去"),
  CELLS_COVERED(WARNING, "合并单元格下面有内容", "取消合并，核对下面的内容"),

  // the batch's data: values
  AMOUNT_UNREADABLE(ERROR, "金额写法不对", "写成 1115.55 或 1,115.55 的样子，没有金额时留空"),
  AMOUNT_DECIMALS(ERROR, "金额的小数位过多", "核对这个金额，或核对“单位”表里的金额单位"),
  FIGURE_MENDED(WARNING, "数字写法已修正", "在 Excel 里把该列的格式设为“常规”或“数值”，重新填写后再导出"),
  FIGURE_UNREADABLE(ERROR, "这一项要填数字", "只写数字，或数字加上计量单位，没有时留空"),
  VALUE_UNLISTED(ERROR, "不能这样填写", "改成数据字典“取值”一列里的写法"),
  NUMBER_UNREADABLE(ERROR, "数值写法不对", "写成 13 或 12.5 的样子，没有数值时留空"),
  NUMBER_TOO_LONG(ERROR, "数字太长", "核对这个数字；一个单元格最多精确保存 15 位数字"),
  DATE_UNREADABLE(ERROR, "日期写法不对", "写成 2025-02-10、2025/2/10、2025.2.10、2025年2月10日 或 20250210"),
  DATE_MENDED(WARNING, "日期写法已修正", "核对这一天；在 Excel 里把该列的格式设为“日期”，再导出"),
  CODE_UNREADABLE(ERROR, "代码写法不对", "在 Excel 里先把该列的格式设为“文本”，填回正确的代码，再导出"),
  CODE_MENDED(WARNING, "代码写法已修正", "核对读出的代码；在 Excel 里先把该列的格式设为“文本”，只填代码，再导出"),
  CODE_LENGTH(ERROR, "科目代码的位数不对", "核对这个代码；若丢了开头的 0 或末尾的数字，把该列设为“文本”后重新导出"),
  KEY_EMPTY(ERROR, "没有写明是哪一行", "填上这一列"),
  REQUIRED_EMPTY(ERROR, "必填的列是空的", "填上这一列"),

  // the batch's data: lines
  TEXTS_DIFFER(ERROR, "同一行数据的文字不一致", "把两处改成一样，或把两行分成不同的代码"),
  NAME_DIFFERS(WARNING, "科目名称与科目表不同", "核对名称；若数据无误，可不改，或更新模板文件夹里的科目表"),
  SUBJECT_UNLISTED(WARNING, "科目表里没有这个代码", "核对代码；若是新科目，把它加进模板文件夹里的科目表"),
  SUBJECT_UNKNOWN(ERROR, "科目没有名称", "核对代码；若是新科目，填上科目名称，或把它加进模板文件夹里的科目表"),
  SUBJECT_UNNAMED(WARNING, "上级科目没有名称", "把上级科目加进模板文件夹里的科目表，或在数据里加上它的小计行"),
  REFERENCE_UNKNOWN(ERROR, "这一行所属的那一行不存在", "改正这里的编号，或在所属的文件里补上那一行"),
  TOTAL_DIFFERS(ERROR, "合计与各行之和不等", "核对合计行与各行；合计行只用来核对，也可以删去"),
  PARENT_ALONE(ERROR, "上级科目有金额，却没有下级科目", "改用最末级科目的代码，或补上它的下级各行"),

  // the batch's data: units
  UNITS_NONE(ERROR, "没有任何单位", "在“单位”表里每个单位写一行"),
  BATCH_EMPTY(WARNING, "还没有填任何数据", "先在 单位 表里每个单位写一行，再填其余各表"),
  UNIT_UNKNOWN(ERROR, "“单位”表里没有这个单位代码", "核对单位代码，或在“单位”表里补上这个单位"),
  UNIT_REPEATED(ERROR, "单位代码重复", "“单位”表里每个单位只留一行"),
  UNIT_EMPTY(ERROR, "单位没有任何数据", "补上该单位的数据，或从“单位”表里删去这个单位"),
  UNIT_YEAR(ERROR, "年度写法不对", "写成四位数字，如 2024"),
  UNIT_YEAR_DIFFERS(ERROR, "单位与部门的年度不同", "改正其中一个年度，或改正上级单位代码；两年的数不能汇总在一起"),
  UNIT_MONEY(ERROR, "金额单位写法不对", "只写 元 或 万元；金额是别的单位时，先把各文件中这个单位的金额换算过来"),
  MONEY_UNIT_DIFFERS(ERROR, "写明的金额单位不一致", "改正写错的那一处；数据是别的单位时，先把金额换算过来"),
  UNIT_MARK(ERROR, "汇总列写法不对", "部门写 是，其他单位留空"),
  UPPER_UNKNOWN(ERROR, "“单位”表里没有这个上级单位", "核对上级单位代码，没有上级单位时留空"),
  UPPER_CYCLE(ERROR, "上级单位绕成了圈", "改正“单位”表里的上级单位代码"),
  UNIT_BELOW_FAILED(ERROR, "下级单位有错误，部门不能汇总", "先改正下级单位的错误"),
  TEXTS_VARY(WARNING, "各下级单位的文字不一致", "核对各单位的写法；汇总里用的是最先出现的写法"),

  // more than can be reported
  ERRORS_MANY(ERROR, "错误太多，没有全部列出", "先改正列出的错误，再运行一次"),
  WARNINGS_MANY(WARNING, "警告太多，没有全部列出", "先核对列出的警告；同一种警告通常一起改正"),
  ;

  private final Severity severity;
  private final String title;
  private final String remedy;

  Kind(Severity severity, String title, String remedy) {
    this.severity = severity;
    this.title = title;
    this.remedy = remedy;
  }

  /** Whether it stops the unit. */
  public Severity severity() {
    return severity;
  }

  /** What is always true of this kind, in a few Chinese words. */
  public String title() {
    return title;
  }

  /** What mends it, one Chinese sentence without its full stop. */
  public String remedy() {
    return remedy;
  }

  /** A problem of this kind without a value. */
  public Problem at(Place place, String detail) {
    return new Problem(this, place, "", "", detail);
  }

  /**
   * A problem of this kind.
   *
   * @param value what stands at the place, as it is written
   * @param detail a Chinese clause on what is wrong with it
   */
  public Problem at(Place place, String value, String detail) {
    return new Problem(this, place, "", value, detail);
  }
}
