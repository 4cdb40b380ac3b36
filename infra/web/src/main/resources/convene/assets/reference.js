// The page about the API: sends what its forms say, in the name of the session or of the access token given above.
(() => {
  "use strict";
  const SHOWN = ["etag", "location", "retry-after", "x-request-id"];
  const token = document.getElementById("access-token");
  const network = token.closest("section").dataset.network;

  const request = (form) => {
    let path = form.dataset.path;
    const query = new URLSearchParams();
    const headers = { Accept: "application/json" };
    let body;
    for (const field of form.querySelectorAll("[data-in]")) {
      const value = field.value.trim();
      if (field.dataset.in === "path") path = path.replace("{" + field.name + "}", encodeURIComponent(value));
      else if (field.dataset.in === "body") body = value;
      else if (value && field.dataset.in === "query") query.set(field.name, value);
      else if (value) headers[field.name] = value;
    }
    if (body) headers["Content-Type"] = "application/json";
    const given = token.value.trim();
    if (given) headers.Authorization = "Bearer " + given;
    return [
      path + (query.size ? "?" + query : ""),
      { method: form.dataset.method, headers, body, credentials: given ? "omit" : "same-origin", redirect: "manual" },
    ];
  };

  const words = async (answer) => {
    const lines = [answer.status + " " + answer.statusText];
    SHOWN.filter((name) => answer.headers.has(name)).forEach((name) => lines.push(name + ": " + answer.headers.get(name)));
    const text = await answer.text();
    if (text) {
      lines.push("");
      try {
        lines.push(JSON.stringify(JSON.parse(text), null, 2));
      } catch {
        lines.push(text);
      }
    }
    return lines.join("\n");
  };

  document.querySelectorAll("form.try").forEach((form) => {
    const button = form.querySelector("button");
    const result = form.querySelector(".result");
    button.disabled = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      button.disabled = true;
      try {
        result.textContent = await words(await fetch(...request(form)));
      } catch {
        result.textContent = network;
      }
      result.hidden = false;
      button.disabled = false;
      button.focus();
    });
  });

  // A link to a call or a shape opens it.
  const open = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target instanceof HTMLDetailsElement) {
      target.open = true;
      target.scrollIntoView();
    }
  };
  addEventListener("hashchange", open);
  open();
})();
