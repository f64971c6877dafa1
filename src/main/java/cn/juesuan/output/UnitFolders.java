package cn.juesuan.output;

import cn.juesuan.data.Unit;
import cn.juesuan.disk.SafeNames;
import cn.juesuan.disk.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The folder of each unit, below its year's. Codes keep units apart, but what file systems forbid
 * in them, or take for the same, may bring two together: those get a mark made of their code.
 */
public final class UnitFolders {

  private static final int MARK = 8;

  private final Map<String, String> byCode = new HashMap<>();

  private UnitFolders() {}

  /**
   * Finds the folders.
   *
   * @param units all of the batch, whichever of them are made, so that each keeps its folder
   */
  public static UnitFolders of(List<Unit> units) {
    Map<String, Integer> wanting = new HashMap<>();
    units.forEach(u -> wanting.merge(place(u), 1, Integer::sum));
    UnitFolders folders = new UnitFolders();
    for (Unit unit : units) {
      boolean alone = wanting.getOrDefault(place(unit), 0) == 1;
      folders.byCode.put(unit.code(), alone ? wished(unit) : marked(unit));
    }
    return folders;
  }

  /** The name of a unit's folder, unique in its year. */
  public String of(Unit unit) {
    return byCode.getOrDefault(unit.code(), wished(unit));
  }

  /** The unit whose folder is called as this one; empty if none is. */
  public Optional<Unit> unitOf(Path folder, List<Unit> units) {
    String name = String.valueOf(folder.getFileName());
    return units.stream().filter(u -> of(u).equals(name)).findFirst();
  }

  private static String wished(Unit unit) {
    return SafeNames.safe(unit.code() + " " + unit.name());
  }

  private static String marked(Unit unit) {
    return SafeNames.cut(wished(unit), SafeNames.MOST - MARK - 1) + "_" + mark(unit.code());
  }

  /** Equal where Windows or macOS would take two folders for one. */
  private static String place(Unit unit) {
    String name = Normalizer.normalize(wished(unit), Normalizer.Form.NFC);
    return unit.year() + "/" + name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  private static String mark(String code) {
    return Sha256.of(code.getBytes(StandardCharsets.UTF_8)).substring(0, MARK);
  }
}
