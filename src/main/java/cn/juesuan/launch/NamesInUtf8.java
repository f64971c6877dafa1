package cn.juesuan.launch;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where no language is set, Linux takes any bytes as the name of a file, but Java has fixed before
 * {@code main} that it writes names in ASCII. That is one constant of {@code java.nio.file}'s own
 * classes, and no option or property changes it; so it is set by what the JDK opens to all for such
 * cases ({@code sun.misc.Unsafe}). Nothing is changed unless all else is sure too: what {@code
 * java.io} and other programs would be told by name stays with a second start.
 */
final class NamesInUtf8 {

  /** From here on the JDK writes a warning where Unsafe is used (JEP 498). */
  private static final int WARNS = 24;

  private static final Path OWN_COMMAND_LINE = Path.of("/proc/self/cmdline");

  private static final Logger LOG = LoggerFactory.getLogger(NamesInUtf8.class);

  private NamesInUtf8() {}

  /**
   * The arguments as they were typed, if files can be named by now.
   *
   * @param own the encoding that Java has chosen
   * @param startOthers commands that start other programs, whose arguments Java writes in ASCII too
   */
  static Optional<String[]> use(Charset own, Set<String> startOthers, String... args) {
    if (!System.getProperty("os.name").equals("Linux")
        || Runtime.version().feature() >= WARNS
        || (args.length > 0 && startOthers.contains(args[0]))
        // Java has resolved it already, with other letters lost
        || !isAscii(System.getProperty("user.dir"))) {
      return Optional.empty();
    }
    try {
      Optional<String[]> typed = typed(Files.readAllBytes(OWN_COMMAND_LINE), own, args);
      if (typed.isEmpty()) {
        return typed;
      }
      nameFilesIn(StandardCharsets.UTF_8);
      return typed;
    } catch (IOException | ReflectiveOperationException | RuntimeException | LinkageError e) {
      LOG.debug("files cannot be named in UTF-8", e);
      return Optional.empty();
    }
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80 && c != '?');
  }

  /**
   * The last words of a command line, if they are those that Java has decoded in its own encoding.
   *
   * @param line the words' bytes, each with a NUL after it
   */
  static Optional<String[]> typed(byte[] line, Charset own, String... args) {
    List<byte[]> words = words(line);
    int first = words.size() - args.length;
    if (first < 1) {
      return Optional.empty();
    }
    String[] typed = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      byte[] word = words.get(first + i);
      if (!new String(word, own).equals(args[i])) {
        return Optional.empty();
      }
      try {
        typed[i] = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(word)).toString();
      } catch (CharacterCodingException e) {
        LOG.debug("not in UTF-8: {}", args[i], e);
        return Optional.empty();
      }
    }
    return Optional.of(typed);
  }

  private static List<byte[]> words(byte[] line) {
    List<byte[]> words = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < line.length; at++) {
      if (line[at] == 0) {
        words.add(Arrays.copyOfRange(line, start, at));
        start = at + 1;
      }
    }
    return words;
  }

  private static void nameFilesIn(Charset charset) throws ReflectiveOperationException {
    Field names = Class.forName("sun.nio.fs.Util").getDeclaredField("jnuEncoding");
    Class<?> type = Class.forName("sun.misc.Unsafe");
    Field only = type.getDeclaredField("theUnsafe");
    only.setAccessible(true);
    Object unsafe = only.get(null);
    Object base = type.getMethod("staticFieldBase", Field.class).invoke(unsafe, names);
    Object offset = type.getMethod("staticFieldOffset", Field.class).invoke(unsafe, names);
    type.getMethod("putObjectVolatile", Object.class, long.class, Object.class)
        .invoke(unsafe, base, offset, charset);
  }
}
