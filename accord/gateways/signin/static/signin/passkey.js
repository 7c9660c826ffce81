// Makes or uses a passkey at the press of its button, and sends what the browser says. Browsers reach passkeys
// in no other way. `webauthnJSON` is django-allauth's (mfa/js/webauthn-json.js).
for (const form of document.querySelectorAll("form[data-passkey]")) {
  const button = form.querySelector("[data-passkey-button]");
  const trouble = form.querySelector("[data-passkey-trouble]");
  if (!window.webauthnJSON.supported()) continue;
  form.querySelector("[data-passkey-without]")?.remove();
  button.hidden = false;
  button.addEventListener("click", async (event) => {
    event.preventDefault();
    if (!form.reportValidity()) return;
    trouble.hidden = true;
    try {
      const options = JSON.parse(form.dataset.options);
      const answer = await window.webauthnJSON[form.dataset.passkey](options);
      form.elements.passkey.value = JSON.stringify(answer);
      form.submit();
    } catch {
      trouble.hidden = false;
      trouble.focus();
    }
  });
}
