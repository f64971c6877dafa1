package cn.juesuan.report;

/** Which version of the program this is, as pom.xml says. */
public final class Version {

  public static final String NUMBER = "1.0.0";

  private Version() {}
}
