// The file stays with its reader: only its SHA-256 goes to the portal. A browser computes it where the portal is reached by https or on this
// machine; elsewhere the form sends the file, as it does without scripts.

const form = document.querySelector('form[data-verify]');

if (window.isSecureContext && window.crypto && crypto.subtle && Blob.prototype.arrayBuffer) {
  const field = form.querySelector('input[type=file]');
  const told = form.querySelector('[role=status]');
  form.querySelector('[data-sent]').hidden = true;
  form.querySelector('[data-stays]').hidden = false;
  form.addEventListener('submit', async event => {
    const file = field.files[0];
    if (!file)
      return;
    event.preventDefault();
    told.textContent = form.dataset.busy;
    try {
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
      const sha256 = Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('');
      location.assign(`${form.dataset.verify}?sha256=${sha256}`);
    } catch (refused) {
      form.submit();              // too large for the browser's memory, or gone meanwhile: the portal says what it makes of it
    }
  });
}
