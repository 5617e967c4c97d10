import { type Day, daySchema } from "../base/day.ts";
import { parseMoney } from "../base/money.ts";
import type { PlannedPayment } from "./offer.ts";

type Typed = {
  readonly kind: PlannedPayment["kind"];
  readonly event: PlannedPayment["event"];
  readonly dueOn?: string | undefined;
  readonly share: string;
};
type About = {
  /** Minor units. */
  readonly total: number;
  readonly currency: string;
  readonly today: Day;
  readonly needsDeposit: boolean;
};

/** "30%" or "33.33 %" in hundredths of a per cent; undefined when it is none. */
function basisPointsIn(share: string): bigint | undefined {
  const [, whole, part = ""] = /^(\d{1,3})(?:\.(\d{1,2}))?\s*[%％]$/.exec(share) ?? [];
  const value = whole === undefined ? undefined : BigInt(whole + part.padEnd(2, "0"));
  return value !== undefined && value <= 10_000n ? value : undefined;
}

/** Minor units of a share of the total; "rest" for what is left empty, undefined for what cannot be read. */
function shareOf(share: string, { total, currency }: About): number | "rest" | undefined {
  if (share === "") return "rest";
  const basisPoints = basisPointsIn(share);
  if (basisPoints === undefined) return parseMoney(share, currency)?.minor;
  return Number((BigInt(total) * basisPoints + 5_000n) / 10_000n);
}

/** Planned payments that add up to the total, exactly; one of them may be "the rest". Mistakes are by place: `payments.0.share`. */
export function plannedFrom(
  typed: readonly Typed[],
  about: About,
): { readonly payments: PlannedPayment[]; readonly faults: Readonly<Record<string, string>> } {
  const faults: Record<string, string> = {};
  const shares = typed.map(({ share }) => shareOf(share, about));
  const given = shares.reduce<bigint>((sum, s) => sum + (typeof s === "number" ? BigInt(s) : 0n), 0n);
  const left = BigInt(about.total) - given;
  const rests = shares.filter((share) => share === "rest").length;
  const payments = typed.map(({ kind, event, dueOn }, i): PlannedPayment => {
    const share = shares[i];
    if (share === undefined) faults[`payments.${i}.share`] = "amount-malformed";
    if (event === "DAY") {
      const fault = dayFault(dueOn, about.today);
      if (fault) faults[`payments.${i}.dueOn`] = fault;
    }
    const minor = share === "rest" ? Math.max(0, Number(left)) : (share ?? 0);
    const key = `${kind.toLowerCase()}-${i + 1}`;
    return { key, kind, event, ...(event === "DAY" && dueOn && { dueOn }), minor };
  });
  if (typed.length === 0) faults["payments.0.share"] = "required";
  else if (rests > 1) faults[`payments.${shares.lastIndexOf("rest")}.share`] ??= "plan-one-rest";
  else if (left < 0n || (left !== 0n && rests === 0)) faults["payments.0.share"] ??= "offer-plan-differs";
  const deposit = payments.some(({ kind, minor }) => kind === "DEPOSIT" && minor > 0);
  if (about.needsDeposit && about.total > 0 && !deposit) faults["payments.0.kind"] ??= "plan-deposit";
  return { payments, faults };
}

function dayFault(text: string | undefined, today: Day): string | undefined {
  if (!text) return "required";
  if (!daySchema.safeParse(text).success) return "invalid-value";
  return text < today ? "day-past" : undefined;
}

/** Per cent of each payment in hundredths, which add up to exactly 100.00 %: the largest remainders are rounded up. */
export function hundredthsOf(minors: readonly number[]): number[] {
  const total = minors.reduce((sum, minor) => sum + BigInt(minor), 0n);
  if (total === 0n) return minors.map((_, i) => (i === 0 ? 10_000 : 0));
  const parts = minors.map((minor, i) => {
    const exact = BigInt(minor) * 10_000n;
    return { i, whole: Number(exact / total), rest: exact % total };
  });
  const missing = 10_000 - parts.reduce((sum, { whole }) => sum + whole, 0);
  const raised = new Set(
    parts
      .toSorted((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest > b.rest ? -1 : 1))
      .slice(0, missing)
      .map(({ i }) => i),
  );
  return parts.map(({ i, whole }) => whole + (raised.has(i) ? 1 : 0));
}
