import { AppError } from "../../shared/base/app-error.ts";
import type { CaseView } from "../../shared/rfq/model.ts";
import { linesMax, type RequestLine } from "../../shared/rfq/request.ts";
import { type NewLine, withLine } from "../../shared/rfq/request-lines.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import { retried } from "../platform/retry.ts";
import { changeCase } from "./change-case.ts";
import { findDraft } from "./find-draft.ts";
import { lineFor } from "./line-source.ts";

const tries = 8;

type Add = {
  readonly id: string;
  readonly revision?: number | undefined;
  readonly lines: readonly NewLine[];
};

/** Adds lines to a draft, all or none. Throws `not-found` for a listing that the country may not see, `refused` by rule. */
export const addLines = (ctx: Ctx, { id, revision, lines: wishes }: Add): Promise<CaseView> =>
  retried(ctx.deps, revision === undefined ? tries : 1, async () => {
    const before = await findDraft(ctx, { id, revision });
    let lines: readonly RequestLine[] = before.request.lines;
    for (const wish of wishes) lines = withLine(lines, await lineFor(ctx, wish, asked(lines, wish)));
    if (lines.length > linesMax)
      throw new AppError("refused", "too-many-lines", { rule: "too-many-lines", most: linesMax });
    if (lines.some(({ quantity }) => quantity > 1_000_000_000))
      throw new AppError("invalid", "invalid-value", { field: "quantity" });

    const after = await changeCase(ctx, before, {
      set: { request: { ...before.request, lines: [...lines] } },
      event: { kind: "add-lines", detail: { lines: wishes.length } },
    });

    return viewOf(ctx.actor, after);
  });

/** Units of a wish's listing that the lines ask for already. */
const asked = (lines: readonly RequestLine[], wish: NewLine): number =>
  "listingId" in wish
    ? (lines.find(({ source }) => source.kind !== "FREE" && source.listingId === wish.listingId)?.quantity ??
      0)
    : 0;
