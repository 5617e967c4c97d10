import { AppError } from "../../shared/base/app-error.ts";
import type { Brief } from "../../shared/startups/brief.ts";
import {
  type BriefChanges,
  briefLeaves,
  changedMeanwhile,
  sameValue,
  withBriefChanges,
} from "../../shared/startups/brief-changes.ts";
import { readTypedBrief, type TypedBrief } from "../../shared/startups/brief-typed.ts";
import type { Technology } from "../../shared/startups/model.ts";
import { type TechnologyView, technologyView } from "../../shared/startups/view.ts";
import type { Ctx } from "../platform/deps.ts";
import { retried } from "../platform/retry.ts";
import { changeTechnology } from "./change-technology.ts";
import { findDraft } from "./find-draft.ts";

const tries = 8;

type Save = {
  readonly id: string;
  readonly revision?: number | undefined;
  readonly changes: BriefChanges;
  readonly were?: BriefChanges | undefined;
};

/**
 * Saves fields of a draft on top of what others saved meanwhile. Throws `conflict` with the fields that others changed
 * differently since they were read (`were`), or whenever the draft changed at all where the caller does not say.
 */
export const saveTechnology = (ctx: Ctx, { id, revision, changes, were }: Save): Promise<TechnologyView> =>
  retried(ctx.deps, were ? tries : 1, async () => {
    if (!were && revision === undefined) throw new AppError("invalid", "required", { field: "revision" });
    const before = await findDraft(ctx, { id, ...(!were && { revision }) });
    if (were) elsewhere(changedMeanwhile(before.brief, changes, were));
    const brief = withBriefChanges(before.brief, changes);
    const { unread = {} } = before;
    const said = Object.keys(briefLeaves(changes));
    const left = Object.entries(unread).filter(
      ([input]) => !said.some((leaf) => input === leaf || input.startsWith(`${leaf}.`)),
    );
    return technologyView(ctx.actor, await saved(ctx, before, { brief, unread: Object.fromEntries(left) }));
  });

export type SavedTyped = { readonly one: Technology; readonly errors: Readonly<Record<string, string>> };

/**
 * The same of what was typed in the builder: what can be read is saved, the rest is kept as it was typed and comes back
 * by input. `were`: how the inputs were shown. Throws `conflict` with the inputs that others changed differently; nothing
 * is written then.
 */
export const saveTypedTechnology = (
  ctx: Ctx,
  { id, typed, were }: { readonly id: string; readonly typed: TypedBrief; readonly were: TypedBrief },
): Promise<SavedTyped> =>
  retried(ctx.deps, tries, async () => {
    const before = await findDraft(ctx, { id });
    const read = readTypedBrief(before, typed, were);
    elsewhere(read.elsewhere);
    const brief = withBriefChanges(before.brief, read.changes);
    return { one: await saved(ctx, before, { brief, unread: read.unread }), errors: read.errors };
  });

function elsewhere(fields: readonly string[]): void {
  if (fields.length > 0) throw new AppError("conflict", "fields-changed", { fields });
}

type Written = { readonly brief: Brief; readonly unread: TypedBrief };

async function saved(ctx: Ctx, before: Technology, { brief, unread }: Written): Promise<Technology> {
  const isRead = Object.keys(unread).length === 0;
  if (sameValue(before.brief, brief) && sameValue(before.unread ?? {}, unread)) return before;
  return changeTechnology(ctx, before, {
    set: { brief, ...(!isRead && { unread }) },
    ...(isRead && { unset: ["unread"] }),
    event: { kind: "save", unlisted: true, detail: { fields: differing(before.brief, brief) } },
  });
}

function differing(before: Brief, after: Brief): string {
  const [old, now] = [briefLeaves(before), briefLeaves(after)];
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...names]
    .filter((name) => !sameValue(old[name], now[name]))
    .sort()
    .join(",");
}
