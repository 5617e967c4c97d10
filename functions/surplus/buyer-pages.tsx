import type * as z from "zod";
import { AppError } from "../../shared/base/app-error.ts";
import {
  type Form,
  goTo,
  type PageAnswer,
  serveForm,
  servePage,
  type Typed,
  untyped,
} from "../../shared/base/endpoint.ts";
import { parseMoney } from "../../shared/base/money.ts";
import * as forms from "../../shared/surplus/forms.ts";
import { buyerLotPage } from "../../shared/surplus/pages.ts";
import { viewOf } from "../../web/layout/site.ts";
import { OwnLotPage } from "../../web/surplus/own-lot-page.tsx";
import type { PersonCtx } from "../accounts/index.ts";
import { getWatch } from "../catalogue/index.ts";
import { askQuestion } from "./ask-question.ts";
import { bookInspection } from "./book-inspection.ts";
import { cancelInspection } from "./cancel-inspection.ts";
import { estimateOf } from "./estimate-lot.ts";
import { fileOffer } from "./file-offer.ts";
import { readOwnInspection } from "./read-inspection.ts";
import { readLot } from "./read-lot.ts";
import { readOwnOffer } from "./read-offers.ts";
import type { LotAsked } from "./staff-pages.tsx";
import { unwatchLot, watchLot } from "./watch-lot.ts";
import { withdrawOffer } from "./withdraw-offer.ts";

async function ownLot(
  ctx: PersonCtx,
  asked: LotAsked,
  typed: Typed,
  more: { readonly failed?: string; readonly quantity?: number | undefined } = {},
): Promise<PageAnswer> {
  const { id } = asked.params;
  const lot = await readLot(ctx, id);
  const personId = ctx.who?.person.id ?? "";
  const [inspection, own, watch, estimate] = await Promise.all([
    readOwnInspection(ctx, { id }),
    readOwnOffer(ctx, { id }),
    getWatch(ctx.deps.table, id, personId),
    estimateOf(ctx, lot, more.quantity ?? Math.max(1, lot.content.lot.quantity)),
  ]);
  const props = {
    id,
    content: lot.content,
    ...inspection,
    ...own,
    estimate,
    watching: watch !== undefined,
    nowAt: ctx.deps.now().toISOString(),
    typed,
    ...(more.failed && { failed: more.failed }),
  };
  return { body: <OwnLotPage {...viewOf(ctx, asked)} {...props} /> };
}

type LotParams = z.ZodObject<{ id: z.ZodString }>;
const served = <I extends z.ZodType>(
  definition: Form<LotParams, I>,
  act: (ctx: PersonCtx, listingId: string, input: z.infer<I>) => Promise<unknown>,
) =>
  serveForm(
    definition,
    async (ctx: PersonCtx, { params, input, lang }) => {
      await act(ctx, params.id, input);
      return goTo(`/${lang}/buyer/lots/${params.id}`);
    },
    (ctx, asked, typed) => ownLot(ctx, asked, typed, { failed: definition.id.replace(/^own-lot-/, "") }),
  );

export const buyerLotPages = [
  servePage(buyerLotPage, (ctx: PersonCtx, asked) =>
    ownLot(ctx, asked, untyped, { quantity: asked.query.quantity }),
  ),
] as const;

export const buyerLotForms = [
  served(forms.offerForm, async (ctx, listingId, { amount: typed, ...input }) => {
    const { price } = (await readLot(ctx, listingId)).content;
    const currency = price.mode === "OFFERS_INVITED" ? price.currency : "JPY";
    const amount = parseMoney(typed, currency);
    if (!amount || amount.minor < 1) throw new AppError("invalid", "amount-malformed", { field: "amount" });
    return fileOffer(ctx, { listingId, amount, ...input });
  }),
  served(forms.withdrawForm, (ctx, listingId) => withdrawOffer(ctx, { listingId })),
  served(forms.bookForm, (ctx, listingId, input) => bookInspection(ctx, { listingId, ...input })),
  served(forms.cancelForm, (ctx, listingId) => cancelInspection(ctx, { listingId })),
  served(forms.askForm, (ctx, listingId, input) => askQuestion(ctx, { listingId, ...input })),
  served(forms.watchForm, (ctx, listingId, input) =>
    input.watch === "yes" ? watchLot(ctx, { listingId }) : unwatchLot(ctx, { listingId }),
  ),
] as const;
