package cn.juesuan.run;

import cn.juesuan.csv.FileFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says how the input files were found to be written. */
final class FormatsText {

  private FormatsText() {}

  static List<String> of(List<FileFormat> formats) {
    Map<String, List<String>> files =
        formats.stream()
            .collect(
                Collectors.groupingBy(
                    f -> f.encoding().label() + "，" + f.separator().label() + "分隔",
                    LinkedHashMap::new,
                    Collectors.mapping(FileFormat::file, Collectors.toList())));
    if (files.size() == 1) {
      return List.of("全部 " + formats.size() + " 个数据文件：" + files.keySet().iterator().next());
    }
    return files.entrySet().stream()
        .map(e -> e.getKey() + "：" + String.join("、", e.getValue()))
        .toList();
  }
}
