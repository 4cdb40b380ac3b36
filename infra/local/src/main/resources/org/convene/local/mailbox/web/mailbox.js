"use strict";
// Times in the reader's own zone, and a word when new mail has arrived; everything else works without this.
const zoned = new Intl.DateTimeFormat(undefined, {dateStyle: "medium", timeStyle: "medium"});
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
for (const time of document.querySelectorAll("time[datetime]")) {
  time.textContent = zoned.format(new Date(time.dateTime));
  time.title = zone;
}
const news = document.querySelector(".news");
if (news) {
  const look = async () => {
    const to = document.getElementById("to").value;
    const mails = await fetch("/api/mails?limit=1&to=" + encodeURIComponent(to)).then(answer => answer.json(), () => []);
    if (mails.length && mails[0].id !== news.dataset.newest && !news.firstChild) {
      const link = document.createElement("a");
      link.href = "/?to=" + encodeURIComponent(to);
      link.textContent = news.dataset.words;
      news.append(link);
    }
  };
  setInterval(look, 3000);
}
