// The site's only script besides the language chooser. Every page reads and works without it.
(() => {
  "use strict";
  const root = document.documentElement;

  // Storage may be forbidden; then choices last for the page.
  const remember = (key, value) => { try { localStorage.setItem(key, value); } catch { /* kept for the page */ } };
  const recall = (key) => { try { return localStorage.getItem(key); } catch { return null; } };

  const chosen = recall("theme");
  if (chosen === "dark" || chosen === "light") root.dataset.theme = chosen;

  const isDark = () =>
    root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;

  function enableTheme() {
    const button = document.querySelector("button.theme");
    if (!button) return;
    const show = () => button.setAttribute("aria-pressed", String(isDark()));
    button.hidden = false;
    show();
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      remember("theme", root.dataset.theme);
      show();
    });
  }

  const headings = () => [...document.querySelectorAll("article [data-twin]")];

  // The heading under which the reader is: the last one above the upper third of the window.
  function currentHeading() {
    return headings().filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3).pop();
  }

  function enableLanguages() {
    remember("language", root.lang);
    for (const link of document.querySelectorAll("a[data-language]")) {
      link.addEventListener("click", () => {
        remember("language", link.dataset.language);
        const heading = scrollY > 0 && currentHeading();
        link.hash = heading ? encodeURIComponent(heading.dataset.twin) : "";
      });
    }
  }

  // What a reader wants to run: no prompts, and of a transcript no output.
  function commandText(code) {
    const copy = code.cloneNode(true);
    copy.querySelectorAll(".prompt, .out").forEach((part) => part.remove());
    return copy.textContent.replace(/\n+$/, "");
  }

  async function copyText(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Pages opened from a file may have no clipboard interface.
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
  }

  function addCopyButton(code, place) {
    const { copy, copied } = document.body.dataset;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = copy;
    button.addEventListener("click", async () => {
      await copyText(commandText(code));
      button.textContent = copied;
      button.classList.add("done");
      setTimeout(() => {
        button.textContent = copy;
        button.classList.remove("done");
      }, 1500);
    });
    place.append(button);
  }

  function enableCopying() {
    for (const figure of document.querySelectorAll("figure.code:not(.output)")) {
      addCopyButton(figure.querySelector("code"), figure);
    }
    for (const code of document.querySelectorAll("code.copyable")) addCopyButton(code, code.parentElement);
  }

  // A verification of the reader's own day is one of today.
  function nameToday() {
    for (const label of document.querySelectorAll("[data-today]")) {
      const time = label.parentElement.querySelector("time");
      if (new Date(time.dateTime).toDateString() === new Date().toDateString()) {
        label.textContent = label.dataset.today;
      }
    }
  }

  function followContents() {
    const links = [...document.querySelectorAll("nav.contents.wide a")];
    if (links.length === 0 || !("IntersectionObserver" in window)) return;
    const mark = () => {
      const anchor = currentHeading()?.id;
      for (const link of links) {
        const here = decodeURIComponent(link.hash.slice(1)) === anchor;
        if (here) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }
    };
    const observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -66% 0px" });
    headings().forEach((heading) => observer.observe(heading));
  }

  document.addEventListener("DOMContentLoaded", () => {
    enableTheme();
    enableLanguages();
    enableCopying();
    nameToday();
    followContents();
  });
})();
