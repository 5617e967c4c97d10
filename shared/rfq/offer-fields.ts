import { decimalOf } from "../base/money.ts";
import type { AvailabilityDraft } from "./availability-draft.ts";
import { packageParts } from "./codes.ts";
import type { Case } from "./model.ts";
import { type Faults, type OfferDraft, offerDraftSchema } from "./offer-draft.ts";

/** A posted form: every value is text. */
export type Fields = Readonly<Record<string, unknown>>;
const textIn = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === "string" ? value.trim() : "";
};
const monthsIn = (fields: Fields, name: string): number => {
  const text = textIn(fields, name);
  return /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
};
/** Rows that a plan may have, and that the form shows at least; those without a kind are not meant. */
const planMost = 24;
export const planRows = 4;

/** What the editor's form says, or what in it cannot be kept at all. */
export function offerDraftIn(
  fields: Fields,
  { request }: Pick<Case, "request">,
): { readonly draft: OfferDraft; readonly rows: readonly number[] } | { readonly faults: Faults } {
  const get = (name: string) => textIn(fields, name);
  const numbers = request.lines.map(({ number }) => number);
  const rows = Array.from({ length: planMost }, (_, i) => i).filter((i) => get(`payments.${i}.kind`) !== "");
  const parsed = offerDraftSchema.safeParse({
    currency: get("currency").toUpperCase(),
    saleModel: get("saleModel"),
    lines: numbers.map((number) => ({
      number,
      titleJa: get(`lines.${number}.titleJa`),
      titleEn: get(`lines.${number}.titleEn`),
      unitPrice: get(`lines.${number}.unitPrice`),
      dueOn: get(`lines.${number}.dueOn`),
    })),
    incoterm: { term: get("incoterm.term"), place: get("incoterm.place") },
    payments: rows.map((i) => ({
      kind: get(`payments.${i}.kind`),
      event: get(`payments.${i}.event`),
      dueOn: get(`payments.${i}.dueOn`),
      share: get(`payments.${i}.share`),
    })),
    warrantyMonths: monthsIn(fields, "warrantyMonths"),
    package: Object.fromEntries(
      packageParts.map((part) => [part, get(`package.${part}`) === "INCLUDED" ? "INCLUDED" : "NOT_REQUIRED"]),
    ),
    official: { personId: get("official.personId"), title: get("official.title") },
    note: get("note"),
  });
  if (parsed.success) return { draft: parsed.data, rows };
  const faults: Record<string, string> = {};
  for (const { path, code } of parsed.error.issues)
    faults[nameOf(path, numbers, rows)] ??= code === "too_big" ? "too-long" : "invalid-value";
  return { faults };
}

/** The draft counts the payments that it has; the form, its rows. */
export const faultsByRow = (faults: Faults, rows: readonly number[]): Faults =>
  Object.fromEntries(
    Object.entries(faults).map(([name, fault]) => [
      name.replace(/^payments\.(\d+)/, (_, i: string) => `payments.${rows[Number(i)] ?? 0}`),
      fault,
    ]),
  );

/** Lines go by their number, and payments by their row, in the form's names. */
function nameOf(path: readonly PropertyKey[], numbers: readonly number[], rows: readonly number[]): string {
  const [first, index, ...rest] = path;
  if (first === "lines") return ["lines", numbers[Number(index)] ?? 0, ...rest].map(String).join(".");
  if (first === "payments") return ["payments", rows[Number(index)] ?? 0, ...rest].map(String).join(".");
  return path.map(String).join(".");
}

/** What the editor shows before anything is typed: the offer as it was kept, or what is usual. */
export function fieldsOfOffer({ request, offer, targetOn }: Pick<Case, "request" | "offer" | "targetOn">) {
  const values: Record<string, string> = {
    currency: offer?.currency ?? "JPY",
    saleModel: offer?.saleModel ?? "AGENT",
    "incoterm.term": offer?.incoterm.term ?? "FCA",
    "incoterm.place": offer?.incoterm.place ?? "",
    warrantyMonths: String(offer?.warrantyMonths ?? 12),
    "official.personId": offer?.official.personId ?? "",
    "official.title": offer?.official.title ?? "",
    note: offer?.note ?? "",
  };
  const decimal = (minor: number) => decimalOf({ minor, currency: offer?.currency ?? "JPY" });
  for (const asked of request.lines) {
    const line = offer?.lines.find(({ number }) => number === asked.number);
    const at = (field: string) => `lines.${asked.number}.${field}`;
    values[at("titleJa")] = line?.title.ja ?? asked.descriptionJa ?? asked.description;
    values[at("titleEn")] = line?.title.en ?? asked.description;
    values[at("unitPrice")] = line ? decimal(line.unitPrice) : "";
    values[at("dueOn")] = line?.dueOn ?? request.wantedOn ?? targetOn ?? "";
  }
  const plan = offer?.paymentPlan ?? [
    { kind: "DEPOSIT", event: "ACCEPTANCE", share: "30%" },
    { kind: "FINAL", event: "BEFORE_SHIPMENT", share: "" },
  ];
  for (const [i, payment] of plan.entries()) {
    values[`payments.${i}.kind`] = payment.kind;
    values[`payments.${i}.event`] = payment.event;
    values[`payments.${i}.share`] = "minor" in payment ? decimal(payment.minor) : payment.share;
    values[`payments.${i}.dueOn`] = "dueOn" in payment ? (payment.dueOn ?? "") : "";
  }
  for (const part of packageParts) {
    const asked = request.package[part] === "REQUIRED" ? "INCLUDED" : "NOT_REQUIRED";
    values[`package.${part}`] = offer ? (offer.package[part] ?? "NOT_REQUIRED") : asked;
  }
  return values;
}

/** What the form of price and availability says. */
export function availabilityDraftIn(
  fields: Fields,
  { request }: Pick<Case, "request">,
): { readonly draft: AvailabilityDraft } | { readonly faults: Faults } {
  const faults: Record<string, string> = {};
  const months = (name: string): number => {
    const value = monthsIn(fields, name);
    if (!(value <= 240)) faults[name] = textIn(fields, name) === "" ? "required" : "not-a-number";
    return value;
  };
  const text = (name: string, max: number): string => {
    if (textIn(fields, name).length > max) faults[name] = "too-long";
    return textIn(fields, name);
  };
  const lines = request.lines.map(({ number }) => ({
    number,
    low: text(`lines.${number}.low`, 30),
    high: text(`lines.${number}.high`, 30),
    monthsFrom: months(`lines.${number}.monthsFrom`),
    monthsTo: months(`lines.${number}.monthsTo`),
    note: text(`lines.${number}.note`, 500),
  }));
  const draft = { currency: text("currency", 3).toUpperCase(), lines };
  return Object.keys(faults).length > 0 ? { faults } : { draft };
}
