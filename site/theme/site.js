// The site's only script besides the language chooser. Every page reads and works without it.
(() => {
  "use strict";
  const root = document.documentElement;

  // Storage may be forbidden; then choices last for the page.
  const remember = (key, value) => { try { localStorage.setItem(key, value); } catch { /* kept for the page */ } };
  const recall = (key) => { try { return localStorage.getItem(key); } catch { return null; } };

  // Drawings come in both colours; by themselves they follow the system's.
  function colourDiagrams() {
    const { theme } = root.dataset;
    if (!theme) return;
    for (const source of document.querySelectorAll("figure.diagram source")) {
      source.media = theme === "dark" ? "screen" : "not all";
    }
  }

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
      colourDiagrams();
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

  // Tabs: one panel is shown, the same in every group that has one of its name. Without this all are.
  function showTab(group, name, focus) {
    const tabs = [...group.querySelectorAll("[role=tab]")];
    if (!tabs.some((tab) => tab.dataset.tab === name)) return;
    for (const tab of tabs) {
      const isChosen = tab.dataset.tab === name;
      tab.setAttribute("aria-selected", String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      document.getElementById(tab.getAttribute("aria-controls")).hidden = !isChosen;
      if (isChosen && focus) tab.focus();
    }
  }

  // What stands above keeps its place on the screen when other groups grow or shrink.
  function chooseTab(group, name) {
    const top = group.getBoundingClientRect().top;
    for (const other of document.querySelectorAll("div.tabs")) showTab(other, name, other === group);
    scrollBy(0, group.getBoundingClientRect().top - top);
    const chosen = recalledTabs().filter((known) => known !== name);
    remember("tabs", JSON.stringify([name, ...chosen].slice(0, 20)));
  }

  // Names chosen on any page, the last one first.
  function recalledTabs() {
    try {
      const names = JSON.parse(recall("tabs") ?? "[]");
      return Array.isArray(names) ? names.filter((name) => typeof name === "string") : [];
    } catch { return []; }
  }

  function moveTab(event, group) {
    const tabs = [...group.querySelectorAll("[role=tab]")];
    const here = tabs.indexOf(event.target);
    const next = {
      ArrowRight: (here + 1) % tabs.length, ArrowLeft: (here + tabs.length - 1) % tabs.length,
      Home: 0, End: tabs.length - 1,
    }[event.key];
    if (here < 0 || next === undefined) return;
    event.preventDefault();
    chooseTab(group, tabs[next].dataset.tab);
  }

  function enableTabs() {
    document.querySelectorAll("div.tabs").forEach((group, place) => {
      const list = document.createElement("div");
      list.className = "tablist";
      list.setAttribute("role", "tablist");
      list.setAttribute("aria-label", group.dataset.label);
      const panels = [...group.children];
      panels.forEach((panel, index) => {
        const tab = document.createElement("button");
        tab.type = "button";
        tab.id = `tab-${place}-${index}`;
        tab.dataset.tab = panel.dataset.tab;
        tab.textContent = panel.dataset.tab;
        tab.setAttribute("role", "tab");
        tab.setAttribute("aria-controls", `panel-${place}-${index}`);
        tab.addEventListener("click", () => chooseTab(group, tab.dataset.tab));
        panel.id = `panel-${place}-${index}`;
        panel.setAttribute("role", "tabpanel");
        panel.setAttribute("aria-labelledby", tab.id);
        list.append(tab);
      });
      list.addEventListener("keydown", (event) => moveTab(event, group));
      group.prepend(list);
      group.classList.add("live");
      const names = panels.map((panel) => panel.dataset.tab);
      showTab(group, recalledTabs().find((name) => names.includes(name)) ?? names[0], false);
    });
    // A link to a block opens its tab.
    const open = () => {
      const panel = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest("div.tab");
      if (!panel?.hidden) return;
      showTab(panel.parentElement, panel.dataset.tab, false);
      panel.scrollIntoView();
    };
    open();
    addEventListener("hashchange", open);
  }

  // Escape hides the meaning of a term until something else is pointed at or reached.
  function enableTerms() {
    if (!document.querySelector("a.term")) return;
    addEventListener("keydown", (event) => {
      if (event.key === "Escape") root.dataset.quiet = "";
    });
    for (const event of ["focusout", "mouseout"]) {
      addEventListener(event, () => { delete root.dataset.quiet; });
    }
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

  // Recipes by their facets: one choice of each, kept in the address so that it can be shared.
  function enableFilters() {
    const box = document.querySelector("fieldset.filters");
    if (!box) return;
    const selects = [...box.querySelectorAll("select")];
    const items = [...document.querySelectorAll("article [data-recipe]")];
    const status = box.querySelector(".count");

    const fits = (item) => selects.every(
      ({ name, value }) => !value || (item.dataset[name] ?? "").split(" ").includes(value));

    function show() {
      for (const item of items) item.hidden = !fits(item);
      for (const part of document.querySelectorAll("section.category")) {
        part.hidden = ![...part.querySelectorAll("[data-recipe]")].some((item) => !item.hidden);
      }
      const recipes = items.filter((item) => item.matches("li"));
      const shown = recipes.filter((item) => !item.hidden).length;
      const { none } = box.dataset;
      status.textContent = shown === 0
        ? none : box.dataset.shown.replace("{shown}", shown).replace("{all}", recipes.length);
    }

    // The same recipes in the other language.
    function keep() {
      const query = new URLSearchParams(location.search);
      for (const { name, value } of selects) {
        if (value) query.set(name, value);
        else query.delete(name);
      }
      const search = query.toString() && `?${query}`;
      // Pages opened from a file may not be allowed another address.
      try { history.replaceState(null, "", location.pathname + search + location.hash); } catch { /* not shared */ }
      for (const link of document.querySelectorAll("a[data-language]")) link.search = search;
    }

    const query = new URLSearchParams(location.search);
    for (const select of selects) {
      const wanted = query.get(select.name);
      if ([...select.options].some((option) => option.value === wanted)) select.value = wanted;
      select.addEventListener("change", () => { show(); keep(); });
    }
    box.querySelector("button").addEventListener("click", () => {
      for (const select of selects) select.value = "";
      show();
      keep();
    });
    box.hidden = false;
    // Nothing is announced to who has chosen nothing.
    if (!selects.some((select) => select.value)) return;
    show();
    keep();
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
    colourDiagrams();
    enableTheme();
    enableLanguages();
    enableCopying();
    enableTabs();
    enableTerms();
    nameToday();
    enableFilters();
    followContents();
  });
})();
