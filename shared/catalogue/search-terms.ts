/**
 * How text becomes search terms; index and query share every rule. Latin words stay whole, model numbers are
 * known by their joined form ("P-1", "P1" and "Ｐ－１" are all `p1`), Japanese runs become pairs of characters and,
 * for a query of a single one, the characters themselves.
 */

/** One word of a query. A listing matches when it holds all tokens, or the `joined` one where there is one. */
export type Term = {
  /** As typed, in normal form: what "did you mean" shows and mends. */
  readonly text: string;
  readonly tokens: readonly string[];
  /** "counter-measures" also finds "countermeasures". */
  readonly joined?: string;
};

const dashes = /(?<=[a-z0-9])[\u2010-\u2015\u2212\u30fc\uff0d-]+(?=[a-z0-9])/g;
const run =
  /[a-z0-9]+(?:-[a-z0-9]+)*|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u30fc]+|[\p{L}\p{N}]/gu;
const latin = /^[a-z0-9]/;
const nsn = /^([1-9]\d{3})-?(\d{2}-?[0-9a-z]\d{2}-?\d{4})$/;

/** NFKC, lower case, hiragana written as katakana, accents of Latin letters dropped, dashes in numbers made equal. */
export const fold = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\0-\u007f\u3000-\u9fff]+/g, (part) =>
      part
        .normalize("NFD")
        .replace(/[\u0300-\u036f]/g, "")
        .normalize("NFC"),
    )
    .replace(/[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu, "")
    .replace(/[\u3041-\u3096]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60))
    .replace(dashes, "-");

/** English plurals of four letters and more, the same rule in index and query: batteries → battery, trucks → truck. */
export function singular(word: string): string {
  if (word.length < 4 || !/^[a-z]+s$/.test(word) || /(?:ss|us|is)$/.test(word)) return word;
  if (/ies$/.test(word)) return word.length > 4 ? `${word.slice(0, -3)}y` : word;
  return /(?:ss|sh|ch|x|zz)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

type Run = { readonly text: string; readonly start: number; readonly latin: boolean };

const runsOf = (folded: string): Run[] =>
  [...folded.matchAll(run)].map((m) => ({ text: m[0], start: m.index, latin: latin.test(m[0]) }));

const joinedOf = (number: string): string => singular(number.replaceAll("-", ""));

/** Every stretch of neighbouring parts joined: US-2-A gives us, 2, a, us2, 2a, us2a. An NSN gives itself, NIIN and FSC. */
function numberTokens(number: string): string[] {
  const stock = nsn.exec(number);
  if (stock) return [joinedOf(number), (stock[2] ?? "").replaceAll("-", ""), stock[1] ?? ""];
  const parts = number.split("-");
  const longest = parts.length <= 6 ? parts.length : 2;
  const tokens = parts.map(singular);
  for (let length = 2; length <= longest; length++) {
    for (let i = 0; i + length <= parts.length; i++)
      tokens.push(singular(parts.slice(i, i + length).join("")));
  }
  if (longest < parts.length) tokens.push(joinedOf(number));
  return tokens;
}

function pairs(text: string): string[] {
  const characters = [...text];
  const tokens = characters.slice(1).map((c, i) => `${characters[i]}${c}`);
  return tokens.length === 0 ? characters : tokens;
}

/** Where Latin and Japanese touch ("10式"), a token of both keeps "10" and "式" elsewhere from matching. */
function junction(left: Run, right: Run): string {
  const head = left.latin ? joinedOf(left.text) : ([...left.text].at(-1) ?? "");
  return head + (right.latin ? joinedOf(right.text) : ([...right.text][0] ?? ""));
}

/** The tokens that a text is found by. */
export function indexTerms(text: string): string[] {
  const runs = runsOf(fold(text));
  const tokens = new Set<string>();
  runs.forEach((r, i) => {
    if (r.latin) for (const token of numberTokens(r.text)) tokens.add(token);
    else {
      for (const token of [...pairs(r.text), ...r.text]) tokens.add(token);
    }
    // One space may stand between: a query "P-1哨戒機" also finds "P-1 哨戒機".
    const before = runs[i - 1];
    if (before && before.latin !== r.latin && r.start - before.start - before.text.length <= 1)
      tokens.add(junction(before, r));
  });
  return [...tokens];
}

/** More than a person types; bounds what one query can cost. Words and characters beyond are not looked for. */
const termsMax = 16;
const charactersMax = 400;

/** The terms of a query, in the order typed; all must be found. Empty when nothing in it can be looked for. */
export function queryTerms(q: string): Term[] {
  const terms = fold(q.slice(0, charactersMax))
    .split(/[^\p{L}\p{N}\u30fc-]+/u)
    .flatMap((word) => termOf(word) ?? []);
  return terms.filter((t, i) => terms.findIndex((other) => other.text === t.text) === i).slice(0, termsMax);
}

function termOf(word: string): Term | undefined {
  const runs = runsOf(word);
  const only = runs.length === 1 ? runs[0] : undefined;
  if (runs.length === 0) return undefined;
  if (only?.latin) return latinTerm(only.text);
  const tokens = new Set<string>();
  runs.forEach((r, i) => {
    const before = runs[i - 1];
    const touching = before !== undefined && before.start + before.text.length === r.start;
    if (touching) tokens.add(junction(before, r));
    if (r.latin && !touching && runs[i + 1] === undefined) tokens.add(joinedOf(r.text));
    if (!r.latin && (runs.length === 1 || [...r.text].length > 1))
      for (const t of pairs(r.text)) tokens.add(t);
  });
  return { text: word, tokens: [...tokens] };
}

function latinTerm(text: string): Term {
  const parts = text.split("-");
  const words = parts.length > 1 && parts.every((part) => /^[a-z]{2,}$/.test(part));
  return words
    ? { text, tokens: parts.map(singular), joined: joinedOf(text) }
    : { text, tokens: [joinedOf(text)] };
}
