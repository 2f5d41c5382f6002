/* Shows the times of a report in the reader's own zone, and remembers the choice.

   Every <time> that has a time of day is written anew in the form that it has: with its date or
   without, with seconds or without. The zone stands where UTC stood. */

(() => {
  "use strict";

  const place = document.querySelector("[data-pm-clock]");
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  // Instant navigation runs this file again; a reader in UTC has nothing to choose.
  if (!place || place.dataset.ready || !zone || /^(UTC|GMT|Etc\/)/.test(zone)) return;
  place.dataset.ready = "yes";

  const UTC = place.textContent;
  const KEY = "postmortems.zone";
  const language = place.closest("[lang]")?.lang || "en";
  const own = (options) => new Intl.DateTimeFormat(language, { timeZone: zone, ...options });
  const utc = (options) => new Intl.DateTimeFormat(language, { timeZone: "UTC", ...options });
  const numbers = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric",
    hour: "2-digit", minute: "2-digit", second: "2-digit", timeZoneName: "short",
  });
  const months = {
    long: [own({ month: "long" }), utc({ month: "long" })],
    short: [own({ month: "short" }), utc({ month: "short" })],
  };
  const DATE = /(\d{1,2})\u00a0(\S+) (\d{1,4})/;

  function remembered() {
    try {
      return localStorage.getItem(KEY) === "own";
    } catch {
      return false; // storage may be forbidden
    }
  }

  function remember(on) {
    try {
      localStorage.setItem(KEY, on ? "own" : "utc");
    } catch { /* then it lasts as long as the page */ }
  }

  /* A time's words, which are in UTC, in the reader's zone. */
  function translated(words, at) {
    const part = Object.fromEntries(numbers.formatToParts(at).map((p) => [p.type, p.value]));
    const date = (width) => `${Number(part.day)}\u00a0${months[width][0].format(at)} ${part.year}`;
    const stated = DATE.exec(words);
    let text = words
      .replace(/\d\d:\d\d:\d\d/, `${part.hour}:${part.minute}:${part.second}`)
      .replace(/(?<!:)\d\d:\d\d(?!:)/, `${part.hour}:${part.minute}`)
      .replace(`\u00a0${UTC}`, `\u00a0${part.timeZoneName}`);
    if (stated) {
      text = text.replace(DATE, date(stated[2] === months.long[1].format(at) ? "long" : "short"));
    } else if (Number(part.day) !== at.getUTCDate()) {
      // The date beside it is that in UTC.
      text += ` (${date("short")})`;
    }
    return text;
  }

  const button = document.createElement("button");
  button.type = "button";
  button.className = "pm-switch";
  const label = document.createElement("span");
  place.replaceChildren(label, " ", button);

  const times = [...document.querySelectorAll(".pm time[datetime*=T]")].map((element) => ({
    element, words: element.textContent, at: new Date(element.dateTime),
  }));
  const notes = [...document.querySelectorAll("[data-pm-times-in]")].map((element) => ({
    element, words: element.textContent,
  }));

  function show(on) {
    for (const { element, words, at } of times) {
      if (Number.isNaN(at.getTime())) continue;
      element.textContent = on ? translated(words, at) : words;
      if (on) element.title = element.dateTime;
      else element.removeAttribute("title");
    }
    for (const { element, words } of notes) {
      element.textContent = on ? element.dataset.pmTimesIn.replace("#", zone) : words;
    }
    for (const note of document.querySelectorAll("[data-pm-drawing-in]")) note.hidden = !on;
    label.textContent = on ? zone : UTC;
    button.textContent = place.dataset.show.replace("#", on ? UTC : zone);
  }

  button.addEventListener("click", () => {
    const on = label.textContent === UTC;
    show(on);
    remember(on);
  });
  show(remembered());
})();
