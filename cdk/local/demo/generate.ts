import { prefectureName } from "../../../shared/base/prefectures.ts";
import { proposedClass } from "../../../shared/catalogue/classify.ts";
import { saleModels, seeks, serviceTypes, technologyAreas } from "../../../shared/catalogue/codes.ts";
import type { Content, ContentOf } from "../../../shared/catalogue/model.ts";
import type { Price } from "../../../shared/catalogue/price.ts";
import { listableConditions } from "../../../shared/surplus/codes.ts";
import { type Noun, nouns } from "./vocabulary/nouns.ts";
import { makers, modifiers, sentences } from "./vocabulary/phrases.ts";

export type Dice = { readonly below: (n: number) => number; readonly one: <T>(list: readonly T[]) => T };

/** Mulberry32: the same seed gives the same numbers everywhere. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const below = (n: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
  };
  return { below, one: (list) => list[below(list.length)] as (typeof list)[number] };
}

/** Generated listings, the same ones for the same seed: surplus 60 %, equipment 22, technology 10, services 8. */
export function* generateContents(count: number, seed = 1): Generator<Content> {
  const roll = dice(seed);
  for (let made = 0; made < count; made++) yield contentFrom(roll);
}

const pad = (value: number, length: number) => String(value).padStart(length, "0");
const dayIn = (roll: Dice, year: number, months: readonly number[]) =>
  `${year}-${pad(roll.one(months), 2)}-${pad(1 + roll.below(28), 2)}`;

function modelOf(roll: Dice): string {
  const letters = "ABCDEFGHKLMNPRSTXY";
  const letter = () => letters[roll.below(letters.length)] ?? "K";
  if (roll.below(4) === 0) return `AN/${letter()}${letter()}C-${10 + roll.below(290)}`;
  if (roll.below(3) === 0) return `${letter()}-${100 + roll.below(900)}`;
  return `${letter()}${letter()}-${10 + roll.below(90)}${"ABC"[roll.below(3)]}`;
}

function nsnOf(roll: Dice, fsc: string): string {
  const bureau = roll.one(["30", "00", "01", "99", "12", "14", "66"]);
  return `${fsc}-${bureau}-${pad(roll.below(1000), 3)}-${pad(roll.below(10_000), 4)}`;
}

function textsOf(roll: Dice, noun: Noun, model: string) {
  const [jaMark, enMark] = roll.one(modifiers);
  const filled = (pattern: string, item: string) =>
    pattern
      .replace("{n}", item)
      .replace("{m}", model)
      .replace("{y}", String(1985 + roll.below(40)))
      .replace("{q}", String(2 + roll.below(98)));
  const chosen = [roll.one(sentences), roll.one(sentences), roll.one(sentences)];
  const capital = enMark.charAt(0).toUpperCase() + enMark.slice(1);
  return {
    title: { ja: `${jaMark}${noun.ja} ${model}`, en: `${capital} ${noun.en} ${model}` },
    summary: {
      ja: `${jaMark}の${noun.ja}です。`.replace("のの", "の"),
      en: `A ${enMark} ${noun.en}.`,
    },
    description: {
      ja: chosen.map(([ja]) => filled(ja, noun.ja)).join(""),
      en: chosen.map(([, en]) => filled(en, noun.en)).join(" "),
    },
  };
}

function priceOf(roll: Dice, legal: boolean): Price {
  const currency = roll.one(["JPY", "JPY", "JPY", "USD", "EUR"]);
  const stated = {
    date: dayIn(roll, 2026, [5, 6, 7, 8, 9, 10]),
    basis: { ja: "同種の取引による", en: "Based on comparable sales" },
  };
  const minor = (1 + roll.below(9000)) * (currency === "JPY" ? 10_000 : 10_000_00);
  const share = roll.below(100);
  if (share < 30) return { mode: "FIXED", ...stated, amount: { minor, currency } };
  if (share < 55)
    return { mode: "INDICATIVE", ...stated, from: { minor, currency }, to: { minor: minor * 2, currency } };
  if (share < 70)
    return { mode: "OFFERS_INVITED", ...stated, currency, closing: dayIn(roll, 2027, [1, 2, 3]) };
  if (share < 73 && legal) return { mode: "GRANT", ...stated, currency };
  return { mode: "ON_REQUEST", ...stated, currency };
}

