package cn.juesuan.docx;

/** The room for text on a page of a document, in twentieths of a point. */
record TextArea(int width, int height) {}
