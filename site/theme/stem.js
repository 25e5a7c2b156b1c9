// Stems of Russian and English words, for queries: the same as the index has of its words.
// Written after the descriptions of Snowball's algorithms (https://snowballstem.org/algorithms/, Martin Porter
// and Richard Boulton); a test compares each stem with libstemmer, which the index is built with.
(() => {
  "use strict";
  // The longest of the endings that a word ends in: an expression finds the leftmost match.
  const endings = (list) => new RegExp(`(?:${list.replaceAll(" ", "|")})$`);
  const ending = (word, expression) => expression.exec(word)?.[0];
  const cut = (word, count) => word.slice(0, word.length - count);

  // The part after the first consonant that follows a vowel.
  const region = (word, expression, from = 0) => {
    const found = expression.exec(word.slice(from));
    return found ? from + found.index + 2 : word.length;
  };

  const isVowel = /[аеиоуыэюя]/;
  const russianRegion = /[аеиоуыэюя][^аеиоуыэюя]/;
  const gerund = endings("в вши вшись ив ивши ившись ыв ывши ывшись");
  const reflexive = endings("ся сь");
  const adjective = endings(
    "ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею");
  const participle = endings("ем нн вш ющ щ ивш ывш ующ");
  const verb = endings("ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно ила ыла ена ейте уйте ите или ыли ей уй "
    + "ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю");
  const noun = endings(
    "а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я");
  // Endings that count only after а or я.
  const afterA = new Set(("в вши вшись ем нн вш ющ щ ла на ете йте ли й л н ло но ет ют ны ть ешь нно").split(" "));

  // Without an ending of the list; null where there is none.
  function without(word, start, expression, isConditional) {
    const found = ending(word.slice(start), expression);
    if (!found) return null;
    const rest = cut(word, found.length);
    return isConditional && afterA.has(found) && !(rest.length > start && /[ая]$/.test(rest)) ? null : rest;
  }

  function withoutAdjective(word, start) {
    const rest = without(word, start, adjective);
    return rest === null ? null : without(rest, start, participle, true) ?? rest;
  }

  function withoutInflection(word, start) {
    const rest = without(word, start, gerund, true);
    if (rest !== null) return rest;
    const stem = without(word, start, reflexive) ?? word;
    return withoutAdjective(stem, start) ?? without(stem, start, verb, true) ?? without(stem, start, noun) ?? stem;
  }

  // Without an ending that stands in the part from `start`, or as it is.
  const shortened = (word, start, expression) => cut(word, ending(word.slice(start), expression)?.length ?? 0);

  // A soft sign goes where there was no superlative.
  function withoutSuperlative(stem, start) {
    const rest = shortened(stem, start, /(?:ейше|ейш)$/);
    const last = rest === stem ? /(?:нн|ь)$/ : /нн$/;
    return last.test(rest.slice(start)) ? cut(rest, 1) : rest;
  }

  function russianStem(word) {
    const vowel = word.search(isVowel);
    if (vowel < 0) return word;
    const start = vowel + 1;
    const second = region(word, russianRegion, region(word, russianRegion));
    const stem = shortened(withoutInflection(word, start), start, /и$/);
    return withoutSuperlative(shortened(stem, second, /(?:ост|ость)$/), start);
  }

  // Vowels that come and go, and nouns that are taken for participles: what the index does in WordFolding.swift.
  const irregular = { "имя": "имен", "время": "времен", "день": "дн", "писем": "письмо", "песен": "песня" };
  const nouns = /^(дн|имен|времен|токен|домен|замен|отмен|обмен)(?:[аеиоуыюя]|о[вйм]|е[йм]|[ая]ми?|[ая]х|)$/;
  function russian(original) {
    const word = irregular[original] ?? original;
    const noun = nouns.exec(word);
    if (noun) return noun[1];
    const stem = russianStem(word);
    return stem.length < 4 || !/[кцнлрг]$/.test(stem) ? stem : withoutFleetingVowel(stem);
  }

  function withoutFleetingVowel(stem) {
    if (/[ая][лн]$/.test(stem)) return cut(stem, 1);
    const [before, letter, last] = stem.slice(-3);
    const start = cut(stem, 2);
    if (letter === "ь") return start + last;
    if (!isVowel.test(before) && "ое".includes(letter)) return start.replace(/ь$/, "") + last;
    return isVowel.test(before) && letter === "е" && last === "к" ? `${start}йк` : stem;
  }

  const englishRegion = /[aeiouy][^aeiouy]/;
  const fixed = {
    skis: "ski", skies: "sky", dying: "die", lying: "lie", tying: "tie", idly: "idl", gently: "gentl", ugly: "ugli",
    early: "earli", only: "onli", singly: "singl", sky: "sky", news: "news", howe: "howe", atlas: "atlas",
    cosmos: "cosmos", bias: "bias", andes: "andes",
  };
  const kept = /^(?:inning|outing|canning|herring|earring|proceed|exceed|succeed)$/;
  const step2 = {
    tional: "tion", enci: "ence", anci: "ance", abli: "able", entli: "ent", izer: "ize", ization: "ize",
    ational: "ate", ation: "ate", ator: "ate", alism: "al", aliti: "al", alli: "al", fulness: "ful", ousli: "ous",
    ousness: "ous", iveness: "ive", iviti: "ive", biliti: "ble", bli: "ble", ogi: "og", fulli: "ful", lessli: "less",
    li: "",
  };
  const step3 = {
    tional: "tion", ational: "ate", alize: "al", icate: "ic", iciti: "ic", ical: "ic", ful: "", ness: "", ative: "",
  };
  const among = (table) => endings(Object.keys(table).join(" "));
  const step2Endings = among(step2);
  const step3Endings = among(step3);
  const pastEndings = endings("eed eedly ed edly ing ingly");
  const step4Endings = endings("al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize ion");

  const endsShort = (word) =>
    /[^aeiouy][aeiouy][^aeiouywxY]$/.test(word) || /^[aeiouy][^aeiouy]$/.test(word);

  function plural(word) {
    if (word.endsWith("sses")) return cut(word, 2);
    if (/ie[sd]$/.test(word)) return cut(word, word.length > 4 ? 2 : 1);
    return /[aeiouy].+s$/.test(word) && !/[us]s$/.test(word) ? cut(word, 1) : word;
  }

  function past(word, first) {
    const found = ending(word, pastEndings);
    if (!found) return word;
    const rest = cut(word, found.length);
    if (found.startsWith("eed")) return rest.length >= first ? `${rest}ee` : word;
    if (!/[aeiouy]/.test(rest)) return word;
    if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
    if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(rest)) return cut(rest, 1);
    return rest.length === first && endsShort(rest) ? `${rest}e` : rest;
  }

  function replaced(word, from, expression, table, isAllowed) {
    const found = ending(word, expression);
    const rest = cut(word, found?.length ?? 0);
    return found && rest.length >= from && isAllowed(found, rest) ? rest + table[found] : word;
  }

  function withoutSuffix(word, second) {
    const found = ending(word, step4Endings);
    const rest = cut(word, found?.length ?? 0);
    return found && rest.length >= second && (found !== "ion" || /[st]$/.test(rest)) ? rest : word;
  }

  function withoutLast(word, first, second) {
    const rest = cut(word, 1);
    if (word.endsWith("e")) {
      return rest.length >= second || rest.length >= first && !endsShort(rest) ? rest : word;
    }
    return word.endsWith("ll") && rest.length >= second ? rest : word;
  }

  function english(original) {
    if (original.length < 3) return original;
    if (Object.hasOwn(fixed, original)) return fixed[original];
    // A y that is a consonant is written Y.
    let word = original.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
    const first = /^(?:gener|commun|arsen)/.exec(word)?.[0].length ?? region(word, englishRegion);
    const second = region(word, englishRegion, first);
    word = plural(word);
    if (kept.test(word)) return word;
    word = past(word, first);
    word = word.replace(/(.[^aeiouy])[yY]$/, "$1i");
    word = replaced(word, first, step2Endings, step2, (found, rest) =>
      found === "ogi" ? rest.endsWith("l") : found !== "li" || /[cdeghkmnrt]$/.test(rest));
    word = replaced(word, first, step3Endings, step3, (found, rest) => found !== "ative" || rest.length >= second);
    word = withoutSuffix(word, second);
    return withoutLast(word, first, second).toLowerCase();
  }

  siteSearch("stem", (word) => {
    if (/^[а-я]+$/.test(word)) return russian(word);
    return /^[a-z]+$/.test(word) ? english(word) : word;
  });
})();
