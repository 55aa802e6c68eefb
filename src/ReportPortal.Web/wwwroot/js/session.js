// Before a session ends for idleness there is a warning; and what was typed when it ends is given back after signing in again.
// It is kept in this tab only, for this person and this page, and never a password, a file, what the page itself put there, or a field
// whose page keeps it by itself (data-own).

const WARNING = 5;          // minutes
const notice = document.getElementById('session');
const { account, session } = notice.dataset;
const life = notice.dataset.minutes * 60000;
const warning = Math.min(WARNING * 60000, life / 3);
const [words, again, door] = [notice.querySelector('p'), notice.querySelector('button'), notice.querySelector('a')];
const lastKey = `portal-last:${account}`;
const typedKey = `portal-typed:${account}:${location.pathname}`;

// Another tab of the same person keeps the session alive, too.
const last = () => Math.max(loaded, Number(localStorage.getItem(lastKey)) || 0);
const loaded = Date.now();
let ended = false;
localStorage.setItem(lastKey, loaded);

function show(text, action) {
  if (words.textContent !== text)
    words.textContent = text;
  again.hidden = action !== again;
  door.hidden = action !== door;
  notice.hidden = false;
}

function look() {
  const left = last() + life - Date.now();
  if (ended || left <= 0) {
    ended = true;
    door.href = `${notice.dataset.signIn}?returnUrl=${encodeURIComponent(location.pathname + location.search)}`;
    show(notice.dataset.ended, door);
  } else if (left <= warning && !ended) {
    show(notice.dataset.soon.replace('{0}', Math.ceil(left / 60000)), again);
  } else if (again.hidden === false) {
    notice.hidden = true;
  }
}

again.addEventListener('click', async () => {
  const reply = await fetch(notice.dataset.continue, { headers: { 'X-Requested-With': 'XMLHttpRequest' }, credentials: 'same-origin', cache: 'no-store' });
  if (reply.status === 204)
    localStorage.setItem(lastKey, Date.now());
  else
    ended = true;
  look();
});

setInterval(look, Math.min(15000, life / 20));
document.addEventListener('visibilitychange', look);

// ---- typed text

const read = key => { try { return JSON.parse(sessionStorage.getItem(key)); } catch (unreadable) { return null; } };
const kept = form => form.method === 'post' && !('forget' in form.dataset);
const worth = field => field.name && !('own' in field.dataset) && !field.name.startsWith('__') && !['password', 'hidden', 'file', 'submit', 'button'].includes(field.type) && field.autocomplete !== 'one-time-code';
const place = form => [...document.forms].indexOf(form);
const valueOf = field => field.type === 'checkbox' || field.type === 'radio' ? field.checked : field.value;

function keep(event) {
  const field = event.target;
  if (!field.form || !kept(field.form) || !worth(field))
    return;
  const typed = read(typedKey) || { fields: {} };
  typed.session = session;
  typed.sent = false;
  const same = [...field.form.elements].filter(other => other.name === field.name);
  for (const one of same.filter(worth))
    typed.fields[`${place(field.form)} ${one.name} ${same.indexOf(one)}`] = valueOf(one);
  sessionStorage.setItem(typedKey, JSON.stringify(typed));
}

function giveBack(typed) {
  let given = false;
  for (const [key, value] of Object.entries(typed.fields)) {
    const [form, name, index] = key.split(' ');
    const found = document.forms[form];
    const field = found && kept(found) && [...found.elements].filter(other => other.name === name)[index];
    if (!field || !worth(field) || valueOf(field) === value)
      continue;
    if (typeof value === 'boolean')
      field.checked = value;
    else
      field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    given = true;
  }
  if (given) {
    const told = document.createElement('p');
    told.className = 'rp-flash';
    told.setAttribute('role', 'status');
    told.textContent = notice.dataset.back;
    document.getElementById('content').prepend(told);
  }
}

// A page that opens within the session it was sent in has been answered: what was typed is saved, or stands on the page again.
for (const key of Object.keys(sessionStorage).filter(key => key.startsWith(`portal-typed:${account}:`))) {
  const typed = read(key);
  if (!typed || (typed.sent && typed.session === session))
    sessionStorage.removeItem(key);
}
document.addEventListener('input', keep);
document.addEventListener('change', keep);
const before = read(typedKey);
if (before && before.session !== session) {
  sessionStorage.removeItem(typedKey);
  giveBack(before);
}

document.addEventListener('submit', event => {
  if (event.target.matches('.rp-person')) {
    Object.keys(sessionStorage).filter(key => key.startsWith('portal-typed:')).forEach(key => sessionStorage.removeItem(key));
    localStorage.removeItem(lastKey);
    return;
  }
  const typed = read(typedKey);
  if (typed)
    sessionStorage.setItem(typedKey, JSON.stringify({ ...typed, sent: true }));
});
