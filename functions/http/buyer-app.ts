import { explain } from "../../web/copy/refusals.ts";
import type { PersonCtx } from "../accounts/ctx.ts";
import { buyerShell } from "../accounts/pages.tsx";
import {
  endpointAmongGovernments,
  type Heard,
  isAmongGovernments,
  liveIndex,
  pageAmongGovernments,
  type ReadCtx,
} from "../catalogue/index.ts";
import { cataloguePages } from "../catalogue/pages.tsx";
import { catalogueRoutes } from "../catalogue/routes.ts";
import { watchForms, watchRoutes } from "../catalogue/watch-pages.tsx";
import { endpointsOfOutsiders, formsOfOutsiders, pagesOfOutsiders } from "../documents/among-outsiders.ts";
import { documentForms, documentPages } from "../documents/pages.tsx";
import { documentRoutes } from "../documents/routes.ts";
import type { Deps } from "../platform/deps.ts";
import { openTokens } from "../platform/tokens.ts";
import { caseFiles } from "../rfq/case-files.ts";
import { buyerCasePages } from "../rfq/case-pages.tsx";
import { buyerCaseRoutes } from "../rfq/case-routes.ts";
import { buyerExecutionForms, buyerExecutionPages } from "../rfq/execution-pages.tsx";
import { buyerExecutionRoutes } from "../rfq/execution-routes.ts";
import { buyerOfferForms, buyerOfferPages } from "../rfq/offer-pages.tsx";
import { buyerOfferRoutes } from "../rfq/offer-routes.ts";
import { buyerQuestionForms } from "../rfq/question-pages.tsx";
import { buyerQuestionRoutes } from "../rfq/question-routes.ts";
import { autosaveRoutes, buyerBuilderForms } from "../rfq/request-pages.tsx";
import { buyerRequestRoutes } from "../rfq/request-routes.ts";
import { buyerRequestsForms, buyerRequestsPages } from "../rfq/requests-pages.tsx";
import { buyerAskedForms, buyerAskedPages } from "../startups/asked-pages.tsx";
import { buyerAskedRoutes } from "../startups/asked-routes.ts";
import { buyerMatchRoutes } from "../startups/match-routes.ts";
import { ownNeedRoutes } from "../startups/need-routes.ts";
import { hearDemand } from "../startups/note-demand.ts";
import { ownNeedForms, ownNeedPages } from "../startups/own-need-pages.tsx";
import { buyerPilotRoutes } from "../startups/pilot-routes.ts";
import { buyerLotForms, buyerLotPages } from "../surplus/buyer-pages.tsx";
import { buyerLotRoutes } from "../surplus/routes.ts";
import { buyerHookRoom } from "../webhooks/pages.tsx";
import { buyerHookRoutes } from "../webhooks/routes.ts";
import { createApp, type Rooms } from "./app.ts";
import type { AnyServed, AnyServedPage } from "./bind.ts";
import { guarded } from "./guarded.ts";
import { limited } from "./limited.ts";
import { whoAsks } from "./who.ts";

export type BuyerCtx = PersonCtx & ReadCtx;
const endpoints: readonly AnyServed<ReadCtx>[] = catalogueRoutes;
const pages: readonly AnyServedPage<ReadCtx>[] = cataloguePages;

/** What officers of foreign governments use: their catalogue and their desk. */
export const buyerRooms: Rooms<BuyerCtx> = {
  explain,
  around: guarded,
  forms: [
    ...watchForms,
    ...buyerLotForms,
    ...buyerHookRoom.forms,
    ...buyerQuestionForms,
    ...buyerOfferForms,
    ...buyerExecutionForms,
    ...buyerRequestsForms,
    ...buyerBuilderForms,
    ...buyerAskedForms,
    ...ownNeedForms,
    ...formsOfOutsiders("buyer", documentForms(caseFiles, "buyer")),
  ],
  endpoints: [
    ...endpoints.map(endpointAmongGovernments),
    ...watchRoutes,
    ...buyerLotRoutes,
    ...buyerHookRoutes,
    ...buyerCaseRoutes,
    ...buyerQuestionRoutes,
    ...buyerRequestRoutes,
    ...autosaveRoutes,
    ...endpointsOfOutsiders("buyer", documentRoutes(caseFiles)),
    ...buyerOfferRoutes,
    ...buyerExecutionRoutes,
    ...buyerPilotRoutes,
    ...buyerAskedRoutes,
    ...ownNeedRoutes,
    ...buyerMatchRoutes,
  ],
  pages: [
    ...pages.filter((p) => isAmongGovernments(p.definition)).map(pageAmongGovernments),
    buyerShell,
    ...buyerLotPages,
    ...buyerRequestsPages,
    ...buyerCasePages,
    ...buyerHookRoom.pages,
    ...pagesOfOutsiders("buyer", documentPages(caseFiles, "buyer")),
    ...buyerExecutionPages,
    ...buyerOfferPages,
    ...buyerAskedPages,
    ...ownNeedPages,
  ],
};

export function buyerApp(deps: Deps) {
  const who = limited(whoAsks(deps, openTokens(deps.config)));
  const index = liveIndex(deps, "GOV");
  const hear = hearDemand(deps);
  return createApp(
    deps,
    async (c) => {
      const ctx = await who(c);
      return { ...ctx, index, heard: (heard: Heard) => hear(ctx.actor, heard) };
    },
    buyerRooms,
  );
}
