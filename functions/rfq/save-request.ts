import { AppError } from "../../shared/base/app-error.ts";
import type { Case, CaseView } from "../../shared/rfq/model.ts";
import {
  changedMeanwhile,
  changesNothing,
  flatFields,
  type RequestChanges,
  withRequestChanges,
} from "../../shared/rfq/request-changes.ts";
import { readTypedRequest, type Typed } from "../../shared/rfq/request-typed.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import { retried } from "../platform/retry.ts";
import { changeCase } from "./change-case.ts";
import { findDraft } from "./find-draft.ts";

const tries = 8;

type Save = {
  readonly id: string;
  readonly revision?: number | undefined;
  readonly changes: RequestChanges;
  readonly were?: RequestChanges | undefined;
};

/**
 * Saves fields of a draft on top of what others saved meanwhile. Throws `conflict` with the fields that others changed
 * differently since they were read (`were`), or whenever the draft changed at all where the caller does not say.
 */
export const saveRequest = (ctx: Ctx, { id, revision, changes, were }: Save): Promise<CaseView> =>
  retried(ctx.deps, were ? tries : 1, async () => {
    if (!were && revision === undefined) throw new AppError("invalid", "required", { field: "revision" });
    const before = await findDraft(ctx, { id, ...(!were && { revision }) });
    if (were) elsewhere(changedMeanwhile(before.request, changes, were));
    return viewOf(ctx.actor, await saved(ctx, before, changes));
  });

export type SavedTyped = { readonly one: Case; readonly errors: Readonly<Record<string, string>> };

/**
 * The same of what was typed in the builder: what can be read is saved, the rest comes back by input. `were`: how the
 * inputs were shown. Throws `conflict` with the inputs that others changed differently; nothing is written then.
 */
export const saveTypedRequest = (
  ctx: Ctx,
  { id, typed, were }: { readonly id: string; readonly typed: Typed; readonly were: Typed },
): Promise<SavedTyped> =>
  retried(ctx.deps, tries, async () => {
    const before = await findDraft(ctx, { id });
    const read = readTypedRequest(before.request, before.country, typed, were);
    elsewhere(read.elsewhere);
    return { one: await saved(ctx, before, read.changes), errors: read.errors };
  });

function elsewhere(fields: readonly string[]): void {
  if (fields.length > 0) throw new AppError("conflict", "fields-changed", { fields });
}

async function saved(ctx: Ctx, before: Case, changes: RequestChanges): Promise<Case> {
  const request = withRequestChanges(before.request, changes);
  if (changesNothing(before.request, request)) return before;
  return changeCase(ctx, before, {
    set: { request, ...(request.kind && { kind: request.kind }) },
    ...(request.kind ? {} : { unset: ["kind"] }),
    event: {
      kind: "save",
      unlisted: true,
      detail: { fields: Object.keys(flatFields(changes)).sort().join(",") },
    },
  });
}
