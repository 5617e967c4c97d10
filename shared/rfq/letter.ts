import * as z from "zod";
import { countrySchema } from "../base/country.ts";
import { daySchema } from "../base/day.ts";
import { saleModels } from "../catalogue/codes.ts";
import { incoterms } from "./codes.ts";

/** What no font shows (the line break aside), and what turns the direction of the text around it. */
export const unwritable = /(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;
const written = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !unwritable.test(text), { error: "letter-characters" });
const both = (max: number) => z.strictObject({ ja: written(max), en: written(max) });

/** A text with the version it was accepted in; the words stay in the letter whatever becomes of the version. */
const clauseSchema = z.strictObject({
  version: z.string().regex(/^[A-Z0-9.-]{3,40}$/),
  ja: written(6000),
  en: written(6000),
});
export type Clause = z.infer<typeof clauseSchema>;

const personSchema = z.strictObject({ name: written(160), title: written(160) });
const minor = z.int().min(0);
const number = z.int().min(1).max(999);
const quantity = z.int().min(1).max(999_999_999);
const percentSchema = z.number().min(0).max(100).multipleOf(0.01);

/** `NEW` is as the maker sells it; what is `AS_IS` is handed over as it is and where it is. */
export const letterConditions = ["NEW", "REFURBISHED", "AS_IS"] as const;

const lineSchema = z.strictObject({
  number,
  title: both(500),
  nsn: z.string().max(20).optional(),
  partNumber: written(60).optional(),
  quantity,
  unitOfIssue: z.string().regex(/^[A-Z]{2}$/),
  /** Minor units of the letter's currency, as every amount here. */
  unitPrice: minor,
  amount: minor,
  due: daySchema,
  condition: z.enum(letterConditions),
  /** Condition code and the like, as the offer says it. */
  remark: both(500).optional(),
});
export type LetterLine = z.infer<typeof lineSchema>;

const deliverySchema = z.strictObject({ line: number, quantity, due: daySchema });

export const paymentLabels = ["DEPOSIT", "MILESTONE", "ON_SHIPMENT", "ON_RECEIPT", "BALANCE"] as const;
/** What makes a payment due, where it is no day. */
export const paymentEvents = ["ACCEPTANCE", "MAKERS_CONTRACT", "READY", "SHIPMENT", "RECEIPT"] as const;
const paymentSchema = z.strictObject({
  label: z.enum(paymentLabels),
  due: z.union([z.strictObject({ event: z.enum(paymentEvents) }), z.strictObject({ day: daySchema })]),
  percent: percentSchema,
  amount: minor,
});

export const packageParts = ["spares", "training", "manuals", "support", "transport"] as const;
const partSchema = z.strictObject({ included: z.boolean(), remark: both(500).optional() });

const nsc = z.strictObject({ kind: z.literal("NSC"), reference: written(80), day: daySchema });
const licence = z.strictObject({
  kind: z.literal("LICENCE"),
  reference: written(80).optional(),
  path: both(500),
});

const fieldsSchema = z.lazy(() =>
  z.strictObject({
    /** The form's edition: another look is another edition. */
    edition: z.literal("LOA-2026-1"),
    document: z.string().regex(/^[A-Z0-9][A-Z0-9-]{2,39}$/),
    revision: z.int().min(1).max(999),
    /** The revision that this one takes the place of. */
    supersedes: z.int().min(1).max(999).optional(),
    issued: daySchema,
    /** Until the end of this day in Japan. */
    expires: daySchema,
    seller: z.strictObject({ name: both(160), address: both(300), signatory: personSchema }),
    buyer: z.strictObject({
      organisation: both(300),
      country: z.strictObject({ code: countrySchema, ja: written(80), en: written(80) }),
      address: written(300).optional(),
      official: personSchema,
      reference: written(80),
    }),
    saleModel: z.enum(saleModels),
    liability: clauseSchema,
    currency: z.string().regex(/^[A-Z]{3}$/),
    lines: z.array(lineSchema).min(1).max(200),
    /** The rate in hundredths of a per cent: 350 is 3.5 %. */
    fee: z.strictObject({ basisPoints: z.int().min(0).max(10_000), amount: minor }),
    total: minor,
    /** In parts; empty where every line is delivered at once, by its own day. */
    deliveries: z.array(deliverySchema).max(400),
    incoterm: z.strictObject({ code: z.enum(incoterms), place: both(160) }),
    payments: z.array(paymentSchema).min(1).max(60),
    /** Warranty, or the text of "as is, where is". */
    condition: clauseSchema,
    assurance: clauseSchema,
    approval: z.discriminatedUnion("kind", [nsc, licence]),
    package: z.strictObject(
      Object.fromEntries(packageParts.map((part) => [part, partSchema])) as Record<
        (typeof packageParts)[number],
        typeof partSchema
      >,
    ),
    /** Where anyone can check the letter's hash. */
    checkAt: z.url(),
  }),
);
export type LetterContent = z.infer<typeof fieldsSchema>;

const sum = (amounts: readonly number[]) => amounts.reduce((all, one) => all + one, 0);

/** What a letter's amounts and quantities owe each other; each fault has its name. */
function addsUp(letter: LetterContent, check: z.RefinementCtx): void {
  const fail = (message: string, ...path: (string | number)[]) =>
    check.addIssue({ code: "custom", message, path });
  for (const [i, line] of letter.lines.entries()) {
    if (line.quantity * line.unitPrice !== line.amount) fail("line-amount", "lines", i, "amount");
    if (line.number !== i + 1) fail("line-number", "lines", i, "number");
    const parts = letter.deliveries.filter((delivery) => delivery.line === line.number);
    if (parts.length > 0 && sum(parts.map((part) => part.quantity)) !== line.quantity)
      fail("delivery-quantity", "deliveries");
  }
  for (const [i, { line }] of letter.deliveries.entries())
    if (line > letter.lines.length) fail("delivery-line", "deliveries", i, "line");
  if (sum(letter.lines.map((l) => l.amount)) + letter.fee.amount !== letter.total) fail("total", "total");
  if (sum(letter.payments.map((p) => p.amount)) !== letter.total) fail("payments", "payments");
  if (Math.round(sum(letter.payments.map((p) => p.percent)) * 100) !== 10_000) fail("percent", "payments");
  if (!letter.liability.version.startsWith(`LIABILITY-${letter.saleModel}-`)) fail("liability", "liability");
  if (letter.expires < letter.issued) fail("expires", "expires");
}

/**
 * All that a Letter of Offer and Acceptance says: data alone, so that the same letter can be typeset again. A letter
 * whose amounts do not add up is none: quantity × price = amount, lines + fee = total = payments.
 */
export const letterSchema = fieldsSchema.superRefine(addsUp);

/** The letter's number as people quote it: case and revision. */
export const letterNumber = ({ document, revision }: Pick<LetterContent, "document" | "revision">): string =>
  `${document}-R${revision}`;
