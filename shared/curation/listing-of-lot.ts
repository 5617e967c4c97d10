import { addDays, type Day } from "../base/day.ts";
import type { Text } from "../base/text.ts";
import { proposedClass } from "../catalogue/classify.ts";
import { fscName } from "../catalogue/fsc.ts";
import type { ContentOf } from "../catalogue/model.ts";
import { fscOf } from "../catalogue/nsn.ts";
import type { ConditionCode } from "../surplus/codes.ts";
import { unitName } from "../surplus/units.ts";
import type { PropertyLot } from "./lot.ts";
import { stateName } from "./states.ts";

export type FileFacts = {
  readonly fileHash: string;
  readonly fileName: string;
  readonly today: Day;
  readonly currency: string;
  /** Taken for lots whose rows state no condition, and marked as not inspected. */
  readonly condition: ConditionCode;
};

const asIsVersion = "2026-04";
const reviewAfter = 365;
const basis: Text = {
  ja: "個別に見積もります。取得価額は参考です。",
  en: "Quoted on request; the acquisition value is for reference.",
};

/** Texts from a file stay in the language they are in. */
const own = (text: string): Text =>
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text) ? { ja: text } : { en: text };

/** The listing of a lot of an intake file, as a curator would begin it. */
export function listingOfLot(lot: PropertyLot, facts: FileFacts): ContentOf<"SURPLUS"> {
  const { first } = lot;
  const fsc = first.nsn ? fscOf(first.nsn) : undefined;
  const place = placeOf(lot);
  return {
    kind: "SURPLUS",
    marking: "UNCLASSIFIED",
    title: own(first.name),
    summary: summaryOf(lot, fsc),
    ...descriptionOf(lot),
    ...(first.nsn && { nsn: first.nsn }),
    ...(first.localNumber && { localStockNumber: first.localNumber }),
    ...(fsc && { fsc }),
    models: [],
    partNumbers: first.partNumber ? [first.partNumber] : [],
    specifications: [],
    visibility: { tier: "PUBLIC" },
    classification: proposedClass(fsc, first.demil),
    price: { mode: "ON_REQUEST", date: facts.today, basis, currency: lot.value?.currency ?? facts.currency },
    saleModel: "PRINCIPAL",
    ...(place && { place }),
    pictures: [],
    related: [],
    reviewBy: addDays(facts.today, reviewAfter),
    lot: {
      quantity: lot.quantity,
      unitOfIssue: first.unit,
      condition: { code: first.condition ?? facts.condition, assessed: first.condition !== undefined },
      ...(lot.value && { acquisitionValue: lot.value }),
      ...(first.demil && { demilCode: first.demil as "A" }),
      asIsTextVersion: asIsVersion,
      source: { fileHash: facts.fileHash, fileName: facts.fileName, rows: lot.units.length },
    },
  };
}

function summaryOf({ first, quantity }: PropertyLot, fsc: string | undefined): Text {
  const unit = unitName(first.unit);
  const of = fsc ? fscName(fsc) : undefined;
  return {
    ja: `${of?.ja ?? "分類未定の物品"}。数量 ${quantity} ${unit?.ja ?? first.unit}。現状有姿。`,
    en: `${of?.en ?? "Unclassified item"}. Quantity ${quantity} ${unit?.en ?? first.unit}. As is, where is.`,
  };
}

function descriptionOf({ first, units }: PropertyLot): { description?: Text } {
  const parts = [first.description, first.note, units.length === 1 ? first.holder : undefined];
  const text = parts.filter((p) => p !== undefined).join("\n\n");
  return text ? { description: own(text) } : {};
}

function placeOf({ first }: PropertyLot): ContentOf<"SURPLUS">["place"] {
  const state = first.state?.toUpperCase();
  const named = state ? stateName(state) : undefined;
  if (state && named) return { name: { en: named }, country: "US", region: `US-${state}` };
  const place = first.place ?? first.state;
  return place ? { name: own(place), country: "JP" } : undefined;
}
