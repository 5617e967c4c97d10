import type { Content } from "../../../shared/catalogue/model.ts";
import type { PictureKind } from "./model.ts";
import { nouns } from "./vocabulary/nouns.ts";

const first = nouns[0] as (typeof nouns)[number];

/** Mulberry32: the same seed gives the same numbers everywhere. */
function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Generated listings, the same ones for the same seed. */
export function* generateContents(count: number, seed = 1): Generator<Content> {
  const below = numbers(seed);
  for (let made = 0; made < count; made++) yield contentFrom(below);
}

/** The drawing that shows the item's supply class. */
export const pictureKindOf = (content: Content): PictureKind =>
  nouns.find(([, , fsc]) => fsc === content.fsc)?.[3] ?? "truck";

function contentFrom(below: (n: number) => number): Content {
  const [ja, en, fsc] = nouns[below(nouns.length)] ?? first;
  const model = `KX-${10 + below(90)}${"ABC"[below(3)]}`;
  const title = { ja: `${ja} ${model}`, en: `${en} ${model}` };
  const share = below(100);
  const common = {
    marking: "UNCLASSIFIED" as const,
    title,
    summary: { ja: `${title.ja}です。`, en: `${title.en}.` },
    fsc,
    models: [model],
    partNumbers: [`P-${100 + below(900)}`],
    specifications: [],
    visibility: { tier: below(100) < 94 ? ("PUBLIC" as const) : ("REGISTERED_GOV" as const) },
    price: {
      mode: "ON_REQUEST" as const,
      date: "2026-11-01",
      basis: { ja: "見積り", en: "Quotation" },
      currency: "JPY",
    },
    saleModel: "PRINCIPAL" as const,
    pictures: [{ file: "main.svg", alt: title, width: 960, height: 640 }],
    related: [],
    reviewBy: "2027-10-31",
  };
  if (share < 60) {
    const condition = { code: (["A", "B", "F"] as const)[below(3)] ?? "A", assessed: true };
    return {
      kind: "SURPLUS",
      ...common,
      lot: { quantity: 1 + below(40), unitOfIssue: "EA", condition, asIsTextVersion: "1" },
    };
  }
  if (share < 90)
    return share < 82
      ? { kind: "EQUIPMENT", ...common }
      : { kind: "SERVICE", ...common, service: { type: "MAINTENANCE" } };
  const use = { ja: `${ja}に使う。`, en: `For use in: ${en}.` };
  const technology = {
    area: "SENSING" as const,
    civilUse: use,
    defenceUse: use,
    trl: 1 + below(6),
    ipOwner: { ja: "出願者", en: "The applicant" },
    declaredControlRow: "16",
    seeks: ["PARTNER" as const],
  };
  return { kind: "TECHNOLOGY", ...common, technology };
}
