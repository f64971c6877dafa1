/**
 * Open XML packages (ECMA-376 Part 2): parts, relationships, content types, ZIP; XML as bytes with
 * holes.
 *
 * <p>Here: Opening packages within limits, reading XML safely, the one way to escape XML, parts
 * that are compressed once, writing packages to the same bytes each time.
 *
 * <p>Not here: What parts say: spreadsheets (ECMA-376 Part 1, 18) are in xlsx, documents (17) in
 * docx.
 *
 * <p>Begin with {@link cn.juesuan.ooxml.OpcPackage}; {@link cn.juesuan.ooxml.XmlTemplate} is a part
 * with holes.
 */
package cn.juesuan.ooxml;
