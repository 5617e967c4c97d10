import * as z from "zod";
import { type Day, daySchema, type Instant } from "../base/day.ts";
import { parseMoney } from "../base/money.ts";
import { type SaleModel, saleModels } from "../catalogue/codes.ts";
import { type Financing, type Incoterm, incoterms, packageParts } from "./codes.ts";
import { amountOf, feeOf, type Offer, type OfferLine, paymentEvents, totalOf } from "./offer.ts";
import { plannedFrom } from "./payment-plan.ts";
import type { Request, RequestLine } from "./request.ts";

const typed = (max: number) => z.string().trim().max(max);
export const currencySchema = z.string().regex(/^[A-Z]{3}$/);

/** What an officer typed of an offer: amounts as decimals of its currency, shares of the plan as "30%", an amount, or empty for the rest. */
export const offerDraftSchema = z.lazy(() =>
  z.strictObject({
    currency: typed(3),
    saleModel: z.enum(saleModels),
    lines: z
      .array(
        z.strictObject({
          number: z.int().min(1).max(999),
          titleJa: typed(300).optional(),
          titleEn: typed(300).optional(),
          unitPrice: typed(30),
          dueOn: typed(10),
        }),
      )
      .max(60),
    incoterm: z.strictObject({ term: typed(10), place: typed(160) }),
    payments: z
      .array(
        z.strictObject({
          kind: z.enum(["DEPOSIT", "MILESTONE", "FINAL"]),
          event: z.enum(paymentEvents),
          dueOn: typed(10).optional(),
          share: typed(30),
        }),
      )
      .max(24),
    warrantyMonths: z.int().min(0).max(120),
    package: z.partialRecord(z.enum(packageParts), z.enum(["INCLUDED", "NOT_REQUIRED"])),
    official: z.strictObject({ personId: z.string().max(40), title: typed(160) }),
    note: typed(4000).optional(),
  }),
);
export type OfferDraft = z.infer<typeof offerDraftSchema>;

/** Mistakes by field, as keys of sentences: `lines.3.unitPrice` of the line with that number, `payments.0.share` by place. */
export type Faults = Readonly<Record<string, string>>;

/** Lots of one offer are held in the transaction that makes it, four rows each; a transaction has a hundred. */
export const lotLinesMost = 15;

export type DraftAbout = {
  readonly request: Request;
  readonly feeBasisPoints: Readonly<Record<SaleModel, number>>;
  /** Officers of the buyer's organisation, whom the offer may name. */
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly revision: number;
  readonly today: Day;
  readonly by: string;
  readonly at: Instant;
};

/** The offer that a draft makes, with fee, total and plan worked out; or all that is to be mended in it. */
export function offerFrom(
  draft: OfferDraft,
  about: DraftAbout,
): { readonly offer: Offer } | { readonly faults: Faults } {
  const faults: Record<string, string> = {};
  const currency = currencySchema.safeParse(draft.currency).success ? draft.currency : "";
  if (currency === "") faults.currency = draft.currency === "" ? "required" : "invalid-value";
  const lines = about.request.lines.flatMap((asked) =>
    lineFrom(asked, draft, { ...about, currency }, faults),
  );
  const lots = lines.filter(({ listingId }) => listingId).length;
  if (lots > lotLinesMost) faults.lines = "too-many-lots";
  const incoterm = incotermFrom(draft, faults);
  const official = officialFrom(draft, about, faults);
  const basisPoints = about.feeBasisPoints[draft.saleModel];
  const sum = lines.reduce((all, { amount }) => all + BigInt(amount), 0n);
  if (sum * 2n > BigInt(Number.MAX_SAFE_INTEGER)) faults.lines = "amount-too-large";
  if (lines.some(({ asIs }) => !asIs) && draft.warrantyMonths === 0)
    faults.warrantyMonths = "warranty-missing";
  if (Object.keys(faults).length > 0) return { faults };

  const fee = { basisPoints, minor: feeOf(Number(sum), basisPoints) };
  const total = totalOf(lines, fee);
  const { payments: paymentPlan, faults: wrong } = plannedFrom(draft.payments, {
    total,
    currency,
    today: about.today,
    needsDeposit: needsDeposit(about.request.financing),
  });
  if (Object.keys(wrong).length > 0 || !incoterm || !official) return { faults: wrong };
  const { revision, by: preparedBy, at: preparedAt } = about;
  const { saleModel, warrantyMonths, package: parts, note } = draft;
  return {
    offer: {
      ...{ revision, currency, lines, fee, total, incoterm, paymentPlan, saleModel, warrantyMonths },
      ...{ package: parts, official, ...(note && { note }), preparedBy, preparedAt },
    },
  };
}

