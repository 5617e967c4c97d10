import { lineIsLate } from "../../shared/rfq/deliveries.ts";
import type { CaseView } from "../../shared/rfq/model.ts";
import { type ForecastWish, withForecast } from "../../shared/rfq/papers.ts";
import type { Ctx } from "../platform/deps.ts";
import { type Addressed, doAct } from "./do-act.ts";

/** When a line is expected; the buyer hears of it. */
export const forecastLine = (ctx: Ctx, input: Addressed & ForecastWish): Promise<CaseView> =>
  doAct(ctx, input, "forecast", (before, { recorded }) => {
    const execution = withForecast(before, input, recorded);
    const late = lineIsLate({ ...before, execution }, input.line);
    return {
      set: { execution },
      event: {
        kind: "forecast",
        detail: {
          line: input.line,
          on: input.forecastOn,
          late: late ? "yes" : "no",
          ...(input.reason && { reason: input.reason }),
        },
      },
      tell: "buyer",
    };
  });
