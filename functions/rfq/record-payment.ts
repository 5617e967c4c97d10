import { type MoneyWish, paymentFrom, withPayment } from "../../shared/rfq/billing.ts";
import type { CaseView } from "../../shared/rfq/model.ts";
import type { Ctx } from "../platform/deps.ts";
import { type Addressed, doAct } from "./do-act.ts";

/** Money that came in. The same entry again changes nothing; another currency than the offer's is refused. */
export const recordPayment = (ctx: Ctx, input: Addressed & MoneyWish): Promise<CaseView> =>
  doAct(ctx, input, "record-payment", (before, { recorded, today }) => {
    const payment = paymentFrom(before, "RECEIVED", input, recorded, today);
    return (
      payment && {
        set: { execution: withPayment(before.execution, payment) },
        event: {
          kind: "record-payment",
          detail: { minor: payment.minor, currency: before.offer?.currency ?? "", on: payment.on },
        },
        tell: "buyer",
      }
    );
  });
