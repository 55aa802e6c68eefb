// Browsers hand passkeys to scripts only. What is asked for and what is answered travels as JSON, with bytes in base64url;
// the browsers' own ways to write it are newer than some that a county has.

const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), letter => letter.charCodeAt(0));
const words = buffer => buffer ? btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '') : undefined;
const named = list => (list || []).map(one => ({ ...one, id: bytes(one.id) }));

async function create(asked) {
  const made = await navigator.credentials.create({ publicKey: {
    ...asked, challenge: bytes(asked.challenge), user: { ...asked.user, id: bytes(asked.user.id) }, excludeCredentials: named(asked.excludeCredentials),
  } });
  return told(made, {
    attestationObject: words(made.response.attestationObject),
    transports: made.response.getTransports ? made.response.getTransports() : [],
  });
}

async function get(asked) {
  const used = await navigator.credentials.get({ publicKey: { ...asked, challenge: bytes(asked.challenge), allowCredentials: named(asked.allowCredentials) } });
  return told(used, {
    authenticatorData: words(used.response.authenticatorData), signature: words(used.response.signature), userHandle: words(used.response.userHandle),
  });
}

const told = (passkey, response) => JSON.stringify({
  id: passkey.id, rawId: words(passkey.rawId), type: passkey.type, clientExtensionResults: passkey.getClientExtensionResults(),
  authenticatorAttachment: passkey.authenticatorAttachment || undefined,
  response: { ...response, clientDataJSON: words(passkey.response.clientDataJSON) },
});

async function answer(form) {
  const reply = await fetch(form.dataset.ask, { method: 'POST', body: new URLSearchParams(new FormData(form)), credentials: 'same-origin' });
  if (reply.status === 400 && (reply.headers.get('content-type') || '').includes('json'))
    throw new Error((await reply.json()).fault);
  if (!reply.ok || reply.redirected)
    throw new Error(form.dataset.failed);
  return (form.dataset.passkey === 'create' ? create : get)(await reply.json());
}

for (const form of window.PublicKeyCredential ? document.querySelectorAll('form[data-passkey]') : []) {
  form.hidden = false;
  document.querySelectorAll('[data-passkeys-missing]').forEach(text => text.remove());
  const summary = form.querySelector('[role=alert]');
  form.addEventListener('submit', async event => {
    event.preventDefault();
    summary.hidden = true;
    try {
      form.elements.Credential.value = await answer(form);
      if (form.elements.Password)
        form.elements.Password.value = '';
      form.submit();
    } catch (problem) {          // who closes the browser's window, too, is told that nothing was done
      summary.textContent = problem instanceof DOMException ? form.dataset.failed : problem.message;
      summary.hidden = false;
    }
  });
}
