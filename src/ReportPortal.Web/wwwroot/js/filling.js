// Each cell of a filing saves itself, and nothing typed is lost: what the portal has not confirmed is kept in this browser, for this
// person and this filing, and sent again. The server alone decides what a figure is; this only carries and shows.

const form = document.getElementById('figures');
const words = form.dataset;
const status = document.querySelector('#saving b');
const key = `portal-cells:${words.account}:${words.filing}`;
const token = form.querySelector('input[name=__RequestVerificationToken]').value;
const inputs = [...form.querySelectorAll('input[name^="value["]')];
const cellOf = input => input.name.slice(6, -1);
const seenOf = input => input.nextElementSibling;
const shownOf = input => seenOf(input).value.replace(/^\d+\|/, '');
const byCell = new Map(inputs.map(input => [cellOf(input), input]));

const refused = new Set(form.querySelectorAll('[aria-invalid]'));
let sending = null;         // what is on its way
let again = 0;              // milliseconds until the next try
let timer = 0;

// ---- what waits, kept across lost connections, closed tabs and the end of a session

const read = () => { try { return JSON.parse(localStorage.getItem(key)) || {}; } catch (unreadable) { return {}; } };
function write(waiting) {
  try {
    if (Object.keys(waiting).length)
      localStorage.setItem(key, JSON.stringify(waiting));
    else
      localStorage.removeItem(key);
  } catch (full) { /* the page still holds it, and says that it is not saved */ }
}

function wait(input) {
  const waiting = read();
  const cell = cellOf(input);
  if (input.value.trim() === shownOf(input) && !refused.has(input))
    delete waiting[cell];
  else
    waiting[cell] = { value: input.value, seen: seenOf(input).value };
  write(waiting);
  if (Object.keys(waiting).length)
    say(words.waiting);
  else
    sayHow();
}

function say(text, isBad) {
  status.textContent = text;
  status.className = isBad ? 'rp-late' : '';
}

function sayHow() {
  if (refused.size)
    say(words.refused.replace('{0}', refused.size), true);
  else if (!Object.keys(read()).length)
    say(words.saved.replace('{0}', new Date().toTimeString().slice(0, 5)));
}

// ---- sending

function soon(milliseconds) {
  clearTimeout(timer);
  timer = setTimeout(send, milliseconds);
}

async function send() {
  const waiting = read();
  const cells = Object.keys(waiting).filter(cell => byCell.has(cell));
  if (sending || !cells.length)
    return;
  const body = new URLSearchParams();
  for (const cell of cells) {
    body.append(`value[${cell}]`, waiting[cell].value);
    body.append(`seen[${cell}]`, waiting[cell].seen);
  }
  sending = waiting;
  try {
    const answer = await fetch(words.cells, { method: 'POST', body, credentials: 'same-origin', redirect: 'manual', cache: 'no-store', headers: { RequestVerificationToken: token } });
    await take(answer, cells, waiting);
  } catch (unreachable) {
    later(words.away);
  }
  sending = null;
  if (Object.keys(read()).some(cell => byCell.has(cell)))
    soon(again || 300);
}

function later(why) {
  again = Math.min(30000, (again || 1000) * 2);
  say(why, true);
}

async function take(answer, cells, sent) {
  if (answer.type === 'opaqueredirect' || answer.status === 401) {
    later(words.signedOut);
    return;
  }
  if (answer.status === 409) {
    forget(cells, sent);
    say((await answer.json()).refused, true);
    return;
  }
  if (!answer.ok) {
    if (answer.status >= 400 && answer.status < 500 && answer.status !== 429)
      forget(cells, sent);
    later(words.away);
    return;
  }
  again = 0;
  const told = await answer.json();
  forget(cells, sent);
  cells.forEach(cell => clear(byCell.get(cell)));
  told.saved.forEach(cell => show(byCell.get(cell.cell), cell, sent));
  told.refused.forEach(cell => refuse(byCell.get(cell.cell), cell));
  for (const [cell, text] of Object.entries(told.sums))
    form.querySelectorAll(`[data-sum="${cell}"]`).forEach(sum => { sum.textContent = text; });
  sayHow();
  look();
}

// What was typed again meanwhile still waits.
function forget(cells, sent) {
  const waiting = read();
  for (const cell of cells)
    if (waiting[cell] && waiting[cell].value === sent[cell].value)
      delete waiting[cell];
  write(waiting);
}

