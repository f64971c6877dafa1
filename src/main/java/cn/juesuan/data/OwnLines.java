package cn.juesuan.data;

import java.util.List;
import java.util.Map;

/**
 * A unit's own lines in one dataset.
 *
 * @param leaves without control totals, lines with one key added up, names filled in
 * @param upperNames for each subject column, by its index, the names that the file gives to upper
 *     subjects, by code
 */
public record OwnLines(List<TypedLine> leaves, Map<Integer, Map<String, String>> upperNames) {}
