/**
 * PDF files, made of documents by an installed LibreOffice.
 *
 * <p>Here: Finding it and the fonts, running it within limits, making its files the same each time.
 *
 * <p>Not here: What the documents say (docx), where the files go (output).
 *
 * <p>Begin with {@link cn.juesuan.pdf.PdfConverter}.
 */
package cn.juesuan.pdf;
