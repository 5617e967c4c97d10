/** A word of a name in normal form, and where it stands in the name as written (UTF-16, `end` not included). */
export type Word = { readonly text: string; readonly start: number; readonly end: number };
/** `text` is the word that is compared, `plain` the same as it was written: "tech" and not "technology". */
export type TellingWord = Word & { readonly plain: string };

/** Forms of companies in the languages of the lists: they say nothing of whose name it is. */
const forms = new Set(
  (
    "co company companies corp corporation ltd limited llc inc incorporated plc gmbh ag sa sarl srl spa bv nv pte " +
    "pvt private pty fze fzc fzco fz lp llp jsc ojsc pjsc cjsc oao zao ooo ao pao fsue fgup est kg kk"
  ).split(" "),
);
const fillers = new Set("the of for and de la le du und et".split(" "));
const whole: Readonly<Record<string, string>> = {
  intl: "international",
  univ: "university",
  inst: "institute",
  dept: "department",
  natl: "national",
  assoc: "association",
  mfg: "manufacturing",
  engg: "engineering",
  eng: "engineering",
  trdg: "trading",
  tech: "technology",
  ind: "industry",
  min: "ministry",
  centre: "center",
  defence: "defense",
};
const cjkForms = /^(?:株式会社|有限会社|合同会社)|(?:株式会社|有限会社|合同会社|有限公司|公司|総?会社)$/gu;

// A kana and its voicing mark, a letter and its accents: folded together, for that is how they were meant.
const cluster = /[\s\S](?:[\u0300-\u036f\u3099\u309a\uff9e\uff9f])*/gu;

const foldCluster = (text: string): string =>
  text.length === 1 && text < "\u0080" ? text.toLowerCase() : foldWide(text);
const foldWide = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .replace(/[\u3041-\u3096]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60));

export const isCjk = (text: string): boolean =>
  !(text < "\u0100") && /[\p{sc=Han}\p{sc=Katakana}\p{sc=Hangul}\u30fc]/u.test(text);
const isLetter = (text: string): boolean =>
  (text >= "a" && text <= "z" && text.length === 1) || /^[\p{L}\p{N}\u30fc]+$/u.test(text);
const silent = /^['’‘`´ʼ"“”・·]+$/u;

/** Letters and digits in runs; an apostrophe or a middle dot parts nothing, a change of script does. */
function runsOf(name: string): Word[] {
  const runs: Word[] = [];
  let open: { text: string; start: number; end: number; cjk: boolean } | undefined;
  const close = () => {
    if (open) runs.push({ text: open.text, start: open.start, end: open.end });
    open = undefined;
  };
  for (const found of name.matchAll(cluster)) {
    const text = foldCluster(found[0]);
    const end = found.index + found[0].length;
    if (silent.test(text)) continue;
    if (!isLetter(text)) close();
    else if (open && open.cjk === isCjk(text)) open = { ...open, text: open.text + text, end };
    else {
      close();
      open = { text, start: found.index, end, cjk: isCjk(text) };
    }
  }
  close();
  return runs;
}

/** "D.E.S." and "D E S" are "des". */
function withInitialsJoined(runs: readonly Word[]): Word[] {
  const words: Word[] = [];
  let initials = 0;
  for (const run of runs) {
    const last = words.at(-1);
    const initial = /^[a-z]$/.test(run.text);
    if (initial && initials > 0 && last) {
      words[words.length - 1] = { text: last.text + run.text, start: last.start, end: run.end };
    } else words.push(run);
    initials = initial ? initials + 1 : 0;
  }
  return words;
}

function singular(text: string): string {
  if (text.length < 5 || !/^[a-z]+s$/.test(text) || /(?:ss|us|is)$/.test(text)) return text;
  return /ies$/.test(text) ? `${text.slice(0, -3)}y` : text.slice(0, -1);
}

function normal({ text, start, end }: Word): TellingWord {
  const plain = isCjk(text) ? text.replace(cjkForms, "") || text : text;
  return { text: whole[singular(plain)] ?? singular(whole[plain] ?? plain), plain, start, end };
}

/** The words that tell a name from others, in order; of a name that has no such words, all of them. */
export function wordsOf(name: string): TellingWord[] {
  const all = withInitialsJoined(runsOf(name));
  const telling = all.filter(({ text }) => !forms.has(text) && !fillers.has(text));
  return (telling.length > 0 ? telling : all).map(normal);
}

/** A name in normal form: equal for names that differ in case, width, punctuation and company form only. */
export const keyOf = (name: string): string =>
  wordsOf(name)
    .map((word) => word.text)
    .join(" ");

/** A name, and what stands in its brackets where that could be a name too: "Green Pine (青松連合)". */
export function readings(name: string): { text: string; start: number }[] {
  const inside = [...name.matchAll(/[(（]([^()（）]{3,})[)）]/gu)];
  if (inside.length === 0) return [{ text: name, start: 0 }];
  const outside = name.replace(/[(（][^()（）]*[)）]/gu, (part) => " ".repeat(part.length));
  const own = isTelling(outside) ? [{ text: outside, start: 0 }] : [];
  return [
    ...own,
    ...inside
      .map((found) => ({ text: found[1] ?? "", start: found.index + 1 }))
      .filter(({ text }) => isTelling(text)),
  ];
}

const isTelling = (text: string): boolean =>
  withInitialsJoined(runsOf(text)).some((word) => !forms.has(word.text) && !fillers.has(word.text));
