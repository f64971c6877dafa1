package cn.juesuan.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.juesuan.disk.OwnFolder;
import cn.juesuan.disk.SafeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run at a time writes into an output folder. */
class OutputLockTest {

  @TempDir private Path output;

  @Test
  void aSecondRunIsRefusedUntilTheFirstHasEnded() throws Exception {
    try (OutputLock first = OutputLock.take(output)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> OutputLock.take(output))
          .isInstanceOf(OutputLock.Busy.class)
          .hasMessage("另一次运行正在向 " + output + " 写文件，等它结束后再运行");
    }
    OutputLock.take(output).close();
  }

  @Test
  void aShardWhoseOwnFolderCannotBeMadeHoldsNothing() throws Exception {
    Shard one = Shard.read("1/2").orElseThrow();
    Path blocked = ShardFile.folder(OwnFolder.of(output), one).path();
    Files.createDirectories(blocked.getParent());
    Files.writeString(blocked, "no folder");
    assertThatThrownBy(() -> OutputLock.take(output, one)).isInstanceOf(IOException.class);
    OutputLock.take(output).close();
  }

  @Test
  void whatAKilledRunLeftUnfinishedIsClearedAway() throws Exception {
    Path unit = Files.createDirectories(output.resolve("2024").resolve("101 甲"));
    Path unfinished = Files.writeString(unit.resolve("决算.xlsx" + SafeFile.UNFINISHED), "half");
    Path finished = Files.writeString(unit.resolve("决算.xlsx"), "whole");
    OutputLock.take(output).close();
    assertThat(unfinished).doesNotExist();
    assertThat(finished).hasContent("whole");
  }
}