/** Who pays by credit or aid of a government may owe everything until the end. */
const needsDeposit = (financing: Financing | undefined) =>
  financing !== "BUYER_CREDIT" && financing !== "GRANT_AID";

function lineFrom(
  asked: RequestLine,
  draft: OfferDraft,
  { currency, today }: { readonly currency: string; readonly today: Day },
  faults: Record<string, string>,
): OfferLine[] {
  const { number, source, quantity, unit, nsn, partNumber, itemClass, controlRow } = asked;
  const line = draft.lines.find((one) => one.number === number);
  const at = (field: string) => `lines.${number}.${field}`;
  const price = parseMoney(line?.unitPrice ?? "", currency || "JPY");
  const amount = price && amountOf(quantity, price.minor);
  if (!price) faults[at("unitPrice")] = line?.unitPrice ? "amount-malformed" : "required";
  else if (amount === undefined) faults[at("unitPrice")] = "amount-too-large";
  const dueOn = dayFrom(line?.dueOn, today);
  if ("fault" in dueOn) faults[at("dueOn")] = dueOn.fault;
  if (!itemClass || controlRow === undefined) faults[at("unitPrice")] ??= "line-unclassified";
  if (!price || amount === undefined || "fault" in dueOn || !itemClass || controlRow === undefined) return [];
  const title = {
    ja: line?.titleJa || asked.descriptionJa || asked.description,
    en: line?.titleEn || asked.description,
  };
  return [
    {
      ...{ number, title, ...(nsn && { nsn }), ...(partNumber && { partNumber }), quantity, unit },
      ...{ unitPrice: price.minor, amount, dueOn: dueOn.day, asIs: source.kind === "LOT" },
      ...(source.kind === "LOT" && { listingId: source.listingId }),
      ...{ itemClass, controlRow },
    },
  ];
}

export function dayFrom(
  text: string | undefined,
  today: Day,
): { readonly day: Day } | { readonly fault: string } {
  if (!text) return { fault: "required" };
  if (!daySchema.safeParse(text).success) return { fault: "invalid-value" };
  return text < today ? { fault: "day-past" } : { day: text };
}

/** EXW would leave export clearance to the buyer, which clashes with a Japanese licence; DAT ended with Incoterms 2010. */
function incotermFrom({ incoterm: { term, place } }: OfferDraft, faults: Record<string, string>) {
  if (term === "EXW") faults["incoterm.term"] = "incoterm-exw";
  else if (term === "DAT") faults["incoterm.term"] = "incoterm-dat";
  else if (!isIncoterm(term)) faults["incoterm.term"] = "invalid-value";
  if (place === "") faults["incoterm.place"] = "required";
  return isIncoterm(term) ? { term, place } : undefined;
}
const isIncoterm = (term: string): term is Incoterm => (incoterms as readonly string[]).includes(term);

function officialFrom({ official }: OfferDraft, { members }: DraftAbout, faults: Record<string, string>) {
  const member = members.find(({ id }) => id === official.personId);
  if (!member) faults["official.personId"] = official.personId ? "official-unknown" : "required";
  if (official.title === "") faults["official.title"] = "required";
  return member && { personId: member.id, name: member.name.slice(0, 160), title: official.title };
}
