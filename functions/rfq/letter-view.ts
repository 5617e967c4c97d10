import type { Day } from "../../shared/base/day.ts";
import { decimalOf } from "../../shared/base/money.ts";
import { type LetterContent, type LetterLine, letterNumber } from "../../shared/rfq/letter.ts";

/** What the template shows, as text: how numbers and days are written is decided here, once for both languages. */
export type LetterView = ReturnType<typeof letterView>;

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const dayBoth = (day: Day) => {
  const [year, month, date] = day.split("-").map(Number);
  return { ja: `${year}年${month}月${date}日`, en: `${date} ${months[(month ?? 1) - 1]} ${year}` };
};

/** Groups of three with a comma, and the currency's decimals. */
const grouped = (decimal: string) =>
  decimal.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ","));
/** 350 → "3.5", 1000 → "10": hundredths as people write them. */
const hundredths = (value: number) => String(Math.round(value) / 100);

/** Lets a run without any place to break (a long part number) break after every 16 characters. */
const breakable = (text: string) => text.replace(/[!-~]{24,}/g, (run) => run.replace(/.{16}/g, "$&\u200b"));

/** The same of every text within. */
function breakableIn<T>(value: T): T {
  if (typeof value === "string") return breakable(value) as T;
  if (Array.isArray(value)) return value.map(breakableIn) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, breakableIn(inner)])) as T;
}

export function letterView(letter: LetterContent, contentHash: string) {
  const amount = (minor: number) => grouped(decimalOf({ minor, currency: letter.currency }));
  const { edition, document, revision, supersedes, seller, buyer, checkAt } = letter;
  const [year = 0, month = 0, day = 0] = letter.issued.split("-").map(Number);
  return breakableIn({
    edition,
    number: letterNumber(letter),
    document,
    revision: String(revision),
    supersedes: supersedes === undefined ? null : letterNumber({ document, revision: supersedes }),
    date: { year, month, day },
    issued: dayBoth(letter.issued),
    expires: dayBoth(letter.expires),
    contentHash,
    shortHash: (contentHash.slice(0, 16).match(/.{4}/g) ?? []).join(" "),
    checkAt,
    seller,
    buyer: { ...buyer, address: buyer.address ?? null },
    saleModel: letter.saleModel,
    currency: letter.currency,
    lines: letter.lines.map((line) => lineView(line, amount)),
    subtotal: amount(letter.total - letter.fee.amount),
    fee: { percent: hundredths(letter.fee.basisPoints), amount: amount(letter.fee.amount) },
    total: amount(letter.total),
    deliveries: letter.deliveries.map((d) => ({
      line: String(d.line),
      title: letter.lines[d.line - 1]?.title ?? { ja: "", en: "" },
      quantity: grouped(String(d.quantity)),
      unit: letter.lines[d.line - 1]?.unitOfIssue ?? "",
      due: d.due,
    })),
    incoterm: letter.incoterm,
    payments: letter.payments.map((p) => ({
      label: p.label,
      event: "event" in p.due ? p.due.event : null,
      day: "day" in p.due ? p.due.day : null,
      percent: hundredths(p.percent * 100),
      amount: amount(p.amount),
    })),
    package: Object.entries(letter.package).map(([part, { included, remark }]) => ({
      part,
      included,
      remark: remark ?? null,
    })),
    clauses: { liability: letter.liability, condition: letter.condition, assurance: letter.assurance },
    approval:
      letter.approval.kind === "NSC"
        ? { ...letter.approval, day: dayBoth(letter.approval.day) }
        : letter.approval,
  });
}

const lineView = (line: LetterLine, amount: (minor: number) => string) => ({
  number: String(line.number),
  title: line.title,
  nsn: line.nsn ?? null,
  partNumber: line.partNumber ?? null,
  quantity: grouped(String(line.quantity)),
  unit: line.unitOfIssue,
  unitPrice: amount(line.unitPrice),
  amount: amount(line.amount),
  due: line.due,
  condition: line.condition,
  remark: line.remark ?? null,
});
