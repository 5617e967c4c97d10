/** Names that texts from the web really hold; numbers cover the rest. */
const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  hellip: "…",
  bull: "•",
  deg: "°",
  micro: "µ",
  plusmn: "±",
  times: "×",
  reg: "®",
  trade: "™",
};

/** Windows-1252 of the bytes 80 to 9f; the others are the same as Unicode. */
const windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const byteOf = (character: string): number => {
  const at = windows.indexOf(character);
  return at === -1 ? (character.codePointAt(0) ?? 0) : 0x80 + at;
};
const high = `[\\u0080-\\u00bf${windows}]`;
const misread = new RegExp(
  `(?:[\\u00c2-\\u00df]${high}|[\\u00e0-\\u00ef]${high}{2}|[\\u00f0-\\u00f4]${high}{3})`,
  "gu",
);

/** UTF-8 that was read as Windows-1252, as it was meant; what is no UTF-8 stays. */
function unmisread(text: string): string {
  return text.replace(misread, (part) => {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from([...part].map(byteOf)));
    } catch {
      return part;
    }
  });
}

function ofNumber(code: number, whole: string): string {
  if (!(code > 0 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return whole;
  // Numbers 128 to 159 mean Windows-1252 wherever they are written.
  return code >= 0x80 && code <= 0x9f ? (windows[code - 0x80] ?? " ") : String.fromCodePoint(code);
}

/** The letters of the font Symbol, which word processors leave in the area for private use. */
const symbols: Readonly<Record<string, string>> = {
  "\uf06d": "µ",
  "\uf0b0": "°",
  "\uf0b1": "±",
  "\uf0b7": "•",
  "\uf06c": "•",
  "\uf0d7": "·",
};

const unescaped = (text: string): string =>
  text
    .replace(/&#(\d{1,7});/g, (whole, code: string) => ofNumber(Number(code), whole))
    .replace(/&#x([0-9a-f]{1,6});/gi, (whole, code: string) => ofNumber(Number.parseInt(code, 16), whole))
    .replace(/&([a-z]{2,6});/gi, (whole, name: string) => entities[name.toLowerCase()] ?? whole);

/** Text from a web form as its writer meant it: entities (also doubly escaped), tags, misread UTF-8, Symbol letters. */
export const repaired = (text: string): string =>
  unmisread(unescaped(unescaped(text)))
    .replace(/<\/?(?:p|br|div|span|b|i|em|strong|ul|ol|li|sup|sub)(?:\s[^<>]*)?\/?>/gi, " ")
    .replace(/[\ue000-\uf8ff]/g, (letter) => symbols[letter] ?? " ")
    .replace(/\ufffd/g, " ")
    .normalize("NFC")
    .replace(/\p{Cc}/gu, " ")
    .replace(/[\s\u3000]+/gu, " ")
    .trim();

/** At most `max` characters, ended between words where there are any near; `…` says that more was there. */
export function cutAt(text: string, max: number): string {
  if (text.length <= max) return text;
  const room = text.slice(0, max - 1);
  const sentence = Math.max(room.lastIndexOf(". "), room.lastIndexOf("。"));
  if (sentence >= max / 2) return room.slice(0, sentence + 1);
  const blank = room.lastIndexOf(" ");
  const kept = blank >= max / 2 ? room.slice(0, blank) : room.replace(/[\ud800-\udbff]$/, "");
  return `${kept.replace(/[\s,;:、]+$/u, "")}…`;
}
