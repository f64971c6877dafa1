'use strict';
// Everything shown comes from the JSON blocks and is set as text, never as markup.
(() => {
  const CHUNK = 200;
  // browsers lay out more rows slowly: they are drawn when asked for, and not printed
  const MOST_ROWS = 2000;
  const FIRST_PLACES = 20;
  const data = JSON.parse(document.getElementById('data').textContent);
  const units = data.units.map((unit, index) => ({...unit, index}));
  const collator = new Intl.Collator('zh-CN', {numeric: true});
  const find = (id) => document.getElementById(id);
  const grouped = (count) => count.toLocaleString('zh-CN');

  function element(tag, className, ...children) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  function sum(field) {
    return units.reduce((total, unit) => total + unit[field], 0);
  }

  // ---- overall figures

  const errorsInAll = data.problems.filter((k) => k.severity === '错误').reduce((n, k) => n + k.total, 0);
  const warningsInAll = data.problems.filter((k) => k.severity !== '错误').reduce((n, k) => n + k.total, 0);

  function figure(label, value, tone) {
    const number = element('b', value > 0 ? tone : '', grouped(value));
    find('figures').append(element('li', '', number, element('span', '', label)));
  }

  function figures() {
    figure('单位', units.length, '');
    for (const status of ['已生成', '有错误', '已保留', '写入失败']) {
      const count = units.filter((unit) => unit.status === status).length;
      if (count > 0 || status === '已生成') figure(status, count, tone(status));
    }
    figure('校验通过', sum('passed'), 'good');
    figure('校验不符', sum('failed'), 'bad');
    figure('校验提示', sum('noticed'), 'notice');
    figure('错误', errorsInAll, 'bad');
    figure('警告', warningsInAll, 'notice');
  }

  function tone(status) {
    return status === '已生成' ? 'good' : status === '已保留' ? 'notice' : 'bad';
  }

  // ---- problems, by what mends them; errors first

  const kinds = [...data.problems].sort((a, b) => (a.severity === '错误' ? 0 : 1) - (b.severity === '错误' ? 0 : 1));

  function place([unit, where, detail]) {
    return element('li', '', (unit ? '单位 ' + unit + '　' : '') + where + '：' + detail);
  }

  function places(kind) {
    const list = element('ul', '', ...kind.places.slice(0, FIRST_PLACES).map(place));
    const rest = kind.places.slice(FIRST_PLACES);
    if (rest.length > 0) {
      const button = element('button', '', '显示其余 ' + rest.length + ' 处');
      button.type = 'button';
      button.addEventListener('click', () => {
        list.append(...rest.map(place));
        button.remove();
      });
      return [list, button, beyond(kind)];
    }
    return [list, beyond(kind)];
  }

  function beyond(kind) {
    const more = kind.total - kind.places.length;
    return element('p', 'note', more > 0 ? '另有 ' + grouped(more) + ' 处，见 问题清单.csv' : '');
  }

  function problems() {
    for (const kind of kinds) {
      const bad = kind.severity === '错误';
      const summary = element('summary', '',
        element('b', bad ? 'bad' : 'notice', kind.severity), ' ' + kind.title + '，' + grouped(kind.total) + ' 处。',
        element('span', 'remedy', kind.remedy + '。'));
      const box = element('details', '', summary);
      box.open = bad && kind.total <= FIRST_PLACES;
      box.append(...places(kind));
      find('problems').append(box);
    }
    find('problems').hidden = kinds.length === 0;
  }

  // ---- the table of units

  const columns = [
    {name: '单位代码', field: 'code', cell: (unit) => element('td', 'code', unit.code)},
    {name: '单位名称', field: 'name', cell: named},
    {name: '状态', field: 'status', cell: (unit) => element('td', 'code ' + tone(unit.status), unit.status)},
    {name: '通过', field: 'passed', cell: (unit) => number(unit.passed, '')},
    {name: '不符', field: 'failed', cell: (unit) => number(unit.failed, 'bad')},
    {name: '提示', field: 'noticed', cell: (unit) => number(unit.noticed, 'notice')},
    {name: '错误', field: 'errors', cell: (unit) => number(unit.errors, 'bad')},
    {name: '警告', field: 'warnings', cell: (unit) => number(unit.warnings, 'notice')},
    {name: '文件', field: '', cell: (unit) => element('td', '', element('div', 'files', ...unit.files.map(link)))},
    {name: '', field: '', cell: opener},
  ];

  /** The headline stands under the name, so that the unit that is out of proportion shows. */
  function named(unit) {
    return element('td', '', element('div', '', unit.name, ...(unit.headline === '' ? []
      : [element('div', 'note', unit.headline)])));
  }

  function number(value, toneOfMany) {
    return element('td', 'number ' + (value > 0 ? toneOfMany : 'zero'), String(value));
  }

  /** Relative, each part encoded, so that no name can be read as another address. */
  function link(path) {
    const made = element('a', '', path.slice(path.lastIndexOf('/') + 1));
    made.href = './' + path.split('/').map(encodeURIComponent).join('/');
    return made;
  }

  function opener(unit) {
    const button = element('button', 'open', '查看');
    button.type = 'button';
    button.setAttribute('aria-expanded', 'false');
    button.setAttribute('aria-label', '查看 ' + unit.name);
    button.addEventListener('click', () => toggle(unit, button));
    return element('td', 'number open', button);
  }

  let sorted = {column: -1, down: false};
  let shown = units;
  let drawn = 0;

  function heads() {
    const row = document.querySelector('#units > thead > tr');
    columns.forEach((column, index) => {
      const head = element('th', index >= 3 && index <= 7 ? 'number' : '');
      head.scope = 'col';
      if (column.field) {
        const button = element('button', '', column.name);
        button.type = 'button';
        button.addEventListener('click', () => sortBy(index));
        head.append(button);
      } else {
        head.append(element('button', '', column.name));
        head.firstChild.disabled = true;
      }
      row.append(head);
    });
  }

  function sortBy(index) {
    const numeric = typeof (units[0] || {})[columns[index].field] === 'number';
    sorted = {column: index, down: sorted.column === index ? !sorted.down : numeric};
    document.querySelectorAll('#units > thead th').forEach((head, i) => {
      if (i === index) head.setAttribute('aria-sort', sorted.down ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    });
    refresh();
  }

  const filters = {
    '全部单位': () => true,
    '有错误或没有写成': (unit) => unit.errors > 0 || tone(unit.status) === 'bad',
    '有校验不符': (unit) => unit.failed > 0,
    '有校验提示': (unit) => unit.noticed > 0,
    '有警告': (unit) => unit.warnings > 0,
    '已生成': (unit) => unit.status === '已生成',
    '已保留': (unit) => unit.status === '已保留',
  };

  function options() {
    for (const [name, wanted] of Object.entries(filters)) {
      const option = element('option', '', name + '（' + grouped(units.filter(wanted).length) + '）');
      option.value = name;
      find('filter').append(option);
    }
  }

  /** Without differences that only an input method makes: full width letters and spaces. */
  function plain(text) {
    return text.normalize('NFKC').toLowerCase();
  }

  const texts = units.map((unit) => plain(unit.code + '\n' + unit.name));

  /** All words must be found, in the code or the name. */
  function matching() {
    const words = plain(find('search').value).split(/\s+/).filter((word) => word !== '');
    const wanted = filters[find('filter').value];
    return units.filter((unit) => wanted(unit) && words.every((word) => texts[unit.index].includes(word)));
  }

  function compare(a, b) {
    if (sorted.column < 0) return a.index - b.index;
    const field = columns[sorted.column].field;
    const order = typeof a[field] === 'number' ? a[field] - b[field] : collator.compare(a[field], b[field]);
    return (sorted.down ? -order : order) || a.index - b.index;
  }

  function refresh() {
    shown = matching().sort(compare);
    drawn = 0;
    document.querySelector('#units > tbody').replaceChildren();
    find('count').textContent = (shown.length === units.length ? '' : grouped(shown.length) + ' / ')
      + grouped(units.length) + ' 个单位' + (shown.length === 0 && units.length > 0 ? '，没有符合的' : '');
    draw(CHUNK);
  }

  function draw(count) {
    const rows = shown.slice(drawn, drawn + count).map(rowOf);
    document.querySelector('#units > tbody').append(...rows);
    drawn += rows.length;
    find('more').hidden = drawn >= shown.length;
    find('more').textContent = '再显示 ' + Math.min(CHUNK, shown.length - drawn) + ' 个';
  }

  function drawForPrinting() {
    if (drawn > MOST_ROWS) refresh();
    draw(MOST_ROWS - drawn);
    find('printed').textContent = shown.length > MOST_ROWS
      ? '只打印前 ' + grouped(MOST_ROWS) + ' 个单位，全部单位见 生成结果.csv；也可以先查找或筛选，再打印' : '';
  }

  function rowOf(unit) {
    return element('tr', '', ...columns.map((column) => {
      const made = column.cell(unit);
      // where the heading is not seen, on narrow screens, each cell says what it is
      if (column.name) made.dataset.label = column.name;
      return made;
    }));
  }

  // ---- what is known of one unit

  function toggle(unit, button) {
    const row = button.closest('tr');
    const open = button.getAttribute('aria-expanded') === 'true';
    button.setAttribute('aria-expanded', String(!open));
    button.textContent = open ? '查看' : '收起';
    button.setAttribute('aria-label', button.textContent + ' ' + unit.name);
    if (open) {
      row.nextSibling.remove();
    } else {
      const cell = element('td', '', ...detail(unit));
      cell.colSpan = columns.length;
      row.after(element('tr', 'detail', cell));
    }
  }

  /** A button in a row of its own kind. */
  function action(text, done) {
    const button = element('button', '', text);
    button.type = 'button';
    button.addEventListener('click', done);
    return button;
  }

  /** All that the page knows of a unit's problems: severity, place, what, remedy. */
  function problemsOf(unit) {
    const listed = kinds.flatMap((kind) => kind.places.filter((p) => p[0] === unit.code)
      .map((p) => [kind.severity, p[1], p[2], kind.remedy]));
    return [...listed, ...unit.beyond];
  }

  function detail(unit) {
    const parts = [element('p', 'actions', action('给单位的话', () => letter(unit)))];
    const own = problemsOf(unit).map(([severity, where, what, remedy]) =>
      element('li', '', element('b', severity === '错误' ? 'bad' : 'notice', severity),
        ' ' + where + '：' + what + '。' + remedy + '。'));
    if (own.length > 0) parts.push(element('ul', '', ...own));
    if (own.length < unit.errors + unit.warnings) parts.push(element('p', 'note', '其余问题见 问题清单.csv'));
    if (unit.open.length > 0) parts.push(element('ul', '', ...unit.open.map(verdict)));
    if (unit.open.length < unit.failed + unit.noticed) {
      parts.push(element('p', 'note', '其余不符和提示见工作簿的校验表'));
    }
    parts.push(...preview(unit));
    return parts;
  }

  function verdict([conclusion, id, what, left, right, difference]) {
    return element('li', '', element('b', conclusion === '不符' ? 'bad' : 'notice', conclusion),
      ' ' + id + ' ' + what + '：左值 ' + left + '，右值 ' + right + '，差额 ' + difference);
  }

  // ---- a letter to one unit: what is open, what to mend; to be printed or copied

  function items(title, list) {
    return list.length === 0 ? [] : [element('h3', '', title), element('ol', '', ...list)];
  }

  function mend([, where, what, remedy]) {
    return element('li', '', where + '：' + what + '。', element('span', 'mend', '改法：' + remedy + '。'));
  }

  function differs([, id, what, left, right, difference]) {
    return element('li', '', id + ' ' + what, element('span', 'mend', '左值 ' + left + '，右值 ' + right + '，差额 ' + difference));
  }

  function letter(unit) {
    const problems = problemsOf(unit);
    const of = (severity) => problems.filter((p) => p[0] === severity).map(mend);
    const checks = (conclusion) => unit.open.filter((v) => v[0] === conclusion).map(differs);
    const open = [
      ...items('必须改正的错误', of('错误')),
      ...items('校验不符：查明原因，改正数据', checks('不符')),
      ...items('请核对的提示', checks('提示')),
      ...items('请核对的警告', problems.filter((p) => p[0] !== '错误').map(mend)),
    ];
    const more = unit.errors + unit.warnings > problems.length || unit.failed + unit.noticed > unit.open.length;
    const text = element('div', '', element('h2', '', unit.name + '（' + unit.code + '）'),
      element('p', '', document.title + '：' + (open.length > 0 ? '以下事项请处理后重新报送。' : '没有需要处理的事项。')),
      ...open, element('p', 'note', more ? '这里没有列全，其余见 问题清单.csv 和工作簿的校验表。' : ''));
    const actions = element('p', 'actions', action('打印', () => window.print()), action('复制文字', () => copy(text)), action('返回', close));
    find('letter').replaceChildren(actions, text);
    find('letter').hidden = false;
    document.body.classList.add('writes');
    window.scrollTo(0, 0);
  }

  /** Pages that lie on a disk may not write to the clipboard by themselves. */
  function copy(text) {
    const range = document.createRange();
    range.selectNodeContents(text);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    document.execCommand('copy');
  }

  function close() {
    find('letter').hidden = true;
    document.body.classList.remove('writes');
  }

  function preview(unit) {
    if (!unit.preview) {
      return [element('p', 'note', units.length > data.mostPreviews
        ? '单位超过 ' + data.mostPreviews + ' 个，这一页不含表格预览，请打开工作簿查看'
        : '没有表格预览' + (unit.files.length > 0 ? '，请打开工作簿查看' : ''))];
    }
    const sheets = JSON.parse(find('preview-' + unit.index).textContent);
    const box = element('div', 'sheet');
    const tabs = element('div', 'tabs');
    const several = new Set(sheets.map((sheet) => sheet.file)).size > 1;
    for (const sheet of sheets) {
      const tab = element('button', '', (several ? sheet.file + '：' : '') + sheet.sheet);
      tab.type = 'button';
      tab.addEventListener('click', () => {
        for (const other of tabs.children) other.setAttribute('aria-pressed', String(other === tab));
        box.replaceChildren(table(sheet));
      });
      tabs.append(tab);
    }
    if (tabs.firstChild) tabs.firstChild.click();
    return [tabs, box];
  }

  function table(sheet) {
    const starts = new Map(sheet.merges.map(([row, column, rows, cols]) => [row + ',' + column, {rows, cols}]));
    const covered = new Set();
    for (const [row, column, rows, cols] of sheet.merges) {
      for (let r = row; r < Math.min(row + rows, sheet.rows.length); r++) {
        for (let c = column; c < column + cols; c++) {
          if (r !== row || c !== column) covered.add(r + ',' + c);
        }
      }
    }
    const made = element('table', '', element('colgroup', '', ...sheet.widths.map(columnOf)));
    sheet.rows.forEach((cells, r) => {
      const row = element('tr', '');
      sheet.widths.forEach((width, c) => {
        const at = r + ',' + c;
        if (!covered.has(at)) row.append(cell(cells[c] ?? '', starts.get(at), sheet.widths.length - c));
      });
      made.append(row);
    });
    return made;
  }

  function columnOf(width) {
    const made = element('col', '');
    made.style.width = 7 * width + 'px';
    return made;
  }

  function cell(content, merge, room) {
    const [text, side] = Array.isArray(content) ? content : [content, 'left'];
    const made = element('td', side || 'number', text);
    if (merge) {
      made.rowSpan = merge.rows;
      made.colSpan = Math.min(merge.cols, room);
    }
    return made;
  }

  // ---- the page

  function start() {
    figures();
    problems();
    heads();
    options();
    find('search').addEventListener('input', (event) => {
      // letters on their way to becoming Chinese are not searched for
      if (!event.isComposing) refresh();
    });
    find('search').addEventListener('compositionend', refresh);
    find('filter').addEventListener('change', refresh);
    find('more').addEventListener('click', () => draw(CHUNK));
    if ('IntersectionObserver' in window) {
      const ahead = new IntersectionObserver((seen) => {
        if (seen.some((s) => s.isIntersecting) && drawn < Math.min(shown.length, MOST_ROWS)) {
          draw(CHUNK);
          // told again if it is still near the window
          ahead.unobserve(find('more'));
          ahead.observe(find('more'));
        }
      }, {rootMargin: '0px 0px 1000px 0px'});
      ahead.observe(find('more'));
    }
    window.addEventListener('beforeprint', drawForPrinting);
    find('formats').append(...data.formats.map((text) => element('div', '', text)));
    refresh();
  }

  start();
})();
