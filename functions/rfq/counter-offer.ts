import { AppError } from "../../shared/base/app-error.ts";
import { idFrom } from "../../shared/base/id.ts";
import type { Case, CaseView } from "../../shared/rfq/model.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";
import type { OnCase } from "./ask-offer.ts";
import { caseRecord, changeCase, mustBeOpen } from "./change-case.ts";
import { findCase } from "./find-case.ts";
import { lineWrites } from "./lines.ts";
import { endOffer, whileUnchanged } from "./offer-stock.ts";
import { newCase } from "./start-case.ts";
import { putCase, putEvent } from "./store.ts";

export type Counter = OnCase & { readonly text: string };

/**
 * The buyer wants it otherwise: a new request, a draft with the same lines, takes the place of the offer, which ends.
 * Tells the offer's case; `counteredBy` is the draft.
 */
export async function counterOffer(ctx: Ctx, { text, ...input }: Counter): Promise<CaseView> {
  const before = await findCase(ctx, input);
  const { actor } = ctx;
  if (actor.kind !== "buyer")
    throw new AppError("refused", "case-move-not-open", { rule: "counter", status: before.status });
  mustBeOpen(ctx, before, "counter");
  const draft = await draftFrom(ctx, before, text, actor.personId);

  const after = await whileUnchanged(ctx, before, async () => {
    const ended = await endOffer(ctx, before, "SUPERSEDED");
    return changeCase(ctx, before, {
      move: "counter",
      set: { counteredBy: draft.id },
      event: { kind: "countered", text, detail: { by: draft.id } },
      tell: "officer",
      writes: [...ended.writes, ...draftWrites(ctx, draft, actor.personId)],
      audits: [
        ...ended.audits,
        {
          record: caseRecord(draft.id),
          action: "case.create",
          detail: { organisation: draft.organisationId, counters: before.id },
          first: true,
        },
      ],
    });
  });

  return viewOf(actor, after);
}

/** What was asked for, once more and open to be changed. Lots are accepted "as is" anew. */
async function draftFrom(ctx: Ctx, one: Case, text: string, by: string): Promise<Case> {
  const draft = await newCase(ctx, one, by);
  const { note, ...request } = one.request;
  const said = [note, text].filter((part) => part).join("\n\n");
  return {
    ...draft,
    kind: "OFFER",
    counters: one.id,
    request: { ...request, kind: "OFFER", note: said.slice(-4000) },
  };
}

function draftWrites({ deps, reader }: Ctx, draft: Case, by: string): Write[] {
  const event = {
    ...{ id: idFrom("E", deps.random(8)), at: draft.createdAt, kind: "counter-started", by },
    ...(reader?.name && { name: reader.name }),
    ...{ side: "BUYER" as const, internal: false, detail: { counters: draft.counters ?? "" } },
  };
  return [putCase(undefined, draft), putEvent(draft.id, event), ...lineWrites(undefined, draft)];
}
