import * as z from "zod";
import { csvLine, csvMark } from "../base/csv.ts";
import type { Day } from "../base/day.ts";
import { decimalOf } from "../base/money.ts";
import type { Language, Text } from "../base/text.ts";
import { feeAgrees, reconciliationOf } from "./deliveries.ts";
import type { Case } from "./model.ts";
import { sumOf } from "./offer.ts";
import { creditOf, outstandingOf, overpaidOf, owedOf, paidOf, returnedOf, takenOf } from "./payments.ts";

const minor = z.int();
const part = z.strictObject({ quantity: z.int(), minor });
/** A case's accounts: its lines, then the fee, then the sums; minor units of the one currency. */
export const reconciliationSchema = z.lazy(() =>
  z.strictObject({
    number: z.string().optional(),
    currency: z.string(),
    lines: z.array(
      z.strictObject({
        line: z.int(),
        title: z.strictObject({ ja: z.string(), en: z.string() }),
        offered: part,
        shipped: z.int(),
        received: z.int(),
        tooMany: z.int(),
        credited: z.int(),
        creditedMinor: minor,
        invoiced: part,
        agrees: z.boolean(),
        explanation: z.string().optional(),
      }),
    ),
    fee: z.strictObject({ offered: minor, invoiced: minor, agrees: z.boolean() }),
    total: z.strictObject({ offered: minor, invoiced: minor }),
    received: minor,
    refunded: minor,
    paid: minor,
    owed: minor,
    outstanding: minor,
    overpaid: minor,
    signed: z.boolean(),
  }),
);
export type Reconciliation = z.infer<typeof reconciliationSchema>;
type Settled = Pick<Case, "offer" | "execution" | "cancelled" | "number">;

/** Everything that has to agree, in one record; undefined while there is no offer. */
export function accountsOf(one: Settled, today: Day): Reconciliation | undefined {
  const { offer, execution, number } = one;
  if (!offer) return undefined;
  const lines = reconciliationOf(one).map(({ explained: _explained, ...line }) => {
    const explanation = execution.explanations.find((known) => known.line === line.line)?.text;
    const title: Text | undefined = offer.lines.find((known) => known.number === line.line)?.title;
    return {
      ...line,
      title: { ja: title?.ja ?? "", en: title?.en ?? "" },
      creditedMinor: creditOf(one, line.line),
      ...(explanation && { explanation }),
    };
  });
  const billedFee = sumOf(execution.invoices.map(({ fee }) => fee));
  return {
    ...(number && { number }),
    currency: offer.currency,
    lines,
    fee: { offered: offer.fee.minor, invoiced: billedFee, agrees: feeAgrees(one) },
    total: { offered: offer.total, invoiced: sumOf([...lines.map((l) => l.invoiced.minor), billedFee]) },
    received: takenOf(one),
    refunded: returnedOf(one),
    paid: paidOf(one),
    owed: owedOf(one),
    outstanding: outstandingOf(one, today),
    overpaid: overpaidOf(one),
    signed: execution.reconciled !== undefined,
  };
}

/** Words of the table: its columns, and the lines below those of the offer. */
export type CsvWords = {
  readonly columns: readonly [
    currency: string,
    line: string,
    title: string,
    quantity: string,
    amount: string,
    shipped: string,
    received: string,
    credited: string,
    invoiced: string,
    invoicedAmount: string,
    paid: string,
    agrees: string,
    explanation: string,
  ];
  readonly fee: string;
  readonly total: string;
  readonly yes: string;
  readonly no: string;
};

/** The accounts as a table for spreadsheets; amounts are decimals. Payments are of the whole, so they stand in its line. */
export function reconciliationCsv(accounts: Reconciliation, words: CsvWords, lang: Language): string {
  const { currency, fee, total } = accounts;
  const amount = (minor: number) =>
    minor < 0 ? `-${decimalOf({ minor: -minor, currency })}` : decimalOf({ minor, currency });
  const said = (agrees: boolean) => (agrees ? words.yes : words.no);
  const sum = (name: string, one: { offered: number; invoiced: number }, paid: string, agrees: boolean) =>
    csvLine([
      currency,
      "",
      name,
      "",
      amount(one.offered),
      "",
      "",
      "",
      "",
      amount(one.invoiced),
      paid,
      said(agrees),
      "",
    ]);
  const lines = accounts.lines.map((l) =>
    csvLine([
      currency,
      l.line,
      l.title[lang],
      l.offered.quantity,
      amount(l.offered.minor),
      l.shipped,
      l.received,
      l.credited,
      l.invoiced.quantity,
      amount(l.invoiced.minor),
      "",
      said(l.agrees),
      l.explanation ?? "",
    ]),
  );
  const whole = total.offered === total.invoiced && accounts.paid === accounts.owed;
  return [
    csvMark,
    csvLine(words.columns),
    ...lines,
    sum(words.fee, fee, "", fee.agrees),
    sum(words.total, total, amount(accounts.paid), whole),
  ].join("");
}
