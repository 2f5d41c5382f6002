/* Tells which reports' impact reached a service and a region in a span of time.

   The question stands in the address, in UTC, so it can be shared across time zones; it is answered
   here, and only the file of all reports is fetched. All words come from the page. */

(() => {
  "use strict";

  const form = document.querySelector("[data-pm-affected]");
  // Instant navigation runs this file again.
  if (!form || form.dataset.ready) return;
  form.dataset.ready = "yes";

  const status = form.querySelector("[role=status]");
  const surely = document.querySelector("[data-pm-surely]");
  const possibly = document.querySelector("[data-pm-possibly]");
  const fields = [...form.elements].filter((field) => field.name);
  const field = (name) => fields.find((one) => one.name === name);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const note = form.querySelector("[data-pm-zone]");
  note.textContent = note.dataset.pmZone.replace("#", zone);

  const language = form.closest("[lang]")?.lang || "en";
  // The day first, as on the pages.
  const locale = language === "en" ? "en-GB" : language;
  const date = { day: "numeric", month: "short", year: "numeric" };
  const span = new Intl.DateTimeFormat(locale, {
    ...date, hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "short",
  });
  // A day is the one that the report names, wherever the reader is.
  const day = new Intl.DateTimeFormat(locale, { ...date, timeZone: "UTC" });
  // "Sep", as on the pages.
  const months = (text) => (language === "en" ? text.replaceAll("Sept ", "Sep ") : text);

  let reports;

  function load() {
    reports ??= fetch(form.dataset.index).then((answer) => {
      if (!answer.ok) throw new Error(answer.status);
      return answer.json();
    });
    reports.catch(() => { reports = undefined; });
    return reports;
  }

  /* The question: keys, and instants in seconds; what is not stated is open. */
  function question() {
    const seconds = (name, open) => {
      const { value } = field(name);
      return value ? Math.floor(new Date(value).getTime() / 1000) : open;
    };
    return {
      service: field("service")?.value || "",
      region: field("region")?.value || "",
      from: seconds("from", -Infinity),
      until: seconds("until", Infinity),
    };
  }

  /* Whether a window has this key: yes, no, or null where it does not say. */
  function holds(keys, wanted) {
    if (!wanted) return true;
    if (!keys) return null;
    return keys.includes(wanted) || keys.includes("*");
  }

  /* What a window means for the question: null, or how sure it is and why not surer. */
  function match(window, asked) {
    const [earliest, sureFrom, sureUntil, latest] = window.at;
    const end = latest ?? Infinity;
    if (asked.from > end || asked.until < earliest) return null;
    const here = [holds(window.service, asked.service), holds(window.region, asked.region)];
    if (here.includes(false)) return null;
    if (here.includes(null)) return { window, sure: false, why: "place" };
    const sure = sureFrom !== null && asked.from < sureUntil && asked.until > sureFrom;
    return { window, sure, why: sure ? null : window.why ?? "touch" };
  }

  /* One end of a window, no more exact than the report has it. */
  function end([seconds, known]) {
    const at = new Date(seconds * 1000);
    const text = known.endsWith("day") ? day.format(at) : span.format(at);
    if (known === "hour") return form.dataset.around.replace("#", text);
    return known.startsWith("about") ? form.dataset.about.replace("#", text) : text;
  }

  function when({ at: [earliest, , , latest], said }) {
    const [start, until] = said ?? [[earliest, ""], latest === null ? null : [latest, ""]];
    if (latest === null && !until) return form.dataset.since.replace("#", end(start));
    if (!until) return `${end(start)}, ${form.dataset.endless}`;
    if (start[1] || until[1]) {
      return end(start) === end(until) ? end(start) : `${end(start)} – ${end(until)}`;
    }
    return span.formatRange(new Date(start[0] * 1000), new Date(until[0] * 1000));
  }

  /* The report's line as the lists show it, with the window and the doubt. */
  function line(item, { window, why }) {
    const parsed = document.createElement("template");
    parsed.innerHTML = item.html;
    const row = parsed.content.firstElementChild;
    const root = new URL(form.dataset.index, location.href);
    for (const link of row.querySelectorAll("a")) {
      link.href = new URL(link.getAttribute("href"), root);
    }
    const reason = document.createElement("p");
    reason.className = "pm-window";
    reason.textContent = months(when(window));
    if (why) reason.textContent += `: ${form.getAttribute(`data-why-${why}`)}`;
    row.querySelector(".pm-main").append(reason);
    return row;
  }

  function show(section, matches) {
    section.hidden = !matches.length;
    section.querySelector("ol").replaceChildren(...matches.map(([item, best]) => line(item, best)));
  }

  let latest = 0;

  async function answer() {
    const turn = ++latest;
    const asked = question();
    surely.hidden = possibly.hidden = true;
    if (asked.from > asked.until) {
      status.textContent = form.dataset.order;
      return;
    }
    try {
      const { items } = await load();
      if (turn !== latest) return;
      const found = items.map((item) => {
        const matches = (item.windows ?? []).map((window) => match(window, asked)).filter(Boolean);
        return [item, matches.find(({ sure }) => sure) ?? matches[0]];
      }).filter(([, best]) => best);
      show(surely, found.filter(([, best]) => best.sure));
      show(possibly, found.filter(([, best]) => !best.sure));
      const { none, one, other } = form.dataset;
      status.textContent = found.length === 0 ? none
        : found.length === 1 ? one
        : other.replace("#", found.length.toLocaleString(language));
    } catch {
      if (turn === latest) status.textContent = form.dataset.failed;
    }
  }

  /* 2026-03-01T10:02 in the reader's zone, as the field wants it. */
  function local(at) {
    const shifted = new Date(at.getTime() - at.getTimezoneOffset() * 60000);
    return shifted.toISOString().slice(0, 16);
  }

  function toAddress() {
    const url = new URL(location.href);
    url.search = new URLSearchParams(fields.filter(({ value }) => value).map(({ name, value, type }) =>
      [name, type === "datetime-local" ? `${new Date(value).toISOString().slice(0, 16)}Z` : value]));
    // An empty question is one too: about everything.
    if (!url.search) url.search = "?from=";
    if (url.href !== location.href) history.pushState(null, "", url);
  }

  function fromAddress() {
    const stated = new URLSearchParams(location.search);
    for (const one of fields) {
      const value = stated.get(one.name) ?? "";
      if (one.type === "datetime-local") {
        const at = new Date(value);
        one.value = Number.isNaN(at.getTime()) ? "" : local(at);
      } else {
        one.value = value;
        if (one.selectedIndex === -1) one.value = "";
      }
    }
    if (fields.some((one) => stated.has(one.name))) answer();
    else {
      surely.hidden = possibly.hidden = true;
      status.textContent = "";
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    toAddress();
    answer();
  });
  window.addEventListener("popstate", function back() {
    if (form.isConnected) fromAddress();
    else window.removeEventListener("popstate", back);
  });
  fromAddress();
})();
