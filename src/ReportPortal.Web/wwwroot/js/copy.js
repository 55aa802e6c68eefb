// Copies a text to the clipboard. Where the portal is reached without https a browser has no clipboard for it: there the old way.

async function copy(field) {
  if (navigator.clipboard && window.isSecureContext)
    return navigator.clipboard.writeText(field.value);
  field.focus();
  field.select();
  if (!document.execCommand('copy'))
    throw new Error('not copied');
}

for (const button of document.querySelectorAll('[data-copies]')) {
  const field = document.getElementById(button.dataset.copies);
  const told = button.parentElement.querySelector('[role=status]');
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await copy(field);
      told.textContent = button.dataset.done;
    } catch (refused) {
      field.select();             // then one can copy it oneself
    }
  });
}
