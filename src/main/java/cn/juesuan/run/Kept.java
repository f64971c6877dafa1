package cn.juesuan.run;

import java.util.Optional;

/**
 * What became of one unit, as it is kept for the reports.
 *
 * @param place the unit's place in the whole batch, from 0
 * @param preview what its workbooks show, as JSON
 */
record Kept(int place, Outcome outcome, Optional<String> preview) {}
