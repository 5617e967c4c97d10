import { type MoneyWish, paymentFrom, withPayment } from "../../shared/rfq/billing.ts";
import type { CaseView } from "../../shared/rfq/model.ts";
import type { Ctx } from "../platform/deps.ts";
import { type Addressed, doAct } from "./do-act.ts";

/** Money that went back: never more than came. */
export const recordRefund = (ctx: Ctx, input: Addressed & Omit<MoneyWish, "planned">): Promise<CaseView> =>
  doAct(ctx, input, "record-refund", (before, { recorded, today }) => {
    const payment = paymentFrom(before, "REFUNDED", input, recorded, today);
    return (
      payment && {
        set: { execution: withPayment(before.execution, payment) },
        event: {
          kind: "record-refund",
          detail: { minor: payment.minor, currency: before.offer?.currency ?? "", on: payment.on },
        },
        tell: "buyer",
      }
    );
  });
