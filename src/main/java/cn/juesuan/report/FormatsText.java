package cn.juesuan.report;

import cn.juesuan.list.FileFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says how the input files were found to be written. */
public final class FormatsText {

  private FormatsText() {}

  /** Chinese lines: the form of all files, or which files have which. */
  public static List<String> of(List<FileFormat> formats) {
    Map<String, List<String>> files =
        formats.stream()
            .collect(
                Collectors.groupingBy(
                    FileFormat::form,
                    LinkedHashMap::new,
                    Collectors.mapping(FileFormat::file, Collectors.toList())));
    List<String> lines = new ArrayList<>();
    if (files.size() == 1) {
      lines.add("全部 " + formats.size() + " 个数据文件：" + files.keySet().iterator().next());
    } else {
      files.forEach((form, names) -> lines.add(form + "：" + String.join("、", names)));
    }
    formats.stream().map(FileFormat::headerText).filter(t -> !t.isEmpty()).forEach(lines::add);
    return lines;
  }
}
