// Finds pages: reads queries, loads the parts of the index that they need, ranks. Loaded with the first query.
// What it reads is written by Sources/Search; there the formats are explained.
siteSearch("find", (load, stems, index) => {
  "use strict";
  const shownResults = 8;
  const rare = 6;
  const [version, sectionCount] = index;
  const [wordBounds, termBounds, textKeys] = index.slice(2).map((list) => list.split(" ").filter((bound) => bound));
  const textBounds = textKeys.map((bound) => bound.split(".").map(Number));

  const known = new Map();
  function stem(word) {
    if (!known.has(word)) known.set(word, /[._-]/.test(word) ? word : stems(word));
    return known.get(word);
  }

  const part = (kind, number) => load(`${kind}-${number}`, `${kind}-${number}.js?${version}`);

  // The last part that begins at or before what is sought.
  const place = (bounds, isAfter) => {
    const next = bounds.findIndex(isAfter);
    return next < 0 ? bounds.length - 1 : next - 1;
  };
  const keyPlace = (bounds, key) => place(bounds, (bound) => bound > key);

  const unpacked = new Map();
  // The entries of a part: keys, with what belongs to each.
  async function entries(kind, number) {
    const name = `${kind}-${number}`;
    if (!unpacked.has(name)) {
      const found = new Map();
      let key = "";
      for (const line of (await part(kind, number)).split("\n")) {
        const [rest, value] = line.slice(1).split(" ");
        key = key.slice(0, parseInt(line[0], 36)) + rest;
        found.set(key, value);
      }
      unpacked.set(name, found);
    }
    return unpacked.get(name);
  }

  async function postings(stem) {
    const number = keyPlace(termBounds, stem);
    return number < 0 ? undefined : (await entries("terms", number)).get(stem);
  }

  // Words that begin with `start`; a beginning that too many words share brings some of them.
  async function wordsFrom(start, most = 3) {
    const first = Math.max(0, keyPlace(wordBounds, start));
    const last = Math.min(keyPlace(wordBounds, `${start}\uffff`), first + most - 1);
    const parts = [];
    for (let number = first; number <= last; number += 1) parts.push(entries("words", number));
    const found = (await Promise.all(parts)).flatMap((words) => [...words.keys()]);
    return found.filter((word) => word.startsWith(start));
  }

  // Queries: words as WordScanner.swift reads them.

  const letter = "(?![\\u{10000}-\\u{10ffff}])[\\p{L}\\p{N}]";
  const letters = new RegExp(`(?:${letter})+`, "gu");
  const runs = new RegExp(`(?:${letter})+(?:[._-]+(?:${letter})+)*`, "gu");
  const folded = (text) => text.toLowerCase().replaceAll("ё", "е");

  function queryTerms(query) {
    const terms = new Map();
    const add = (word, longest, isIdentifier, isOpen) => {
      if (word.length > 1 && word.length <= longest) terms.set(word, { word, isIdentifier, isOpen });
    };
    for (const run of query.normalize("NFC").matchAll(runs)) {
      const words = folded(run[0]).split(/[._-]+/);
      const isOpen = run.index + run[0].length === query.length;
      words.forEach((word, index) => add(word, 40, false, isOpen && index === words.length - 1));
      if (words.length > 1 && /[a-z0-9]/.test(folded(run[0]))) add(folded(run[0]), 64, true, isOpen);
    }
    return [...terms.values()].slice(0, 24);
  }

  // Bits of the letters; each mistake changes two at most.
  const mask = (word) => [...word].reduce((bits, letter) => bits | (1 << (letter.codePointAt(0) % 32)), 0);
  const bitCount = (bits) => bits.toString(2).replace(/[^1]/g, "").length;

  // The number of letters to insert, drop, replace or swap; more than `most` is not told apart.
  function distance(one, other, most) {
    let before = [];
    let row = [...Array(other.length + 1).keys()];
    for (let i = 1; i <= one.length; i += 1) {
      const next = [i];
      for (let j = 1; j <= other.length; j += 1) {
        const isSame = one[i - 1] === other[j - 1];
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (isSame ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
      }
      if (Math.min(...next) > most) return most + 1;
      [before, row] = [row, next];
    }
    return row[other.length];
  }

  // The words nearest to one that is mistyped: those with its first letter, or where that is mistyped
  // with its second one; of a small index all.
  async function nearWords(word) {
    const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
    const beginnings = wordBounds.length <= 4 ? [""] : [word[0], word[1]];
    for (const beginning of most ? beginnings : []) {
      const near = nearest(word, await wordsFrom(beginning, 24), most);
      if (near.length) return near.slice(0, 12);
    }
    return [];
  }

  function nearest(word, others, most) {
    const own = mask(word);
    let near = [];
    let least = most;
    for (const other of others) {
      if (Math.abs(word.length - other.length) > least || bitCount((own ^ mask(other)) >>> 0) > 2 * least) continue;
      const found = distance(word, other, least);
      if (found < least) near = [];
      if (found <= least) {
        near.push(other);
        least = found;
      }
    }
    return near;
  }

  // The stems that a word of the query stands for, each with how much it counts.
  async function stemsOf({ word, isIdentifier, isOpen }) {
    const own = isIdentifier ? word : stem(word);
    const found = new Map();
    const addAll = (words, weight) => {
      for (const other of words) if (!found.has(stem(other))) found.set(stem(other), weight);
    };
    const places = decoded((await postings(own)) ?? "");
    if (places.length) found.set(own, 1);
    if (isOpen) {
      const longer = (await wordsFrom(word)).filter((other) => other !== word);
      addAll(longer.sort((one, other) => one.length - other.length).slice(0, 16), 0.6);
    }
    if (isIdentifier) return found;
    // Of a rare word others of the same root too; or there is a mistake at the end, or elsewhere.
    if (places.length < rare) {
      for (const start of [own, own.slice(0, -1)].filter(({ length }) => length > 5)) {
        addAll((await wordsFrom(start)).slice(0, 12), 0.5);
      }
    }
    if (found.size === 0) addAll(await nearWords(word), 0.5);
    return found;
  }

  // Ranking.

  const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const digit = Object.fromEntries([...digits].map((text, value) => [text, value]));

  function decoded(text) {
    const found = [];
    let [at, page] = [0, 0];
    const number = () => {
      let [value, factor, next] = [0, 1, 0];
      do {
        next = digit[text[at++]];
        value += (next % 32) * factor;
        factor *= 32;
      } while (next > 31);
      return value;
    };
    while (at < text.length && text[at] !== "!") {
      page += number();
      found.push({ page, section: number(), level: digit[text[at++]] });
    }
    return found;
  }

  // Of a page's first section, which says what the page is about, the text counts more.
  const levelWeight = (level, section) =>
    (level & 8 ? 9 : 0) + (level & 4 ? 5 : 0) + [0.7, 2, 2.6, 3][level & 3] * (section ? 1 : 1.6);

  // How much each section has of a term, by page.
  async function weights(term) {
    const stems = await stemsOf(term);
    const found = new Map();
    let rarity = 0;
    for (const [stem, factor] of stems) {
      const text = (await postings(stem)) ?? "";
      const places = decoded(text);
      const own = text.endsWith("!") ? 0.3 : Math.log(1 + sectionCount / (places.length || 1));
      rarity = Math.max(rarity, own);
      for (const { page, section, level } of places) {
        if (!found.has(page)) found.set(page, new Map());
        const weight = own * factor * levelWeight(level, section);
        found.get(page).set(section, Math.max(weight, found.get(page).get(section) ?? 0));
      }
    }
    const isOptional = term.isIdentifier;
    return { found, stems, share: isOptional ? 0 : stems.size ? rarity : Math.log(1 + sectionCount) };
  }

  // Pages by how well they match: what each term weighs at its best place, and the section that has most.
  async function search(query) {
    const terms = await Promise.all(queryTerms(query).map(weights));
    const whole = terms.reduce((sum, { share }) => sum + share, 0) || 1;
    const pages = new Map();
    for (const { found, share } of terms) {
      for (const [page, sections] of found) {
        if (!pages.has(page)) pages.set(page, { page, covered: 0, sum: 0, sections: new Map() });
        const entry = pages.get(page);
        entry.covered += share / whole;
        entry.sum += Math.max(...sections.values()) * (1 + Math.log(sections.size) / 5);
        for (const [section, weight] of sections) {
          const own = entry.sections.get(section) ?? { section, covered: 0, sum: 0 };
          entry.sections.set(section, own);
          own.covered += share / whole;
          own.sum += weight;
        }
      }
    }
    const ranked = [...pages.values()].map((entry) => {
      const worth = ({ covered, sum }) => covered * sum;
      const best = [...entry.sections.values()].reduce((one, other) => (worth(other) > worth(one) ? other : one));
      return { ...entry, section: best.section, score: entry.covered ** 2 * (entry.sum + 2 * worth(best)) };
    });
    ranked.sort((one, other) => other.score - one.score || one.page - other.page);
    const results = ranked.filter(({ score }) => score * 12 > ranked[0].score).slice(0, shownResults);
    const stems = new Set(terms.flatMap((term) => [...term.stems.keys()]));
    const hits = (text) => [...text.matchAll(letters)]
      .map(({ 0: word, index }) => ({ start: index, end: index + word.length, stem: stem(folded(word)) }))
      .filter((hit) => stems.has(hit.stem));
    const described = await Promise.all(results.map(withTexts));
    const phrase = terms.filter(({ share }) => share).map((term) => [...term.stems.keys()]);
    for (const result of described) result.score *= 1 + longestRun(result, phrase, hits);
    described.sort((one, other) => other.score - one.score);
    return { hits, results: described };
  }

  // How much of the query stands together in a section, word after word; 1 for all of it.
  function longestRun({ heading, text, code }, phrase, hits) {
    let most = 1;
    for (const words of [heading, text, code].map(hits)) {
      words.forEach((_, start) => {
        const begin = phrase.findIndex((stems) => stems.includes(words[start].stem));
        let length = 1;
        const isNext = (word, before) => word && word.start - before.end < 4 && phrase[begin + length]?.includes(word.stem);
        while (isNext(words[start + length], words[start + length - 1])) length += 1;
        most = Math.max(most, length);
      });
    }
    return phrase.length > 1 ? (most - 1) / (phrase.length - 1) : 0;
  }

  async function withTexts({ page, section, score }) {
    const number = place(textBounds, ([first, from]) => first > page || (first === page && from > section));
    const [, from, href, title, ...sections] = (await part("texts", number)).find((entry) => entry[0] === page);
    const [anchor, heading, text, code] = sections[section - from];
    return { href, anchor, title, heading, text, code, score };
  }

  return search;
});