function show(input, cell, sent) {
  const typedSince = input.value !== sent[cell.cell].value;
  seenOf(input).value = cell.seen;
  if (typedSince)
    wait(input);
  else
    input.value = cell.text;
  input.closest('td').classList.add('is-saved');
  const echo = input.closest('td').querySelector('.rp-echo');
  echo.textContent = cell.echo || '';
}

function refuse(input, cell) {
  refused.add(input);
  input.setAttribute('aria-invalid', 'true');
  input.closest('td').classList.add('is-refused');
  input.closest('td').querySelector('.rp-cell-fault').textContent = cell.fault;
  if (cell.seen)
    seenOf(input).value = cell.seen;
}

function clear(input) {
  refused.delete(input);
  input.removeAttribute('aria-invalid');
  input.closest('td').classList.remove('is-refused', 'is-saved');
  input.closest('td').querySelector('.rp-cell-fault').textContent = '';
}

// ---- what the checker says

let looking = 0;
function look() {
  clearTimeout(looking);
  looking = setTimeout(async () => {
    try {
      const answer = await fetch(words.findings, { credentials: 'same-origin', redirect: 'manual', cache: 'no-store' });
      if (answer.ok)
        document.getElementById('beside').innerHTML = await answer.text();
    } catch (unreachable) { /* the next save asks again */ }
  }, 700);
}

// ---- typing, moving and pasting as in a spreadsheet

form.addEventListener('input', event => {
  if (!byCell.has(event.target.name.slice(6, -1)))
    return;
  wait(event.target);
  soon(1200);
});

form.addEventListener('change', event => {
  if (byCell.has(event.target.name.slice(6, -1)))
    soon(0);
});

const gridOf = input => [...input.closest('tbody').rows].map(row => [...row.querySelectorAll('td')].map(cell => cell.querySelector('input[name^="value["]')));
function placeOf(input, grid) {
  const row = grid.findIndex(cells => cells.includes(input));
  return [row, grid[row].indexOf(input)];
}

function move(input, down, right) {
  const grid = gridOf(input);
  let [row, column] = placeOf(input, grid);
  do {
    row += down;
    column += right;
  } while (grid[row] && column >= 0 && column < grid[row].length && !grid[row][column]);
  const next = grid[row] && grid[row][column];
  if (next) {
    next.focus();
    next.select();
  }
  return Boolean(next);
}

form.addEventListener('keydown', event => {
  const input = event.target;
  if (!byCell.has((input.name || '').slice(6, -1)) || event.ctrlKey || event.altKey || event.metaKey || event.isComposing)
    return;
  const whole = input.selectionStart === 0 && input.selectionEnd === input.value.length;
  const atStart = whole || (input.selectionStart === 0 && input.selectionEnd === 0);
  const atEnd = whole || (input.selectionStart === input.value.length);
  const moved = event.key === 'ArrowDown' || (event.key === 'Enter' && !event.shiftKey) ? move(input, 1, 0)
    : event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey) ? move(input, -1, 0)
    : event.key === 'ArrowLeft' && atStart ? move(input, 0, -1)
    : event.key === 'ArrowRight' && atEnd ? move(input, 0, 1) : false;
  if (moved || event.key === 'Enter')
    event.preventDefault();
});

form.addEventListener('focusin', event => {
  if (byCell.has((event.target.name || '').slice(6, -1)))
    event.target.select();
});

form.addEventListener('paste', event => {
  const input = event.target;
  const text = (event.clipboardData || { getData: () => '' }).getData('text').replace(/\r\n?/g, '\n').replace(/\n$/, '');
  if (!byCell.has((input.name || '').slice(6, -1)) || !/[\t\n]/.test(text) || text.length > 100000)
    return;
  event.preventDefault();
  const grid = gridOf(input);
  const [top, left] = placeOf(input, grid);
  text.split('\n').forEach((line, down) => line.split('\t').forEach((value, right) => {
    const target = grid[top + down] && grid[top + down][left + right];
    if (target) {
      target.value = value.trim();
      wait(target);
    }
  }));
  soon(0);
});

// Sent by its own button, the page answers for all cells: nothing waits any longer.
form.addEventListener('submit', () => { clearTimeout(timer); write({}); });
addEventListener('online', () => { again = 0; soon(0); });
document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') send(); });

// ---- what waited when the page was left

const before = read();
let back = 0;
for (const [cell, typed] of Object.entries(before)) {
  const input = byCell.get(cell);
  if (!input)
    continue;
  input.value = typed.value;
  back++;
}
if (back) {
  say(words.back);
  soon(0);
}
