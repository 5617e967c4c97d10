import { AppError } from "../../shared/base/app-error.ts";
import type { Case, CaseView } from "../../shared/rfq/model.ts";
import type { RequestLine } from "../../shared/rfq/request.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import { retried } from "../platform/retry.ts";
import { changeCase } from "./change-case.ts";
import { findDraft } from "./find-draft.ts";
import { lineFor } from "./line-source.ts";

const tries = 8;

type OfLine = { readonly id: string; readonly number: number; readonly revision?: number | undefined };
type ChangeLine = OfLine & {
  readonly quantity?: number | undefined;
  readonly note?: string | null | undefined;
  readonly refresh?: true | undefined;
};

/** Changes a line of a draft; `refresh` takes over the present version of its listing, which a lot's text is accepted anew for. */
export const changeLine = (ctx: Ctx, input: ChangeLine): Promise<CaseView> =>
  retried(ctx.deps, input.revision === undefined ? tries : 1, async () => {
    const before = await findDraft(ctx, input);
    const line = lineOf(before, input.number);
    const { note = line.note, quantity = line.quantity } = input;
    const { note: _before, ...kept } = input.refresh ? await refreshed(ctx, line, quantity) : line;
    const changed: RequestLine = { ...kept, quantity, ...(note && { note }) };
    const lines = before.request.lines.map((one) => (one === line ? changed : one));

    const after = await changeCase(ctx, before, {
      set: { request: { ...before.request, lines } },
      event: { kind: "change-line", unlisted: true, detail: { line: line.number } },
    });

    return viewOf(ctx.actor, after);
  });

async function refreshed(ctx: Ctx, line: RequestLine, quantity: number): Promise<RequestLine> {
  if (line.source.kind === "FREE") return line;
  const { listingId } = line.source;
  return { number: line.number, ...(await lineFor(ctx, { listingId, quantity }, 0)) };
}

/** Takes a line off a draft, and with a lot's the acceptance of its text. */
export const removeLine = (ctx: Ctx, input: OfLine): Promise<CaseView> =>
  retried(ctx.deps, input.revision === undefined ? tries : 1, async () => {
    const before = await findDraft(ctx, input);
    const line = lineOf(before, input.number);
    const { source } = line;
    const acceptances = before.acceptances.filter(
      (accepted) => source.kind === "FREE" || accepted.listingId !== source.listingId,
    );

    const after = await changeCase(ctx, before, {
      set: {
        request: { ...before.request, lines: before.request.lines.filter((one) => one !== line) },
        acceptances,
      },
      event: { kind: "remove-line", unlisted: true, detail: { line: line.number } },
    });

    return viewOf(ctx.actor, after);
  });

function lineOf({ request }: Case, number: number): RequestLine {
  const line = request.lines.find((one) => one.number === number);
  if (!line) throw new AppError("not-found", "line-not-found", { number });
  return line;
}
