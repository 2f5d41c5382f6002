// Adds a button to each address of a feed that copies it. Without this file they are plain links.
(() => {
  const box = document.querySelector(".pm-subscribe");
  if (!box || !navigator.clipboard || box.dataset.pmReady) return;
  box.dataset.pmReady = "yes";
  const { pmCopyWord, pmCopiedWord } = box.dataset;
  const status = document.createElement("p");
  status.className = "pm-hidden";
  status.setAttribute("role", "status");
  box.append(status);
  for (const link of box.querySelectorAll("a[data-pm-copy]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "pm-copy";
    button.textContent = pmCopyWord;
    button.setAttribute("aria-label", `${pmCopyWord}: ${link.dataset.pmCopy}`);
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(link.dataset.pmCopy);
      button.textContent = pmCopiedWord;
      status.textContent = `${pmCopiedWord}: ${link.dataset.pmCopy}`;
      setTimeout(() => {
        button.textContent = pmCopyWord;
      }, 2000);
    });
    link.after(" ", button);
  }
})();
