package cn.juesuan.finished;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.check.CheckCounts;
import cn.juesuan.check.Verdict;
import cn.juesuan.disk.OwnFolder;
import cn.juesuan.disk.Sha256;
import cn.juesuan.output.Ledger;
import cn.juesuan.report.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The workbooks that a run of the program left: read again they have the values that they were
 * written with, bit by bit, and the verdicts that the run told.
 */
public final class WrittenBooks {

  private static final String LEDGER = ".juesuan-written";

  private static final String BOOK = ".xlsx";

  /** Hashes of files whose values were looked at; the same bytes are the same values. */
  private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

  /** What the checks of files say: the same bytes in the same country have the same verdicts. */
  private static final Map<String, List<Verdict>> VERDICTS = new ConcurrentHashMap<>();

  private WrittenBooks() {}

  /** What was made or kept of each unit, below an output folder. */
  public static void check(Path output, List<Outcome> outcomes) {
    checkValues(output);
    for (Outcome outcome : outcomes) {
      Path year = output.resolve(outcome.unit().year());
      boolean told = Set.of(Outcome.Status.MADE, Outcome.Status.KEPT).contains(outcome.status());
      // shards have folders of their own, and a test may have taken a folder away
      if (told && outcome.files().stream().allMatch(f -> isFile(year.resolve(f)))) {
        assertThat(verdicts(year, outcome.files()))
            .as(outcome.unit().code())
            .isEqualTo(outcome.checks());
      }
    }
  }

  private static CheckCounts verdicts(Path year, List<String> files) {
    List<Verdict> all = new ArrayList<>();
    for (String file : files) {
      if (file.endsWith(BOOK)) {
        Path book = year.resolve(file);
        all.addAll(VERDICTS.computeIfAbsent(key(hash(book)), k -> verdicts(book)));
      }
    }
    return CheckCounts.of(all);
  }

  /** Of a workbook that a person has spoilt there are none. */
  private static List<Verdict> verdicts(Path book) {
    return FinishedFile.read(book, FinishedBook::verdicts).value().orElse(List.of());
  }

  private static String key(String hash) {
    return hash + " " + Locale.getDefault() + " " + TimeZone.getDefault().getID();
  }

  private static String hash(Path book) {
    try {
      return Sha256.ofFile(book);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Every workbook below a folder that is as the program wrote it.
   *
   * @return how many there are
   */
  public static int checkValues(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> ledgers =
          all.filter(f -> isFile(f) && f.getFileName().toString().startsWith(LEDGER)).toList();
      int books = 0;
      for (Path year : ledgers.stream().map(Path::getParent).distinct().toList()) {
        books += checkYear(year, Ledger.open(OwnFolder.of(year)));
      }
      return books;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A template with its faults marked is no finished workbook: nothing in it is calculated. What is
   * larger than files that this program makes is a person's, and takes minutes to hash.
   */
  private static boolean isBook(Path path) {
    String name = path.getFileName().toString();
    return name.endsWith(BOOK)
        && !name.startsWith("模板问题")
        && isFile(path)
        && path.toFile().length() <= Integer.MAX_VALUE;
  }

  private static boolean isFile(Path path) {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** One calculation for both: the values that the file remembers, and its verdicts. */
  private static void check(Path file, String hash) throws IOException {
    FinishedBook book =
        FinishedBook.open(file, file.toString())
            .value()
            .orElseThrow(() -> new AssertionError(file + " cannot be read"));
    VerifiedAlike.check(book);
    VERDICTS.put(key(hash), book.verdicts().value());
  }

  private static int checkYear(Path year, Ledger ledger) throws IOException {
    int books = 0;
    try (Stream<Path> all = Files.walk(year)) {
      for (Path book : all.filter(WrittenBooks::isBook).toList()) {
        String hash = Sha256.ofFile(book);
        if (ledger.knows(year.relativize(book).toString().replace('\\', '/'), hash)) {
          books++;
          if (SEEN.add(hash)) {
            check(book, hash);
          }
        }
      }
    }
    return books;
  }
}
