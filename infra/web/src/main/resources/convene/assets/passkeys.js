// Passkeys: what the page shows hidden appears only where the browser can do it. Everything else works without.
(() => {
  "use strict";

  const able = window.PublicKeyCredential && PublicKeyCredential.parseCreationOptionsFromJSON
    && PublicKeyCredential.parseRequestOptionsFromJSON;
  if (!able) return;

  const post = async (path, body) => {
    const answer = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify(body),
    });
    if (answer.redirected) {
      // She has to sign in once more first; the page that says so leads back here.
      location.assign(answer.url);
      return new Promise(() => {});
    }
    if (!answer.ok) throw new Error(answer.status);
    return answer.status === 200 ? answer.json() : null;
  };

  const add = async (form) => {
    const options = PublicKeyCredential.parseCreationOptionsFromJSON(await post("/account/passkeys/options", {}));
    const made = await navigator.credentials.create({ publicKey: options });
    await post("/account/passkeys", { credential: made.toJSON(), name: form.elements.name.value });
    location.assign("/account/passkeys?added");
  };

  const signIn = async (form) => {
    const options = PublicKeyCredential.parseRequestOptionsFromJSON(await post("/sign-in/passkey/options", {}));
    const found = await navigator.credentials.get({ publicKey: options });
    const where = await post("/sign-in/passkey", { credential: found.toJSON(), continueTo: form.elements.continue.value });
    location.assign(where.location);
  };

  const ceremonies = { add, "sign-in": signIn };
  document.querySelectorAll("form[data-passkey]").forEach((form) => {
    form.hidden = false;
    document.querySelectorAll("[data-passkey-missing]").forEach((words) => { words.hidden = true; });
    const words = form.querySelector("[data-passkey-words]");
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      words.hidden = true;
      form.querySelector("button").disabled = true;
      try {
        await ceremonies[form.dataset.passkey](form);
      } catch (failure) {
        words.textContent = failure.message === "429" ? words.dataset.slow : words.dataset.failed;
        words.hidden = false;
      }
      form.querySelector("button").disabled = false;
    });
  });
})();