function commonOf(roll: Dice, noun: Noun, kind: Content["kind"]) {
  const model = modelOf(roll);
  const region = `JP-${pad(1 + roll.below(47), 2)}`;
  const place = prefectureName(region) ?? { ja: "東京都", en: "Tokyo" };
  const hidden = roll.below(100);
  const [ja, en] = roll.one(makers);
  return {
    marking: "UNCLASSIFIED" as const,
    ...textsOf(roll, noun, model),
    ...(roll.below(10) < 7 && kind !== "TECHNOLOGY" && { nsn: nsnOf(roll, noun.fsc) }),
    fsc: noun.fsc,
    models: [model],
    partNumbers: [`${"PKXT"[roll.below(4)]}${1000 + roll.below(9000)}-${1 + roll.below(9)}`],
    maker: { name: { ja, en }, country: "JP", shielded: roll.below(20) === 0 },
    specifications: [
      {
        name: { ja: "質量", en: "Mass" },
        value: { ja: `${5 + roll.below(4000)} kg`, en: `${5 + roll.below(4000)} kg` },
      },
    ],
    visibility:
      hidden < 94
        ? { tier: "PUBLIC" as const }
        : hidden < 98
          ? { tier: "REGISTERED_GOV" as const }
          : { tier: "NAMED_COUNTRIES" as const, countries: [roll.one(["PH", "AU", "VN", "ID"]), "NZ"] },
    classification: proposedClass(noun.fsc),
    price: priceOf(roll, kind === "SURPLUS"),
    saleModel: roll.one(saleModels),
    place: { name: place, country: "JP", region },
    ...(roll.below(5) === 0 && { availableFrom: dayIn(roll, 2027 + roll.below(4), [4, 7, 10]) }),
    pictures: [],
    related: [],
    reviewBy: dayIn(roll, 2027, [3, 4, 5, 6, 7, 8, 9, 10]),
  };
}

function contentFrom(roll: Dice): Content {
  const noun = roll.one(nouns);
  const share = roll.below(100);
  if (share < 60) return { kind: "SURPLUS", ...commonOf(roll, noun, "SURPLUS"), lot: lotOf(roll) };
  if (share < 82) return { kind: "EQUIPMENT", ...commonOf(roll, noun, "EQUIPMENT") };
  if (share < 90)
    return { kind: "SERVICE", ...commonOf(roll, noun, "SERVICE"), service: { type: roll.one(serviceTypes) } };
  return { kind: "TECHNOLOGY", ...commonOf(roll, noun, "TECHNOLOGY"), technology: technologyOf(roll, noun) };
}

function lotOf(roll: Dice): ContentOf<"SURPLUS">["lot"] {
  return {
    quantity: 1 + roll.below(200),
    unitOfIssue: "EA",
    condition: { code: roll.one(listableConditions), assessed: true },
    manufactured: 1980 + roll.below(44),
    usage: { hours: 100 + roll.below(12_000) },
    rfqClosing: dayIn(roll, 2027, [1, 2, 3]),
    removalDeadline: dayIn(roll, 2027, [5, 6, 7]),
    pricingBasis: roll.below(10) === 0 ? "REDUCED" : "FAIR_VALUE",
    legalBasis: { ja: "自衛隊法第116条の3", en: "Self-Defense Forces Act, Article 116-3" },
    declaringService: roll.one(["JGSDF", "JMSDF", "JASDF"] as const),
    asIsTextVersion: "2026-04",
  };
}

function technologyOf(roll: Dice, noun: Noun): ContentOf<"TECHNOLOGY">["technology"] {
  const [ja, en] = roll.one(makers);
  return {
    area: roll.one(technologyAreas),
    civilUse: { ja: `民生用の${noun.ja}に使えます。`, en: `Serves in a civil ${noun.en}.` },
    defenceUse: { ja: `部隊の${noun.ja}に使えます。`, en: `Serves in a military ${noun.en}.` },
    trl: 1 + roll.below(9),
    trlEvidence: {
      statement: { ja: "実環境で試験しました。", en: "Tested in its real environment." },
      place: { ja: "国内の試験場", en: "A test range in Japan" },
      date: dayIn(roll, 2025, [2, 4, 6, 9, 11]),
    },
    ipOwner: { ja, en },
    declaredControlRow: roll.one(["16", "unknown", "7", "9"]),
    seeks: [roll.one(seeks)],
  };
}
