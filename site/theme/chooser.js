// Leads from the root to the reader's language: the one chosen before, else the browser's.
(() => {
  "use strict";
  const languages = ["en", "ru"];
  let chosen = null;
  try { chosen = localStorage.getItem("language"); } catch { /* no memory, ask the browser */ }
  if (!languages.includes(chosen)) {
    const wanted = (navigator.languages ?? [navigator.language]).map((tag) => tag.slice(0, 2).toLowerCase());
    chosen = wanted.find((tag) => languages.includes(tag)) ?? "en";
  }
  location.replace(`${chosen}/index.html`);
})();
