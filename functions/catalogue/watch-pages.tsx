import { goTo, serve, serveForm } from "../../shared/base/endpoint.ts";
import {
  unwatchListingEndpoint,
  watchListingEndpoint,
  watchListingForm,
} from "../../shared/catalogue/watch.ts";
import type { Ctx } from "../platform/deps.ts";
import { unwatchListing, watchListing } from "./watch-listing.ts";

const kind = "TECHNOLOGY" as const;

export const watchRoutes = [
  serve(watchListingEndpoint, (ctx: Ctx, { params }) => watchListing(ctx, { listingId: params.id, kind })),
  serve(unwatchListingEndpoint, (ctx: Ctx, { params }) =>
    unwatchListing(ctx, { listingId: params.id, kind }),
  ),
] as const;

export const watchForms = [
  serveForm(
    watchListingForm,
    async (ctx: Ctx, { params, input, lang }) => {
      const act = input.watch === "yes" ? watchListing : unwatchListing;
      await act(ctx, { listingId: params.id, kind });
      return goTo(`/${lang}/buyer/catalogue/${params.id}`);
    },
    async (_ctx, { params, lang }) => goTo(`/${lang}/buyer/catalogue/${params.id}`),
  ),
] as const;
