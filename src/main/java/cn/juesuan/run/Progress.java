package cn.juesuan.run;

import cn.juesuan.report.Outcome;

/** Hears how a run goes on. */
public interface Progress {

  /** The run has read its data and begins. */
  void begins(int units);

  /** One more unit is done. */
  void done(Outcome outcome);
}
