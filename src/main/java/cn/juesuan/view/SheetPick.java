package cn.juesuan.view;

/**
 * Which sheets a document takes, by the names of their templates.
 *
 * @param pattern a name; with a star at its end all names that begin so
 */
public record SheetPick(String pattern) {

  /** Whether a sheet of that template is picked. */
  public boolean takes(String templateName) {
    return pattern.endsWith("*")
        ? templateName.startsWith(pattern.substring(0, pattern.length() - 1))
        : templateName.equals(pattern);
  }
}
