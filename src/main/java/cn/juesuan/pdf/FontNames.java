package cn.juesuan.pdf;

import java.util.List;
import java.util.Locale;

/** The names under which one family of fonts is installed, in Chinese or in English. */
final class FontNames {

  /** What comes with Windows and Office, and what the state's standard for documents asks for. */
  private static final List<List<String>> FAMILIES =
      List.of(
          List.of("宋体", "SimSun"),
          List.of("新宋体", "NSimSun"),
          List.of("黑体", "SimHei"),
          List.of("楷体", "KaiTi", "楷体_GB2312", "KaiTi_GB2312"),
          List.of("仿宋", "FangSong", "仿宋_GB2312", "FangSong_GB2312"),
          List.of("微软雅黑", "Microsoft YaHei"),
          List.of("等线", "DengXian"),
          List.of("方正小标宋简体", "FZXiaoBiaoSong-B05S"),
          List.of("方正小标宋_GBK", "FZXiaoBiaoSong-B05"));

  private FontNames() {}

  /** All names of the family that has one of them; the name itself where only that is known. */
  static List<String> of(String name) {
    return FAMILIES.stream()
        .filter(f -> f.stream().anyMatch(n -> n.equalsIgnoreCase(name.strip())))
        .findFirst()
        .orElse(List.of(name.strip().toLowerCase(Locale.ROOT)));
  }
}
