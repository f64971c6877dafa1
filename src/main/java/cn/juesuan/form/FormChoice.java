package cn.juesuan.form;

/**
 * What Excel says and offers when a cell of a column is chosen.
 *
 * @param column from 0
 * @param title of the hint
 * @param hint what to write there
 * @param list the formula of the words to choose from; empty where there is no list
 * @param warns whether another word makes Excel ask back
 */
record FormChoice(int column, String title, String hint, String list, boolean warns) {}
