import { explain } from "../../web/copy/refusals.ts";
import type { PersonCtx } from "../accounts/ctx.ts";
import { buyerShell } from "../accounts/pages.tsx";
import {
  endpointAmongGovernments,
  isAmongGovernments,
  liveIndex,
  pageAmongGovernments,
  type ReadCtx,
} from "../catalogue/index.ts";
import { cataloguePages } from "../catalogue/pages.tsx";
import { catalogueRoutes } from "../catalogue/routes.ts";
import type { Deps } from "../platform/deps.ts";
import { openTokens } from "../platform/tokens.ts";
import { buyerCasePages } from "../rfq/case-pages.tsx";
import { buyerCaseRoutes } from "../rfq/case-routes.ts";
import { buyerOfferForms, buyerOfferPages } from "../rfq/offer-pages.tsx";
import { buyerOfferRoutes } from "../rfq/offer-routes.ts";
import { buyerLotForms, buyerLotPages } from "../surplus/buyer-pages.tsx";
import { buyerLotRoutes } from "../surplus/routes.ts";
import { createApp, type Rooms } from "./app.ts";
import type { AnyServed, AnyServedPage } from "./bind.ts";
import { limited } from "./limited.ts";
import { whoAsks } from "./who.ts";

export type BuyerCtx = PersonCtx & ReadCtx;
const endpoints: readonly AnyServed<ReadCtx>[] = catalogueRoutes;
const pages: readonly AnyServedPage<ReadCtx>[] = cataloguePages;

/** What officers of foreign governments use: their catalogue and their desk. */
export const buyerRooms: Rooms<BuyerCtx> = {
  explain,
  forms: [...buyerLotForms, ...buyerOfferForms],
  endpoints: [
    ...endpoints.map(endpointAmongGovernments),
    ...buyerLotRoutes,
    ...buyerCaseRoutes,
    ...buyerOfferRoutes,
  ],
  pages: [
    ...pages.filter((p) => isAmongGovernments(p.definition)).map(pageAmongGovernments),
    buyerShell,
    ...buyerLotPages,
    ...buyerCasePages,
    ...buyerOfferPages,
  ],
};

export function buyerApp(deps: Deps) {
  const who = limited(whoAsks(deps, openTokens(deps.config)));
  const index = liveIndex(deps, "GOV");
  return createApp(deps, async (c) => ({ ...(await who(c)), index }), buyerRooms);
}
