// Copies a page as an editor takes it: formatted, and as plain text for one that takes no more. The copy event serves with and without https.

const ends = 'h1, h2, h3, p, tr';

function plain(html) {
  const page = new DOMParser().parseFromString(html.replace(/ style="[^"]*"/g, ''), 'text/html');     // this page may have no inline style
  for (const line of page.querySelectorAll('br'))
    line.replaceWith('\n');
  for (const cell of page.querySelectorAll('th:not(:last-child), td:not(:last-child)'))
    cell.append('\t');
  for (const block of page.querySelectorAll(ends))
    block.append('\n');
  return page.body.textContent.replace(/\n{2,}/g, '\n').trim();
}

for (const button of document.querySelectorAll('[data-pastes]')) {
  const field = document.getElementById(button.dataset.pastes);
  const told = button.parentElement.querySelector('[role=status]');
  button.hidden = false;
  button.addEventListener('click', () => {
    const give = event => {
      event.clipboardData.setData('text/html', field.value);
      event.clipboardData.setData('text/plain', plain(field.value));
      event.preventDefault();
    };
    document.addEventListener('copy', give);
    field.focus();
    field.select();               // a browser copies nothing where nothing is selected
    if (document.execCommand('copy'))
      told.textContent = button.dataset.done;
    document.removeEventListener('copy', give);
  });
}
