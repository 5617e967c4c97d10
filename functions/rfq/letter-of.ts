import { type Day, dayInJapan } from "../../shared/base/day.ts";
import type { Clause, LetterContent } from "../../shared/rfq/letter.ts";
import { asIsText, assuranceText, liabilityTexts, warrantyText } from "../../shared/rfq/letter-texts.ts";
import type { Case } from "../../shared/rfq/model.ts";
import { isWeapon } from "../../shared/rfq/needs.ts";
import type { Offer, OfferLine, PlannedPayment } from "../../shared/rfq/offer.ts";
import { hundredthsOf } from "../../shared/rfq/payment-plan.ts";
import { seller } from "../../shared/rfq/seller.ts";

type About = {
  readonly issuedOn: Day;
  readonly expiresOn: Day;
  /** Who signs for the agency. */
  readonly approver: string;
  readonly origin: string;
};

/** Letters take no control characters but line breaks. */
const plain = (text: string): string => text.replace(/[^\P{Cc}\n]|\p{Cs}/gu, " ").trim() || "-";
const both = (text: { readonly ja?: string | undefined; readonly en?: string | undefined }) => ({
  ja: plain(text.ja ?? text.en ?? ""),
  en: plain(text.en ?? text.ja ?? ""),
});
const countryIn = (lang: string, code: string): string =>
  new Intl.DisplayNames(lang, { type: "region" }).of(code) ?? code;

/** All that the letter of an offer says; its lines are numbered on, and say which line of the case they are. */
export function letterOf(one: Case, offer: Offer, about: About): LetterContent {
  const { revision, currency, saleModel, total, fee, incoterm } = offer;
  const { name, address, signatoryTitle } = seller;
  return {
    edition: "LOA-2026-1",
    document: one.number ?? one.id,
    revision,
    ...(revision > 1 && { supersedes: revision - 1 }),
    issued: about.issuedOn,
    expires: about.expiresOn,
    seller: {
      name,
      address,
      signatory: { name: plain(about.approver).slice(0, 160), title: signatoryTitle },
    },
    buyer: buyerOf(one, offer),
    saleModel,
    liability: liabilityTexts[saleModel],
    currency,
    lines: offer.lines.map(lineOf),
    fee: { basisPoints: fee.basisPoints, amount: fee.minor },
    total,
    deliveries: offer.lines.map(({ quantity, dueOn }, i) => ({ line: i + 1, quantity, due: dueOn })),
    incoterm: { code: incoterm.term, place: both({ en: incoterm.place }) },
    payments: paymentsOf(offer.paymentPlan),
    condition: conditionOf(offer),
    assurance: assuranceText,
    approval: approvalOf(one),
    package: packageOf(offer),
    checkAt: `${about.origin}/en/letters`,
  };
}

function buyerOf(one: Case, { official }: Offer): LetterContent["buyer"] {
  const code = one.country;
  return {
    organisation: both(one.organisation),
    country: { code, ja: countryIn("ja", code), en: countryIn("en", code) },
    official: { name: plain(official.name).slice(0, 160), title: plain(official.title).slice(0, 160) },
    reference: plain(one.request.reference ?? "-"),
  };
}

function lineOf(line: OfferLine, index: number): LetterContent["lines"][number] {
  const { title, nsn, partNumber, quantity, unit, unitPrice, amount, dueOn, asIs, number } = line;
  const remark = { ja: `案件の行 ${number}`, en: `Line ${number} of the case` };
  return {
    number: index + 1,
    title: both(title),
    ...(nsn && { nsn }),
    ...(partNumber && { partNumber: plain(partNumber) }),
    ...{ quantity, unitOfIssue: unit, unitPrice, amount, due: dueOn, condition: asIs ? "AS_IS" : "NEW" },
    ...(number !== index + 1 && { remark }),
  };
}

const labels = { DEPOSIT: "DEPOSIT", MILESTONE: "MILESTONE", FINAL: "BALANCE" } as const;
const events = { ACCEPTANCE: "ACCEPTANCE", BEFORE_SHIPMENT: "READY", AFTER_RECEIPT: "RECEIPT" } as const;
function paymentsOf(plan: readonly PlannedPayment[]): LetterContent["payments"] {
  const hundredths = hundredthsOf(plan.map(({ minor }) => minor));
  return plan.map(({ kind, event, dueOn, minor }, i) => ({
    label: labels[kind],
    due: event === "DAY" ? { day: dueOn ?? "" } : { event: events[event] },
    percent: (hundredths[i] ?? 0) / 100,
    amount: minor,
  }));
}

/** The warranty for as many months as the offer says: other words are another version. */
function conditionOf({ lines, warrantyMonths: months }: Offer): Clause {
  if (lines.every(({ asIs }) => asIs)) return asIsText;
  if (months === 12) return warrantyText;
  return {
    version: `${warrantyText.version}-${months}M`,
    ja: warrantyText.ja.replace("12か月間", `${months}か月間`),
    en: warrantyText.en.replace("for 12 months", months === 1 ? "for 1 month" : `for ${months} months`),
  };
}

function approvalOf(one: Case): LetterContent["approval"] {
  const { nsc, licencePath = "-", at } = one.licensing ?? {};
  if (isWeapon(one) && nsc) return { kind: "NSC", reference: plain(nsc.reference).slice(0, 80), day: nsc.on };
  const path = plain(licencePath);
  return {
    kind: "LICENCE",
    reference: [one.number ?? one.id, at && dayInJapan(new Date(at))].filter((part) => part).join(" / "),
    path: both({ en: path }),
  };
}

function packageOf({ package: parts }: Offer): LetterContent["package"] {
  const included = (part: keyof typeof parts) => ({ included: parts[part] === "INCLUDED" });
  return {
    spares: included("SPARES"),
    training: included("TRAINING"),
    manuals: included("MANUALS"),
    support: included("SUPPORT"),
    transport: included("TRANSPORT"),
  };
}
