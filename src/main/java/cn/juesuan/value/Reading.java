package cn.juesuan.value;

import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What became of a text that a person or a program wrote: read, read with a mend, or refused. */
public sealed interface Reading<T> {

  /** Read as written. */
  record Good<T>(T value) implements Reading<T> {
    public Good {
      Objects.requireNonNull(value);
    }
  }

  /**
   * Read, but not without a change that the user should know of.
   *
   * @param kind the warning to give
   * @param detail one Chinese sentence, without full stop, that quotes the text and says the change
   */
  record Mended<T>(T value, Kind kind, String detail) implements Reading<T> {
    public Mended {
      Objects.requireNonNull(value);
    }
  }

  /**
   * Not read.
   *
   * @param kind the error to give
   * @param detail one Chinese sentence, without full stop, that quotes the text and says the reason
   */
  record Refused<T>(Kind kind, String detail) implements Reading<T> {}

  /** What was read; nothing where it was refused. */
  default Optional<T> found() {
    if (this instanceof Good<T> good) {
      return Optional.of(good.value());
    }
    return this instanceof Mended<T> mended ? Optional.of(mended.value()) : Optional.empty();
  }

  /**
   * What the user should know of the reading.
   *
   * @param place where the text stands
   * @param text as written
   */
  default Optional<Problem> problemAt(Place place, String text) {
    if (this instanceof Mended<T> mended) {
      return Optional.of(mended.kind().at(place, text, mended.detail()));
    }
    return this instanceof Refused<T> refused
        ? Optional.of(refused.kind().at(place, text, refused.detail()))
        : Optional.empty();
  }

  /** The same reading of another value; a refusal stays one. */
  default <R> Reading<R> map(Function<? super T, ? extends R> change) {
    if (this instanceof Good<T> good) {
      return new Good<>(change.apply(good.value()));
    } else if (this instanceof Mended<T> mended) {
      return new Mended<>(change.apply(mended.value()), mended.kind(), mended.detail());
    }
    Refused<T> refused = (Refused<T>) this;
    return new Refused<>(refused.kind(), refused.detail());
  }

  /** A text that was read as written. */
  static <T> Reading<T> good(T value) {
    return new Good<>(value);
  }

  /** A text that was read changed; see {@link Mended}. */
  static <T> Reading<T> mended(T value, Kind kind, String detail) {
    return new Mended<>(value, kind, detail);
  }

  /** A text that was not read; see {@link Refused}. */
  static <T> Reading<T> refused(Kind kind, String detail) {
    return new Refused<>(kind, detail);
  }
}
