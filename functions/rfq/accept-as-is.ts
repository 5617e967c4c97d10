import { AppError } from "../../shared/base/app-error.ts";
import type { Case, CaseView } from "../../shared/rfq/model.ts";
import type { AsIsAcceptance } from "../../shared/rfq/request.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import { retried } from "../platform/retry.ts";
import { changeCase } from "./change-case.ts";
import { findDraft } from "./find-draft.ts";
import { sourceNow, visible } from "./line-source.ts";

const tries = 8;

type Lot = { readonly listingId: string; readonly version: number };
type Accept = { readonly id: string; readonly revision?: number | undefined; readonly lots: readonly Lot[] };

/**
 * An officer accepts the "as is, where is" text of lots in exactly the versions read, by name and time. Throws
 * `not-found` for what is no lot of the request, `conflict` when the lot or its line is of another version by now.
 */
export const acceptAsIs = (ctx: Ctx, { id, revision, lots }: Accept): Promise<CaseView> =>
  retried(ctx.deps, revision === undefined ? tries : 1, async () => {
    const before = await findDraft(ctx, { id, revision });
    const accepted = await Promise.all(lots.map((lot) => acceptance(ctx, before, lot)));
    const others = before.acceptances.filter(
      ({ listingId }) => !accepted.some((one) => one.listingId === listingId),
    );

    const after = await changeCase(ctx, before, {
      set: { acceptances: [...others, ...accepted] },
      event: {
        kind: "accept-as-is",
        detail: {
          lots: accepted
            .map((one) => `${one.listingId} v${one.listingVersion} (${one.textVersion})`)
            .join(", "),
        },
      },
    });

    return viewOf(ctx.actor, after);
  });

async function acceptance(ctx: Ctx, { request }: Case, lot: Lot): Promise<AsIsAcceptance> {
  const { actor, deps, reader } = ctx;
  const line = request.lines.find(
    ({ source }) => source.kind === "LOT" && source.listingId === lot.listingId,
  );
  const shown = line && visible(ctx, (await sourceNow(ctx, line.source)).item);
  if (line?.source.kind !== "LOT" || shown?.content.kind !== "SURPLUS" || actor.kind !== "buyer")
    throw new AppError("not-found", "lot-not-found", { id: lot.listingId });
  if (shown.version !== lot.version || line.source.version !== lot.version)
    throw new AppError("conflict", "listing-changed", { rule: "listing-changed", id: lot.listingId });
  return {
    listingId: lot.listingId,
    listingVersion: lot.version,
    textVersion: shown.content.lot.asIsTextVersion,
    by: actor.personId,
    name: reader?.name ?? "",
    at: deps.now().toISOString(),
  };
}
