import { addDays } from "../base/day.ts";
import type { Text } from "../base/text.ts";
import type { ContentOf } from "../catalogue/model.ts";
import type { FileFacts } from "./listing-of-lot.ts";
import type { TechnologyRow } from "./technology.ts";

const reviewAfter = 365;
const basis: Text = { ja: "個別に協議します。", en: "By agreement." };
/** What the file does not say is said to be so; a submission still wants it in both languages. */
const notStated: Text = { en: "Not stated in the source." };

const isJapanese = (text: string) => /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text);
/** Texts stay in the language they are in; the other one is missing, and is shown as missing. */
const own = (text: string): Text => (isJapanese(text) ? { ja: text } : { en: text });

/** The listing of a row of a technology file, as a curator would begin it. */
export function listingOfTechnology(
  name: string,
  row: TechnologyRow,
  facts: FileFacts,
): ContentOf<"TECHNOLOGY"> {
  const maker = own(row.maker);
  return {
    kind: "TECHNOLOGY",
    marking: "UNCLASSIFIED",
    title: own(name),
    summary: own(row.summary),
    ...(row.description && { description: own(row.description) }),
    models: [],
    partNumbers: [],
    maker: { name: maker, country: row.country, shielded: false },
    specifications: [],
    visibility: { tier: "PUBLIC" },
    price: { mode: "ON_REQUEST", date: facts.today, basis, currency: facts.currency },
    saleModel: "FACILITATED",
    pictures: [],
    related: [],
    reviewBy: addDays(facts.today, reviewAfter),
    technology: {
      area: row.area,
      civilUse: row.civilUse ? own(row.civilUse) : notStated,
      defenceUse: row.award ? awarded(row.award) : notStated,
      trl: row.trl,
      ipOwner: maker,
      declaredControlRow: "unknown",
      seeks: ["PARTNER"],
      source: {
        fileHash: facts.fileHash,
        fileName: facts.fileName,
        ...(row.sourceId && { id: row.sourceId }),
      },
    },
  };
}

const awarded = (award: string): Text =>
  isJapanese(award)
    ? { ja: `防衛当局の研究委託（${award}）。` }
    : { en: `Developed under a research award (${award}).` };

/**
 * What names a technology wherever it comes from: its number with its firm. A later edition of the same register, or
 * the same file saved anew, then makes no second draft. Undefined when the file gives no numbers.
 */
export const sourceNameOf = ({ sourceId, maker }: TechnologyRow): string | undefined =>
  sourceId === undefined
    ? undefined
    : `technology:${maker.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "")}:${sourceId}`;
