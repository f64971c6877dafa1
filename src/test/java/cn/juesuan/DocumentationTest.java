package cn.juesuan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.problem.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What messages and pages point to is there. */
class DocumentationTest {

  private static final Path README = Path.of("README.md");
  private static final Path PAGES = Path.of("src/docs");
  private static final Path MAINTENANCE = PAGES.resolve("维护.md");

  private static final Pattern SECTION = Pattern.compile("README(?: 中| 的)?“([^”]+)”");
  private static final Pattern HEADING = Pattern.compile("(?m)^##+ (?:[一二三四五六七八九十]+、)?(.+)$");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#: ]+)\\)");
  private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]\\w+)`");

  @Test
  void everySectionThatRemediesAndPagesNameIsInTheReadme() throws IOException {
    List<String> texts = new ArrayList<>();
    Stream.of(Kind.values()).map(Kind::remedy).forEach(texts::add);
    for (Path page : pages()) {
      texts.add(Files.readString(page));
    }
    Set<String> named = new TreeSet<>();
    texts.forEach(text -> named.addAll(found(SECTION, text)));
    assertThat(named).contains("占位符", "数据字典");
    assertThat(found(HEADING, Files.readString(README))).containsAll(named);
  }

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    List<Path> pages = new ArrayList<>(pages());
    pages.add(README);
    for (Path page : pages) {
      assertThat(found(LINK, Files.readString(page)))
          .as(page.toString())
          .allMatch(link -> Files.exists(page.resolveSibling(link)));
    }
  }

  @Test
  void everyClassOnTheMaintainersPageIsInTheSources() throws IOException {
    Set<String> classes;
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      classes =
          files
              .map(f -> f.getFileName().toString())
              .filter(f -> f.endsWith(".java"))
              .map(f -> f.replace(".java", ""))
              .collect(Collectors.toSet());
    }
    classes.addAll(Set.of("Behaviour", "Consumer"));
    Set<String> named = found(CLASS, Files.readString(MAINTENANCE));
    assertThat(named).hasSizeGreaterThan(40);
    assertThat(classes).containsAll(named);
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult m) -> m.group(1).strip())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
