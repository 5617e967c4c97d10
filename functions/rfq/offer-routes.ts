import { serve } from "../../shared/base/endpoint.ts";
import * as contract from "../../shared/rfq/offer-endpoints.ts";
import type { Ctx } from "../platform/deps.ts";
import { acceptOffer, signOffer } from "./accept-offer.ts";
import { askApproval } from "./ask-approval.ts";
import { askOffer, declineAvailability } from "./ask-offer.ts";
import { counterOffer } from "./counter-offer.ts";
import { refuseOffer, restateOffer, sendBackOffer, withdrawOffer } from "./decide-offer.ts";
import { issueOffer } from "./issue-offer.ts";
import { downloadLetter, readOffer } from "./read-letter.ts";
import { saveOffer } from "./save-offer.ts";
import { sendAvailability } from "./send-availability.ts";

type OfCase = { readonly id: string };
/** The body's fields with the case that the path names are what its verb takes. */
const onCase =
  <In extends OfCase, O>(verb: (ctx: Ctx, input: In) => Promise<O>) =>
  (ctx: Ctx, { params, input }: { readonly params: OfCase; readonly input: Omit<In, "id"> }) =>
    verb(ctx, { ...input, ...params } as In);

export const buyerOfferRoutes = [
  serve(contract.readRequestOfferEndpoint, (ctx: Ctx, { params, query }) =>
    readOffer(ctx, { ...params, ...query }),
  ),
  serve(contract.downloadRequestLetterEndpoint, (ctx: Ctx, { params, query }) =>
    downloadLetter(ctx, { ...params, ...query }),
  ),
  serve(contract.askOfferEndpoint, onCase(askOffer)),
  serve(contract.declineEndpoint, onCase(declineAvailability)),
  serve(contract.signEndpoint, onCase(signOffer)),
  serve(contract.acceptEndpoint, onCase(acceptOffer)),
  serve(contract.counterEndpoint, onCase(counterOffer)),
] as const;

export const staffOfferRoutes = [
  serve(contract.readCaseOfferEndpoint, (ctx: Ctx, { params, query }) =>
    readOffer(ctx, { ...params, ...query }),
  ),
  serve(contract.downloadCaseLetterEndpoint, (ctx: Ctx, { params, query }) =>
    downloadLetter(ctx, { ...params, ...query }),
  ),
  serve(contract.sendAvailabilityEndpoint, onCase(sendAvailability)),
  serve(contract.saveOfferEndpoint, onCase(saveOffer)),
  serve(contract.askApprovalEndpoint, onCase(askApproval)),
  serve(contract.restateEndpoint, onCase(restateOffer)),
  serve(contract.issueOfferEndpoint, onCase(issueOffer)),
  serve(contract.sendBackOfferEndpoint, onCase(sendBackOffer)),
  serve(contract.refuseOfferEndpoint, onCase(refuseOffer)),
  serve(contract.withdrawOfferEndpoint, onCase(withdrawOffer)),
] as const;
