package cn.juesuan.xlsx;

import cn.juesuan.ooxml.XmlTemplate;

/** A holder's number and how it is written. */
record Entered(int id, XmlTemplate pattern) {}
