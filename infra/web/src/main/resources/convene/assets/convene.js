// Convene works without this script; with it, the zone is found, forms speak up, and clocks run.
(() => {
  "use strict";
  const cookie = (name) => document.cookie.split("; ").find((part) => part.startsWith(name + "="));
  const announce = (words) => {
    const place = document.getElementById("announcements");
    if (place) place.textContent = words;
  };

  // The zone is remembered once; whoever chooses another one in the top bar keeps that.
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone && !cookie("zone")) {
    const secure = location.protocol === "https:" ? "; Secure" : "";
    document.cookie = "zone=" + encodeURIComponent(zone) + "; Path=/; Max-Age=31536000; SameSite=Lax" + secure;
    // Once, and only where nothing was typed yet: show this page in the zone just found.
    const asks = document.querySelector("[data-zone-known=false]");
    if (asks && cookie("zone") && !document.querySelector("[aria-invalid]") && document.documentElement.dataset.method !== "post") location.reload();
  }

  const prepare = (root) => {
    const summary = root.querySelector(".summary");
    if (summary) summary.focus();
    root.querySelectorAll("select[data-zone], input[data-zone]").forEach((field) => {
      if (!field.value && zone) field.value = zone;
    });
    root.querySelectorAll("[data-countdown]").forEach(count);
    root.querySelectorAll("[data-confirm-once]").forEach((form) =>
      form.addEventListener("submit", () => form.querySelectorAll("button").forEach((button) => button.setAttribute("aria-disabled", "true"))));
  };

  const units = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];
  const count = (element) => {
    const at = Date.parse(element.dataset.countdown);
    const written = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "always" });
    const tick = () => {
      const left = Math.round((at - Date.now()) / 1000);
      if (left <= 0 || !element.isConnected) {
        if (element.isConnected && element.dataset.then === "reload") location.reload();
        return;
      }
      const [unit, seconds] = units.find(([, size]) => left >= 2 * size) || units[3];
      element.textContent = written.format(Math.floor(left / seconds), unit);
      setTimeout(tick, Math.min(60, seconds) * 1000);
    };
    tick();
  };

  document.addEventListener("focusin", (event) => {
    if (event.target.id !== "reader-zone" || document.getElementById("zones")) return;
    const list = document.createElement("datalist");
    list.id = "zones";
    (Intl.supportedValuesOf ? Intl.supportedValuesOf("timeZone") : []).forEach((name) => list.append(new Option(name, name)));
    event.target.after(list);
  });
  document.addEventListener("keydown", (event) => {
    const open = event.key === "Escape" && document.querySelector("details.reader[open]");
    if (open) {
      open.open = false;
      open.querySelector("summary").focus();
    }
  });
  document.addEventListener("htmx:afterSettle", (event) => {
    prepare(event.detail.elt);
    const words = event.detail.elt.dataset.announce;
    if (words) announce(words);
  });
  prepare(document);
})();
