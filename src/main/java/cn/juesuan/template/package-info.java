/**
 * A template understood: placeholders, bands, formulas with what their references mean.
 *
 * <p>Here: Sheets as plain values, placeholders against the dictionary, bands, compiled cells and
 * formulas, references that move with rows.
 *
 * <p>Not here: Files: xlsx makes the plain values. Data: a compiled template knows no unit.
 *
 * <p>Begin with {@link cn.juesuan.template.TemplateCompiler}, which makes a {@link
 * cn.juesuan.template.CompiledBook}.
 */
package cn.juesuan.template;
