package cn.juesuan.dictionary;

/**
 * One column of a dataset.
 *
 * @param index its place in {@link Dataset#columns()} and in every line's values
 * @param key whether it is part of what identifies a line inside a unit
 * @param required whether an empty field is an error
 * @param addsUp whether its amounts add up into departments
 */
public record Column(
    int index,
    String name,
    ColumnType type,
    boolean key,
    boolean required,
    boolean addsUp,
    String description) {}
