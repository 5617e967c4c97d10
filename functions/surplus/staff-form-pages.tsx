import type * as z from "zod";
import { type Form, goTo, serveForm } from "../../shared/base/endpoint.ts";
import * as forms from "../../shared/surplus/forms.ts";
import type { PersonCtx } from "../accounts/index.ts";
import { adjustStock } from "./adjust-stock.ts";
import { answerQuestion } from "./answer-question.ts";
import { askOpening } from "./ask-opening.ts";
import { closeSlot } from "./close-slot.ts";
import { consumeStock } from "./consume-stock.ts";
import { decideAward } from "./decide-award.ts";
import { nameUnits } from "./name-units.ts";
import { openSlot } from "./open-slot.ts";
import { prepareAward } from "./prepare-award.ts";
import { releaseStock } from "./release-stock.ts";
import { reserveStock } from "./reserve-stock.ts";
import { staffLot } from "./staff-pages.tsx";

type LotParams = z.ZodObject<{ id: z.ZodString }>;

/** A form of the agency's page of a lot: does it and goes back there, or shows the page with what to mend. */
const served = <I extends z.ZodType>(
  definition: Form<LotParams, I>,
  act: (ctx: PersonCtx, listingId: string, input: z.infer<I>) => Promise<unknown>,
) =>
  serveForm(
    definition,
    async (ctx: PersonCtx, { params, input, lang }) => {
      await act(ctx, params.id, input);
      return goTo(`/${lang}/staff/lots/${params.id}`);
    },
    (ctx, asked, typed) => staffLot(ctx, asked, typed, definition.id.replace(/^lot-/, "")),
  );

export const staffLotForms = [
  served(forms.reserveForm, (ctx, listingId, { reservation, organisation, ...input }) =>
    reserveStock(ctx, { listingId, id: reservation, organisationId: organisation, ...input }),
  ),
  served(forms.releaseForm, (ctx, listingId, { reservation }) =>
    releaseStock(ctx, { listingId, id: reservation }),
  ),
  served(forms.deliverForm, (ctx, listingId, { reservation, ...input }) =>
    consumeStock(ctx, { listingId, id: reservation, ...input }),
  ),
  served(forms.countForm, (ctx, listingId, input) => adjustStock(ctx, { listingId, ...input })),
  served(forms.unitsForm, (ctx, listingId, input) => nameUnits(ctx, { listingId, ...input })),
  served(forms.slotForm, (ctx, listingId, input) => openSlot(ctx, { listingId, ...input })),
  served(forms.closeSlotForm, (ctx, listingId, input) => closeSlot(ctx, { listingId, ...input })),
  served(forms.answerForm, (ctx, listingId, { question, ...input }) =>
    answerQuestion(ctx, { listingId, id: question, ...input }),
  ),
  served(forms.openingForm, (ctx, listingId) => askOpening(ctx, { listingId })),
  served(forms.awardForm, (ctx, listingId, input) => prepareAward(ctx, { listingId, ...input })),
  served(forms.decisionForm, (ctx, listingId, input) => decideAward(ctx, { listingId, ...input })),
] as const;
