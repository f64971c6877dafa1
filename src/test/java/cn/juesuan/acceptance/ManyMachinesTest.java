package cn.juesuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files that the documentation offers for clusters do what it says. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the cluster scripts are written for bash")
class ManyMachinesTest {

  private static final Path DOCS = Path.of("src/docs");

  @TempDir private Path folder;

  /** Stands where scripts look for java: says how it was called, and ends as it is told. */
  @BeforeEach
  void putsAJavaThatOnlySpeaks() throws IOException {
    Path java = Files.writeString(folder.resolve("java"), "#!/bin/bash\necho \"$@\"\nexit $END\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
  }

  private record Said(String text, int status) {}

  private Said run(Map<String, String> environment, String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(text.strip(), process.waitFor());
  }

  private static List<Map<?, ?>> jobs() throws IOException {
    List<Map<?, ?>> jobs = new ArrayList<>();
    LoaderOptions strict = new LoaderOptions();
    strict.setAllowDuplicateKeys(false);
    String text = Files.readString(DOCS.resolve("kubernetes-indexed-job.yaml"));
    for (Object job : new Yaml(new SafeConstructor(strict)).loadAll(text)) {
      jobs.add((Map<?, ?>) job);
    }
    return jobs;
  }

  private static Map<?, ?> in(Map<?, ?> map, String... keys) {
    Map<?, ?> inner = map;
    for (String key : keys) {
      Object value = inner.get(key);
      inner = (Map<?, ?>) (value instanceof List<?> list ? list.get(0) : value);
    }
    return inner;
  }

  private static String script(Map<?, ?> job) {
    Map<?, ?> container = in(job, "spec", "template", "spec", "containers");
    assertThat(container.get("command")).isEqualTo(List.of("/bin/bash", "-c"));
    return ((List<?>) container.get("args")).get(0).toString();
  }

  @Test
  void theIndexedJobHasAsManyPodsAsShards() throws IOException {
    List<Map<?, ?>> jobs = jobs();
    assertThat(jobs).hasSize(2).allMatch(j -> j.get("kind").equals("Job"));
    Map<?, ?> spec = in(jobs.get(0), "spec");
    assertThat(spec.get("completionMode")).isEqualTo("Indexed");
    for (Map<?, ?> job : jobs) {
      Map<?, ?> shards = in(job, "spec", "template", "spec", "containers", "env");
      assertThat(shards.get("name")).isEqualTo("SHARDS");
      assertThat(shards.get("value")).isEqualTo(spec.get("completions").toString());
    }
  }

  @ParameterizedTest
  @CsvSource({"0,1/20,0,0", "19,20/20,0,0", "4,5/20,1,0", "4,5/20,2,2", "4,5/20,137,137"})
  void aPodMakesTheShardAfterItsIndex(String index, String shard, String end, int status)
      throws Exception {
    Map<String, String> environment =
        Map.of("JOB_COMPLETION_INDEX", index, "SHARDS", "20", "END", end);
    Said said = run(environment, "/bin/bash", "-c", script(jobs().get(0)));
    assertThat(said.text())
        .isEqualTo("-XX:MaxRAMPercentage=70 -jar juesuan.jar generate --shard " + shard);
    assertThat(said.status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"0,1,0", "1,1,1", "2,3,2"})
  void theOtherPodMergesAndTriesAgainWhileShardsAreMissing(String end, int calls, int status)
      throws Exception {
    Map<String, String> environment =
        Map.of("SHARDS", "20", "END", end, "TRIES", "3", "PAUSE", "0");
    Said said = run(environment, "/bin/bash", "-c", script(jobs().get(1)));
    assertThat(said.text().lines())
        .hasSize(calls)
        .containsOnly("-jar juesuan.jar merge-results -n 20");
    assertThat(said.status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"1,1/20,0,0", "20,20/20,1,0", "7,7/20,2,2", "7,7/20,143,143"})
  void aTaskOfTheArrayMakesItsShard(String index, String shard, String end, int status)
      throws Exception {
    Map<String, String> environment =
        Map.of("SLURM_ARRAY_TASK_ID", index, "SLURM_ARRAY_TASK_MAX", "20", "END", end);
    Said said = run(environment, "/bin/bash", DOCS.resolve("slurm-array.sh").toString());
    assertThat(said.text())
        .isEqualTo(
            "-XX:MaxRAMPercentage=70 -jar juesuan.jar generate --shard " + shard + " --jobs 2");
    assertThat(said.status()).isEqualTo(status);
  }

  @Test
  void taskZeroMerges() throws Exception {
    Map<String, String> environment =
        Map.of("SLURM_ARRAY_TASK_ID", "0", "SLURM_ARRAY_TASK_MAX", "0", "SHARDS", "20", "END", "1");
    Said said = run(environment, "/bin/bash", DOCS.resolve("slurm-array.sh").toString());
    assertThat(said.text()).endsWith("-jar juesuan.jar merge-results -n 20");
    assertThat(said.status()).isEqualTo(1);
  }
}
