package cn.juesuan.template;

/** A piece of a text that carries placeholders. */
public sealed interface Segment {

  /** Text that stays. */
  record Plain(String text) implements Segment {}

  /** A placeholder; {@code written} is its text with braces. */
  record Hole(Placeholder placeholder, String written) implements Segment {}

  /** A formatting run begins here; opaque. */
  record Markup(String markup) implements Segment {}
}
