package cn.juesuan.format;

/**
 * A number as day and time, rounded to what is shown of the seconds.
 *
 * @param seconds since midnight
 * @param fraction of a second, in units of its last place
 */
record Moment(long days, int seconds, int fraction) {

  private static final int SECONDS = 86_400;

  /** Nearer than this to the middle between two shown times, rounding is not certain. */
  private static final double DOUBT = 1e-6;

  /** So much of a second always rounds up. */
  private static final double SURE = 0.999;

  /**
   * @param places decimal places of the seconds
   * @param withSeconds whether seconds are shown at all
   */
  static Moment of(double number, int places, boolean withSeconds) throws Unclear {
    int unit = (int) Math.pow(10, places);
    long days = (long) Math.floor(number);
    double ticks = (number - days) * SECONDS * unit;
    double rest = ticks - Math.floor(ticks);
    if (Math.abs(rest - 0.5) < DOUBT * unit) {
      throw new Unclear("时间正好在两个显示值的中间，不确定 Excel 怎样舍入");
    }
    long rounded = Math.round(ticks);
    boolean leaps = rest >= 0.5 && rounded / unit % 60 == 0;
    if (!withSeconds && leaps && rest < SURE) {
      throw new Unclear("格式不显示秒，而时间离下一分钟不到半秒，不确定 Excel 怎样舍入");
    }
    long carried = days + rounded / ((long) SECONDS * unit);
    long left = rounded % ((long) SECONDS * unit);
    return new Moment(carried, (int) (left / unit), (int) (left % unit));
  }

  int hour() {
    return seconds / 3600;
  }

  int minute() {
    return seconds / 60 % 60;
  }

  int second() {
    return seconds % 60;
  }

  /** Whole seconds, minutes or hours since the beginning. */
  long passed(char unit) {
    long all = days * SECONDS + seconds;
    return switch (unit) {
      case 'h' -> all / 3600;
      case 'm' -> all / 60;
      default -> all;
    };
  }
}
