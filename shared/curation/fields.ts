import {
  type Kind,
  priceModes,
  saleModels,
  seeks,
  serviceTypes,
  technologyAreas,
} from "../catalogue/codes.ts";
import { conditionCodes, pricingBases, services } from "../surplus/codes.ts";

/**
 * A field of the desk's editor. `text` is bilingual and stands side by side; `lines` is a list, one entry a line;
 * `pairs` a list of bilingual names and values; `money` an amount in the currency of the price.
 */
export type FieldSpec = {
  readonly path: string;
  readonly type:
    | "text"
    | "long"
    | "line"
    | "number"
    | "day"
    | "choice"
    | "choices"
    | "tick"
    | "lines"
    | "pairs"
    | "money";
  readonly max?: number;
  readonly options?: readonly string[];
  /** Without it the record is of no shape at all. */
  readonly required?: true;
};
export type Section = { readonly id: string; readonly fields: readonly FieldSpec[] };

const text = (path: string, max: number, required?: true): FieldSpec => ({
  path,
  type: max > 400 ? "long" : "text",
  max,
  ...(required && { required }),
});
const choice = (path: string, options: readonly string[], required?: true): FieldSpec => ({
  path,
  type: "choice",
  options,
  ...(required && { required }),
});
const of = (type: FieldSpec["type"], path: string, max?: number): FieldSpec => ({
  path,
  type,
  ...(max !== undefined && { max }),
});

const main: Section = {
  id: "main",
  fields: [text("title", 200, true), text("summary", 400, true), text("description", 6000)],
};
const identity: Section = {
  id: "identity",
  fields: [
    of("line", "nsn", 16),
    of("line", "localStockNumber", 40),
    of("line", "fsc", 4),
    of("lines", "models"),
    of("lines", "partNumbers"),
    text("maker.name", 200),
    of("line", "maker.country", 2),
    of("line", "maker.organisationId", 14),
    of("tick", "maker.shielded"),
    of("pairs", "specifications"),
  ],
};
const sale: Section = {
  id: "sale",
  fields: [
    choice("price.mode", priceModes, true),
    of("line", "price.currency", 3),
    of("money", "price.amount"),
    of("money", "price.from"),
    of("money", "price.to"),
    of("day", "price.closing"),
    of("day", "price.date"),
    text("price.basis", 300),
    choice("saleModel", saleModels, true),
    text("place.name", 120),
    of("line", "place.country", 2),
    of("line", "place.region", 6),
    of("day", "availableFrom"),
    of("number", "leadTimeMonths.from"),
    of("number", "leadTimeMonths.to"),
    of("lines", "related"),
    { ...of("day", "reviewBy"), required: true },
  ],
};
const service: Section = {
  id: "service",
  fields: [
    choice("service.type", serviceTypes, true),
    text("service.duration", 200),
    text("service.site", 200),
  ],
};
const technology: Section = {
  id: "technology",
  fields: [
    choice("technology.area", technologyAreas, true),
    text("technology.civilUse", 1000, true),
    text("technology.defenceUse", 1000, true),
    { ...of("number", "technology.trl"), required: true },
    text("technology.trlEvidence.statement", 1000),
    text("technology.trlEvidence.place", 200),
    of("day", "technology.trlEvidence.date"),
    text("technology.ipOwner", 200, true),
    { ...of("line", "technology.declaredControlRow", 12), required: true },
    { ...of("choices", "technology.seeks"), options: seeks },
  ],
};
const lot: Section = {
  id: "lot",
  fields: [
    { ...of("number", "lot.quantity"), required: true },
    { ...of("line", "lot.unitOfIssue", 2), required: true },
    choice("lot.condition.code", conditionCodes, true),
    of("tick", "lot.condition.assessed"),
    of("line", "lot.disposalCondition", 2),
    of("number", "lot.manufactured"),
    of("number", "lot.usage.hours"),
    of("number", "lot.usage.kilometres"),
    text("lot.storage", 300),
    text("lot.knownDefects", 2000),
    text("lot.hazardousMaterials", 1000),
    choice("lot.demilCode", ["A", "B", "C", "D", "E", "F", "G", "P", "Q"]),
    text("lot.demilitarisation", 1000),
    choice("lot.declaringService", services),
  ],
};
const disposal: Section = {
  id: "disposal",
  fields: [
    of("day", "lot.inspection.from"),
    of("day", "lot.inspection.to"),
    text("lot.inspection.place", 200),
    of("day", "lot.rfqClosing"),
    of("day", "lot.removalDeadline"),
    choice("lot.pricingBasis", pricingBases),
    text("lot.legalBasis", 500),
    of("line", "lot.originConsent.country", 2),
    choice("lot.originConsent.state", ["NOT_NEEDED", "PENDING", "GIVEN"]),
    of("day", "lot.originConsent.date"),
    text("lot.industryImpact", 1000),
    { ...of("line", "lot.asIsTextVersion", 20), required: true },
  ],
};

const ofKind: Readonly<Record<Kind, readonly Section[]>> = {
  EQUIPMENT: [],
  SERVICE: [service],
  SURPLUS: [lot, disposal],
  TECHNOLOGY: [technology],
};

/** The editor of a kind, part by part. */
export const sectionsOf = (kind: Kind): readonly Section[] => [main, ...ofKind[kind], identity, sale];
export const fieldsOf = (kind: Kind): readonly FieldSpec[] => sectionsOf(kind).flatMap((s) => s.fields);

/** Parts that are there as a whole or not at all: they go when these fields are all empty. */
export const groups: Readonly<Record<string, readonly string[]>> = {
  maker: ["maker.name", "maker.country"],
  place: ["place.name", "place.country", "place.region"],
  leadTimeMonths: ["leadTimeMonths.from", "leadTimeMonths.to"],
  "technology.trlEvidence": [
    "technology.trlEvidence.statement",
    "technology.trlEvidence.place",
    "technology.trlEvidence.date",
  ],
  "lot.inspection": ["lot.inspection.from", "lot.inspection.to", "lot.inspection.place"],
  "lot.originConsent": ["lot.originConsent.country", "lot.originConsent.state", "lot.originConsent.date"],
};
