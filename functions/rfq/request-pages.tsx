import { serve } from "../../shared/base/endpoint.ts";
import { completenessOf } from "../../shared/rfq/request.ts";
import { autosaveRequestEndpoint } from "../../shared/rfq/request-endpoints.ts";
import { sayFault } from "../../web/copy/faults.ts";
import type { BuyerCaseCtx } from "./builder.ts";
import { saveTypedRequest } from "./save-request.ts";

/** The builder saves while somebody types, and hears of faults in the words of the page. */
export const autosaveRoutes = [
  serve(autosaveRequestEndpoint, async (ctx: BuyerCaseCtx, { params, input }) => {
    const { one, errors } = await saveTypedRequest(ctx, { ...params, ...input });
    const say = sayFault(input.lang);
    return {
      revision: input.base,
      savedAt: one.changedAt,
      percent: completenessOf(one.request, one.acceptances),
      errors: Object.fromEntries(Object.entries(errors).map(([name, key]) => [name, say(key)])),
    };
  }),
] as const;
export const buyerRequestPages = [] as const;
export const buyerRequestForms = [] as const;
