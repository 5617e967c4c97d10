import { AppError } from "../../shared/base/app-error.ts";
import {
  type Asked,
  goTo,
  type PageAnswer,
  serveForm,
  servePage,
  type Typed,
  untyped,
} from "../../shared/base/endpoint.ts";
import { listingIdSchema } from "../../shared/base/id.ts";
import { viewerOf } from "../../shared/catalogue/rules.ts";
import * as contract from "../../shared/rfq/request-forms.ts";
import { mayAskForCases } from "../../shared/rfq/rules.ts";
import { viewOf } from "../../web/layout/site.ts";
import { NewRequestPage } from "../../web/rfq/new-request-page.tsx";
import { RequestsPage } from "../../web/rfq/requests-page.tsx";
import { addLines } from "./add-lines.ts";
import type { BuyerCaseCtx } from "./builder.ts";
import { createRequest } from "./create-request.ts";
import { listRequests } from "./list-requests.ts";

/** Drafts that are offered for a listing: the latest ones, which lie on the first page of the list. */
async function beginning(
  ctx: BuyerCaseCtx,
  asked: Pick<Asked<never, never>, "lang" | "path">,
  listing: string | undefined,
  typed: Typed,
): Promise<PageAnswer> {
  const index = await ctx.index.current();
  const card = listing === undefined ? undefined : index.card(viewerOf(ctx.actor), listing);
  if (listing !== undefined && (!card || !mayAskForCases(ctx.actor)))
    throw new AppError("not-found", "listing-not-found", { id: listing });
  const drafts = card ? (await listRequests(ctx, {})).items.filter(({ status }) => status === "DRAFT") : [];
  const props = { drafts: drafts.slice(0, 10), typed, ...(card && { card }) };
  return { body: <NewRequestPage {...viewOf(ctx, asked)} {...props} /> };
}

export const buyerRequestsPages = [
  servePage(contract.requestsPage, async (ctx: BuyerCaseCtx, asked) => {
    const found = await listRequests(ctx, asked.query);
    return { body: <RequestsPage {...viewOf(ctx, asked)} actor={ctx.actor} {...found} /> };
  }),
  servePage(contract.newRequestPage, (ctx: BuyerCaseCtx, asked) =>
    beginning(ctx, asked, asked.query.listing, untyped),
  ),
] as const;

export const buyerRequestsForms = [
  serveForm(
    contract.newRequestForm,
    async (ctx: BuyerCaseCtx, { input, lang }) => {
      const { listing, quantity = 1, into } = input;
      const line = listing === undefined ? undefined : { listingId: listing, quantity };
      const { id } =
        into === "new" || !line
          ? await createRequest(ctx, { line })
          : await addLines(ctx, { id: into, lines: [line] });
      return goTo(`/${lang}/buyer/requests/${id}${line ? "?done=added#lines" : ""}`);
    },
    (ctx, asked, typed) => {
      const listing = listingIdSchema.safeParse(typed.values.listing?.at(-1));
      return beginning(ctx, asked, listing.success ? listing.data : undefined, typed);
    },
  ),
] as const;
