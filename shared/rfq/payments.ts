import type { Day } from "../base/day.ts";
import { creditedOf, receivedOf } from "./deliveries.ts";
import type { Case } from "./model.ts";
import { type PlannedPayment, sumOf } from "./offer.ts";

type Done = Pick<Case, "execution" | "offer" | "cancelled">;

/** Minor units that came in, and that went back. */
export const takenOf = ({ execution }: Pick<Case, "execution">): number =>
  sumOf(execution.payments.filter(({ kind }) => kind === "RECEIVED").map(({ minor }) => minor));
export const returnedOf = ({ execution }: Pick<Case, "execution">): number =>
  sumOf(execution.payments.filter(({ kind }) => kind === "REFUNDED").map(({ minor }) => minor));
export const paidOf = (one: Pick<Case, "execution">): number => takenOf(one) - returnedOf(one);

/** Minor units credited to the buyer by settled discrepancies; `line`: of one line. */
export const creditOf = ({ execution }: Pick<Case, "execution">, line?: number): number =>
  sumOf(
    execution.shipments
      .flatMap((shipment) => shipment.discrepancies)
      .filter((found) => line === undefined || found.line === line)
      .map((found) => (found.resolved?.as === "CREDITED" ? (found.resolved.minor ?? 0) : 0)),
  );

const planOf = ({ offer }: Pick<Case, "offer">): readonly PlannedPayment[] => offer?.paymentPlan ?? [];
const inAll = (planned: readonly PlannedPayment[]): number => sumOf(planned.map(({ minor }) => minor));

export const depositOf = (one: Pick<Case, "offer">): number =>
  inAll(planOf(one).filter(({ kind }) => kind === "DEPOSIT"));

/** What the buyer owes in the end: the total less credits, or of a cancelled case its costs. */
export const owedOf = (one: Done): number =>
  one.cancelled ? one.cancelled.costs : Math.max(0, (one.offer?.total ?? 0) - creditOf(one));
export const overpaidOf = (one: Done): number => Math.max(0, paidOf(one) - owedOf(one));

/** Minor units that signed amendments add, in the currency of the offer; one that was cancelled adds nothing. */
export const amendedBy = ({ offer, children }: Pick<Case, "offer" | "children">): number =>
  sumOf(
    children.map(({ agreed, status }) =>
      agreed && agreed.currency === offer?.currency && status !== "CANCELLED" ? agreed.minor : 0,
    ),
  );

/** Everything has come or was credited. */
const isAllThere = (one: Done): boolean =>
  (one.offer?.lines ?? []).every(
    (line) => receivedOf(one, line.number) + creditedOf(one, line.number) >= line.quantity,
  );
const isDue = (one: Done, { event, dueOn }: PlannedPayment, today: Day): boolean => {
  if (event === "DAY") return dueOn !== undefined && dueOn <= today;
  if (event === "BEFORE_SHIPMENT") return one.execution.shipments.length > 0;
  return event === "ACCEPTANCE" || isAllThere(one);
};

/** What must be there before goods leave: every deposit, and what the plan asks for before shipment. */
export const neededBeforeShipment = (one: Done): number =>
  Math.min(
    owedOf(one),
    inAll(
      planOf(one).filter(
        ({ kind, event }) => kind === "DEPOSIT" || event === "ACCEPTANCE" || event === "BEFORE_SHIPMENT",
      ),
    ),
  );

/** What is due by the plan and has not come. */
export function outstandingOf(one: Done, today: Day): number {
  const due = inAll(planOf(one).filter((planned) => isDue(one, planned, today)));
  const asked = one.cancelled ? owedOf(one) : Math.min(owedOf(one), due);
  return Math.max(0, asked - paidOf(one));
}

export type PlanLine = PlannedPayment & { readonly paid: number; readonly due: boolean };
/** The plan against what came: what names its planned payment goes there first, the rest fills the plan in its order. */
export function planAgainst(one: Done, today: Day): PlanLine[] {
  const plan = planOf(one);
  const came = one.execution.payments.filter(({ kind }) => kind === "RECEIVED");
  const named = plan.map((planned) =>
    Math.min(
      planned.minor,
      sumOf(came.filter((payment) => payment.planned === planned.key).map(({ minor }) => minor)),
    ),
  );
  let rest = paidOf(one) - sumOf(named);
  const filled = plan.map((planned, i) => {
    const more = Math.max(0, Math.min(rest, planned.minor - (named[i] ?? 0)));
    rest -= more;
    return (named[i] ?? 0) + more;
  });
  // What went back is taken from the end of the plan.
  for (let i = plan.length - 1; i >= 0 && rest < 0; i--) {
    const less = Math.min(filled[i] ?? 0, -rest);
    filled[i] = (filled[i] ?? 0) - less;
    rest += less;
  }
  return plan.map((planned, i) => ({ ...planned, paid: filled[i] ?? 0, due: isDue(one, planned, today) }));
}
