// The search field and its results. All that a search needs is loaded as scripts, so that it works for pages opened
// from a file too.
(() => {
  "use strict";
  const language = document.documentElement.lang;
  const theme = document.currentScript.src;
  const folder = new URL(`../search/${language}/`, theme);
  const pagesFolder = new URL(`../${language}/`, theme);
  const excerptLength = 170;

  // Loading: each script calls siteSearch with its name and what it brings.

  const handed = new Map();
  const promised = new Map();
  window.siteSearch = (name, value) => handed.set(name, value);

  function load(name, address) {
    if (!promised.has(name)) {
      promised.set(name, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = address;
        script.onload = () => resolve(handed.get(name));
        script.onerror = () => {
          promised.delete(name);
          reject(new Error(name));
        };
        document.head.append(script);
      }));
    }
    return promised.get(name);
  }

  const loadPart = (name, file) => load(name, new URL(file, folder));

  // What finds pages comes with the first query.
  let finding;
  async function search(query) {
    finding ??= Promise.all([
      ...["find", "stem"].map((name) => load(name, new URL(`${name}.js`, theme))), loadPart("index", "index.js"),
    ]).then(([find, stem, index]) => find(loadPart, stem, index));
    try {
      return (await finding)(query);
    } catch (error) {
      finding = undefined;
      throw error;
    }
  }

  // Results on the page.

  const element = (name, className, ...content) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...content);
    return made;
  };

  // The text with what was found marked.
  function marked(text, hits) {
    const parts = [];
    let end = 0;
    for (const hit of hits(text)) {
      parts.push(text.slice(end, hit.start), element("mark", "", text.slice(hit.start, hit.end)));
      end = hit.end;
    }
    return [...parts, text.slice(end)];
  }

  // The stretch of a text that holds most of what was found.
  function excerpt(text, hits) {
    const found = hits(text);
    let [best, most] = [0, 0];
    for (const hit of found) {
      const near = found.filter(({ start }) => start >= hit.start && start < hit.start + excerptLength - 40);
      const count = new Set(near.map((word) => word.stem)).size;
      if (count > most) [best, most] = [hit.start, count];
    }
    const start = best < 40 ? 0 : text.indexOf(" ", best - 40) + 1 || best;
    const from = Math.min(start, best);
    const cut = text.slice(from, from + excerptLength);
    const isWhole = from + excerptLength >= text.length;
    const shown = isWhole ? cut : cut.slice(0, Math.max(cut.lastIndexOf(" "), 80));
    return { most, text: (from ? "… " : "") + shown + (isWhole ? "" : " …") };
  }

  function option({ href, anchor, title, heading, ...section }, hits, number) {
    const path = heading ? [element("span", "path", title)] : [];
    const name = element("span", "name", ...marked(heading || title, hits));
    const [text, code] = [excerpt(section.text, hits), excerpt(section.code, hits)];
    const best = code.most > text.most ? element("code", "excerpt", ...marked(code.text, hits))
      : element("span", "excerpt", ...marked(text.text, hits));
    const made = element("div", "result", ...path, name, best);
    made.id = `search-result-${number}`;
    const address = new URL(href, pagesFolder);
    if (anchor) address.hash = encodeURIComponent(anchor);
    made.dataset.href = address.href;
    made.setAttribute("role", "option");
    made.setAttribute("aria-selected", "false");
    return made;
  }

  function enable(box) {
    const input = box.querySelector("input");
    const list = box.querySelector("[role=listbox]");
    const status = box.querySelector("[role=status]");
    let asked = 0;

    const active = () => list.querySelector("[aria-selected=true]");

    function select(chosen) {
      active()?.setAttribute("aria-selected", "false");
      if (!chosen) return input.removeAttribute("aria-activedescendant");
      chosen.setAttribute("aria-selected", "true");
      input.setAttribute("aria-activedescendant", chosen.id);
      chosen.scrollIntoView({ block: "nearest", behavior: "instant" });
    }

    function show(results, text) {
      list.replaceChildren(...results);
      list.hidden = results.length === 0;
      input.setAttribute("aria-expanded", String(!list.hidden));
      status.textContent = text;
      select(null);
    }

    function close() {
      asked += 1;
      show([], "");
    }

    async function ask() {
      asked += 1;
      const mine = asked;
      const query = input.value;
      if (query.trim().length < 2) return show([], "");
      try {
        const { hits, results } = await search(query);
        if (mine !== asked) return;
        const { found, none } = box.dataset;
        const text = results.length ? `${found} ${results.length}` : none;
        show(results.map((result, number) => option(result, hits, number)), text);
      } catch {
        if (mine === asked) show([], box.dataset.failed);
      }
    }

    function open(chosen, isAside) {
      if (!chosen) return;
      if (isAside) window.open(chosen.dataset.href, "_blank", "noopener");
      else {
        location.href = chosen.dataset.href;
        close();
        input.blur();
      }
    }

    const keys = {
      ArrowDown: () => select(active()?.nextElementSibling ?? list.firstElementChild),
      ArrowUp: () => select(active()?.previousElementSibling ?? list.lastElementChild),
      Enter: (event) => open(active() ?? list.firstElementChild, event.ctrlKey || event.metaKey),
      Escape: () => {
        if (input.value === "") input.blur();
        input.value = "";
        close();
      },
    };

    input.addEventListener("focus", () => (input.value ? ask() : search("").catch(() => {})));
    input.addEventListener("input", ask);
    input.addEventListener("keydown", (event) => {
      if (event.isComposing || !Object.hasOwn(keys, event.key)) return;
      event.preventDefault();
      keys[event.key](event);
    });
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => open(event.target.closest("[role=option]"), event.ctrlKey || event.metaKey));
    box.addEventListener("focusout", (event) => { if (!box.contains(event.relatedTarget)) close(); });
    document.addEventListener("keydown", (event) => {
      const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
      if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.focus();
      input.select();
    });
    input.setAttribute("role", "combobox");
    // A list that scrolls would be a stop of the Tab key.
    list.tabIndex = -1;
    close();
    box.hidden = false;
  }

  const box = document.querySelector(".search");
  if (box) enable(box);
})();
