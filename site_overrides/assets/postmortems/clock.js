/* Shows the times of a report in the reader's own zone, and remembers the choice.

   Every <time> that has a time of day is written anew in the form that it has: with its date or
   without, with seconds or without. The zone stands where UTC stood. The days over the events of the
   record are those of the zone as well. */

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
  const BRIEF = /(\d{1,2}) \p{L}+( \d{1,4})? (?=\d\d:\d\d)/u;

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

  const parts = (at) => Object.fromEntries(numbers.formatToParts(at).map((p) => [p.type, p.value]));

  /* The day of an instant in the reader's zone. */
  function day(at, width) {
    const part = parts(at);
    return `${Number(part.day)}\u00a0${months[width][0].format(at)} ${part.year}`;
  }

  /* A day that is stated without a time, as it is. */
  const stays = (at) =>
    `${at.getUTCDate()}\u00a0${months.short[1].format(at)} ${at.getUTCFullYear()}`;

  /* A time's words, which are in UTC, in the reader's zone; `beside` is the day that stands there. */
  function translated({ words, at, beside, listed }) {
    const part = parts(at);
    const date = (width) => day(at, width);
    const stated = DATE.exec(words);
    let text = words
      .replace(/\d\d:\d\d:\d\d/, `${part.hour}:${part.minute}:${part.second}`)
      .replace(/(?<!:)\d\d:\d\d(?!:)/, `${part.hour}:${part.minute}`)
      .replace(`\u00a0${UTC}`, `\u00a0${part.timeZoneName}`);
    if (stated) {
      text = text.replace(DATE, date(stated[2] === months.long[1].format(at) ? "long" : "short"));
    } else if (BRIEF.test(words)) {
      text = text.replace(BRIEF, (_, number, year) =>
        `${Number(part.day)} ${months.short[0].format(at)}${year ? ` ${part.year}` : ""} `);
    } else if (date("short") !== beside && listed) {
      text = `${Number(part.day)} ${months.short[0].format(at)} ${text}`;
    } else if (date("short") !== beside) {
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

  /* The day that stands beside each time: that of its event, or that of a time just before. */
  let dated;
  for (const time of times) {
    const { element, words, at } = time;
    if (Number.isNaN(at.getTime())) continue;
    const group = element.closest(".pm-record > li, .pm-times, dd, td") ?? element.parentNode;
    const own = group.querySelector(".pm-t time[datetime*=T]");
    if (own) time.beside = day(new Date(own.dateTime), "short");
    else if (dated?.group === group) time.beside = dated.day;
    else time.beside = stays(at);
    const here = day(at, "short");
    if (here !== time.beside || DATE.test(words) || BRIEF.test(words)) dated = { group, day: here };
    time.listed = group.matches(".pm-times");
  }

  /* The events, each with the heading that UTC gives it, if any, and its day in the zone. */
  const events = [...document.querySelectorAll(".pm-record .pm-t")].map((line) => {
    const timed = line.querySelector("time[datetime*=T]");
    const at = new Date((timed ?? line.querySelector("time")).dateTime);
    const heading = document.createElement("b");
    heading.textContent = `${timed ? day(at, "short") : stays(at)} `;
    return { line, heading, stated: line.querySelector("b"), long: timed && day(at, "long") };
  });
  const oneDay = new Set(events.map(({ heading }) => heading.textContent)).size === 1;
  const overall = document.querySelector("[data-pm-day]");
  const overallWords = overall && [...overall.childNodes];

  function showDays(on) {
    let before;
    for (const { line, heading, stated } of events) {
      const wanted = on ? !oneDay && heading.textContent !== before && heading : stated;
      stated?.remove();
      heading.remove();
      if (wanted) line.prepend(wanted);
      before = heading.textContent;
    }
    const { long } = events[0] ?? {};
    if (!overall) return;
    overall.replaceChildren(...(!on ? overallWords : oneDay && long ? [`, ${long}`] : []));
  }

  function show(on) {
    showDays(on);
    for (const time of times) {
      const { element, words, at } = time;
      if (Number.isNaN(at.getTime())) continue;
      element.textContent = on ? translated(time) : words;
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
