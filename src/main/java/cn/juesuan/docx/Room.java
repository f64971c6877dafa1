package cn.juesuan.docx;

/** The room for text on a page of a document, in twentieths of a point. */
record Room(int width, int height) {}
