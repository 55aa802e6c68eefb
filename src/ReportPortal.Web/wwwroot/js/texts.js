// Puts a figure where the cursor stands; without scripts the button puts it at the end.

for (const button of document.querySelectorAll('[data-insert]'))
  button.addEventListener('click', event => {
    const part = button.dataset.insert;
    const cell = document.getElementById(`insert-${part}`).value;
    const text = document.getElementById(`text-${part}`);
    event.preventDefault();
    if (!cell)
      return;
    text.setRangeText(`{${cell}}`, text.selectionStart, text.selectionEnd, 'end');
    text.dispatchEvent(new Event('input', { bubbles: true }));
    text.focus();
  });
