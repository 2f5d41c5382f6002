/* Filters the list of reports by word, service, severity, kind and year.

   The choice stands in the address, so it can be shared, and the back button undoes it. The reports
   are fetched at the first choice and not before. All words come from the page. */

(() => {
  "use strict";

  const form = document.querySelector("[data-pm-filter]");
  // Instant navigation runs this file again on each page of the list.
  if (!form || form.dataset.ready) return;
  form.dataset.ready = "yes";

  const list = document.querySelector("[data-pm-list]");
  const found = document.querySelector("[data-pm-found]");
  const more = document.querySelector("[data-pm-more]");
  const status = form.querySelector("[role=status]");
  const clear = form.querySelector("[type=reset]");
  const fields = [...form.elements].filter((field) => field.name);
  const PAGE = 50;

  const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  let reports;

  /* Every report with its line, its words and its keys; a second call gets the same ones. */
  function load() {
    reports ??= fetch(form.dataset.index)
      .then((answer) => {
        if (!answer.ok) throw new Error(answer.status);
        return answer.json();
      })
      .then(({ items }) => {
        const root = new URL(form.dataset.index, location.href);
        const parsed = document.createElement("template");
        parsed.innerHTML = items.map((item) => item.html).join("");
        return [...parsed.content.children].map((line, number) => {
          for (const link of line.querySelectorAll("a")) {
            link.href = new URL(link.getAttribute("href"), root);
          }
          const words = folded(`${line.textContent} ${items[number].text}`);
          return { ...items[number], line, words };
        });
      });
    // After a failure the next choice tries again.
    reports.catch(() => { reports = undefined; });
    return reports;
  }

  const query = () => fields.filter((field) => field.value.trim());

  function fits(report, chosen) {
    return chosen.every(({ name, value }) =>
      name === "q"
        ? folded(value).split(/\s+/).every((word) => report.words.includes(word))
        : report[name].includes(value));
  }

  function draw(lines, shown) {
    found.replaceChildren(...lines.slice(0, shown));
    const left = Math.min(PAGE, lines.length - shown);
    more.hidden = left <= 0;
    more.textContent = more.dataset.pmMore.replace("#", left);
    more.onclick = () => {
      draw(lines, shown + PAGE);
      found.children[shown].querySelector("a").focus();
    };
  }

  function say(number) {
    const { none, one, other } = form.dataset;
    status.textContent = number === 0 ? none
      : number === 1 ? one
      : other.replace("#", number.toLocaleString(form.closest("[lang]")?.lang));
  }

  let latest = 0;

  /* Shows what the form says. */
  async function apply() {
    const turn = ++latest;
    const chosen = query();
    clear.hidden = !chosen.length;
    if (chosen.length) {
      try {
        const all = await load();
        // Somebody has typed on meanwhile.
        if (turn !== latest) return;
        const lines = all.filter((report) => fits(report, chosen)).map((report) => report.line);
        draw(lines, PAGE);
        say(lines.length);
      } catch {
        if (turn === latest) status.textContent = form.dataset.failed;
        return;
      }
    } else {
      status.textContent = "";
      more.hidden = true;
    }
    found.hidden = !chosen.length;
    list.hidden = Boolean(chosen.length);
  }

  function toAddress(add) {
    const url = new URL(location.href);
    url.search = new URLSearchParams(query().map((field) => [field.name, field.value.trim()]));
    if (url.href !== location.href) history[add ? "pushState" : "replaceState"](null, "", url);
  }

  function fromAddress() {
    const stated = new URLSearchParams(location.search);
    for (const field of fields) {
      field.value = stated.get(field.name) ?? "";
      // A value that is no longer on the list chooses nothing.
      if (field.selectedIndex === -1) field.value = "";
    }
    apply();
  }

  form.addEventListener("input", ({ target }) => {
    // A word is one step back, not one for each letter.
    const typing = target.name === "q" && new URLSearchParams(location.search).has("q");
    toAddress(!typing);
    apply();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const field of fields) field.value = "";
    toAddress(true);
    apply();
    fields[0].focus();
  });
  window.addEventListener("popstate", function back() {
    if (form.isConnected) fromAddress();
    else window.removeEventListener("popstate", back);
  });
  fromAddress();
})();
