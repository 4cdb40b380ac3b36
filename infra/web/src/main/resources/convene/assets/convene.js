// Convene works without this script; with it, the zone is found, forms speak up, and clocks run.
(() => {
  "use strict";
  const cookie = (name) => document.cookie.split("; ").find((part) => part.startsWith(name + "="));
  const announce = (words) => {
    const place = document.getElementById("announcements");
    if (place) place.textContent = words;
  };
  // Seen and read out; it stays long enough to be read, and while somebody is at it.
  const toast = (words) => {
    const place = document.getElementById("toasts");
    if (!place) return;
    const said = document.createElement("p");
    said.className = "toast";
    said.textContent = words;
    place.replaceChildren(said);
    setTimeout(() => said.remove(), 4000 + 80 * words.length);
  };

  // The zone is remembered once; whoever chooses another one in the top bar keeps that.
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const secure = location.protocol === "https:" ? "; Secure" : "";
  const zoneCookie = (secure ? "__Host-" : "") + "zone";
  if (zone && !cookie(zoneCookie)) {
    document.cookie = zoneCookie + "=" + encodeURIComponent(zone) + "; Path=/; Max-Age=31536000; SameSite=Lax" + secure;
    // Once, and never where a form was just sent: show this page in the zone just found.
    const asks = document.querySelector('[data-zone-known="false"][data-readable="true"]');
    if (asks && cookie(zoneCookie)) location.reload();
  }

  const prepare = (root) => {
    const summary = root.querySelector(".summary");
    if (summary) {
      // In the order of the fields, each with its name.
      const places = [...summary.querySelectorAll("a[href^='#']")].map((link) => [link, document.getElementById(link.hash.slice(1))]).filter(([, field]) => field);
      places.sort(([, a], [, b]) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
      places.forEach(([link, field]) => {
        const label = (field.labels && field.type !== "checkbox" && field.labels[0]) || field.querySelector("legend");
        if (label) link.prepend(label.textContent.trim() + ": ");
        summary.querySelector("ul").append(link.parentElement);
      });
      summary.focus();
    }
    root.querySelectorAll("[data-zone]").forEach((field) => {
      if (!field.value && zone) field.value = zone;
    });
    root.querySelectorAll("[data-countdown]").forEach(count);
    root.querySelectorAll(".tabs [aria-current]").forEach((tab) => tab.parentElement.scrollTo({ left: tab.offsetLeft - tab.parentElement.offsetLeft - 40 }));
  };

  const units = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];
  const count = (element) => {
    // The server's clock counts, which a demonstration may have shifted.
    const skew = Date.parse(element.dataset.now) - Date.now() || 0;
    const at = Date.parse(element.dataset.countdown) - skew;
    const words = element.dataset.words || "{0}";
    const written = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "always" });
    const tick = () => {
      const left = Math.round((at - Date.now()) / 1000);
      if (left <= 0 || !element.isConnected) {
        if (element.isConnected && element.dataset.then === "reload") location.reload();
        return;
      }
      const [unit, seconds] = units.find(([, size]) => left >= 2 * size) || units[3];
      element.textContent = words.replace("{0}", written.format(Math.floor(left / seconds), unit));
      setTimeout(tick, Math.min(60, seconds) * 1000);
    };
    tick();
  };

  document.addEventListener("focusin", (event) => {
    if (!event.target.matches("input[list='zones']") || document.getElementById("zones")) return;
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
  document.addEventListener("click", (event) => {
    const open = document.querySelector("details.reader[open]");
    if (open && !open.contains(event.target)) open.open = false;
    const said = event.target.closest("button[data-toast]");
    if (said) toast(said.dataset.toast);
  });
  document.addEventListener("htmx:afterSettle", (event) => {
    prepare(event.detail.elt);
    const { announce: words, toast: said } = event.detail.elt.dataset;
    if (words) announce(words);
    if (said) toast(said);
  });
  prepare(document);
})();
