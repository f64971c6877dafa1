package cn.juesuan.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DiskFaultTest {

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new IOException("No space left on device"), "磁盘已满"),
        Arguments.of(new FileSystemException("/a", null, "Read-only file system"), "磁盘是只读的"),
        Arguments.of(new FileSystemException("/a", null, "Is a directory"), "同名的文件或文件夹挡在那里"),
        Arguments.of(
            new FileSystemException("/a", null, "Too many levels of symbolic links"),
            "那里是链接，程序不经过链接写文件"),
        Arguments.of(new AccessDeniedException("/a"), "没有写权限，或文件正被其他程序打开"),
        Arguments.of(new NoSuchFileException("/a/b"), "文件夹不存在"),
        Arguments.of(new EOFException(), "文件坏了"),
        Arguments.of(new MalformedInputException(1), "文件坏了"),
        Arguments.of(new RefusedFile("它是管道，不是文件"), "它是管道，不是文件"),
        Arguments.of(new IOException("另一个程序正在使用此文件"), "系统的说明是 另一个程序正在使用此文件"),
        Arguments.of(new IOException("java.nio.SomethingNew: unheard of"), "系统没有说明原因"),
        Arguments.of(new IOException(), "系统没有说明原因"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void theReasonIsChinese(IOException failure, String reason) {
    assertThat(DiskFault.writing(failure)).isEqualTo(reason);
  }

  @Test
  void aTemporaryFolderIsNamed() {
    TemporaryFault fault = new TemporaryFault(new IOException("No space left on device"));
    assertThat(fault.text()).isEqualTo("临时文件夹 " + System.getProperty("java.io.tmpdir") + "：磁盘已满");
  }
}
