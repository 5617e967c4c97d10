import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import type { ListingId } from "../../shared/base/id.ts";
import { type Content, contentSchema, type Listing } from "../../shared/catalogue/model.ts";
import { type Changes, changedElsewhere, withChanges } from "../../shared/curation/changes.ts";
import { mayEdit, mayReadDesk } from "../../shared/curation/life-cycle.ts";
import { getListing } from "../catalogue/index.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { changed, recordWrites } from "./record.ts";
import { contentAt, snapshotWrite } from "./snapshots.ts";

const tries = 4;

/**
 * Saves what somebody changed in a draft, field by field, on top of what others saved meanwhile. `base` is the revision
 * that the editor was opened at. Throws `conflict` with the fields that others changed differently (`fields`), and
 * `invalid` with the first field that is not of its shape; nothing is written then.
 */
export async function saveContent(
  ctx: Ctx,
  input: { id: ListingId; base: number; changes: Changes },
): Promise<Listing> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await save(ctx, input);
    } catch (error) {
      const raced = error instanceof AppError && error.reason === "record-changed";
      // What the other one saved may not touch these fields at all.
      if (!raced || attempt === tries) throw error;
    }
  }
}

async function save(
  ctx: Ctx,
  { id, base, changes }: { id: ListingId; base: number; changes: Changes },
): Promise<Listing> {
  const listing = await getListing(ctx.deps.table, id);
  if (!listing || !mayReadDesk(ctx.actor)) throw new AppError("not-found", "listing-not-found");

  if (!mayEdit(ctx.actor, listing))
    throw new AppError("refused", "move-refused", { rule: "edit", status: listing.status });
  const opened = base === listing.revision ? listing.content : await contentAt(ctx.deps.table, id, base);
  const fields = changedElsewhere(opened, listing.content, changes);
  if (fields.length > 0) throw new AppError("conflict", "fields-changed", { fields });

  const content = parsed(withChanges(listing.content, changes));
  if (JSON.stringify(content) === JSON.stringify(listing.content)) return listing;
  const next = changed(ctx, listing, content);
  const by = actorId(ctx.actor);
  const at = next.changedAt;

  await commit(
    ctx,
    [...recordWrites(next), ...snapshotsOf(listing, next, by, at)],
    [
      {
        record: `listing:${id}`,
        action: "listing.edit",
        detail: { revision: next.revision, fields: Object.keys(changes).sort().join(",") },
      },
    ],
  );

  return next;
}

/** A draft that was created whole has no snapshot of its first state yet; the second save leaves both. */
const snapshotsOf = (before: Listing, next: Listing, by: string, at: string) => [
  snapshotWrite(next.id, { revision: next.revision, content: next.content, by, at }),
  ...(before.revision === 1
    ? [
        snapshotWrite(next.id, {
          revision: 1,
          content: before.content,
          by: before.preparedBy,
          at: before.createdAt,
        }),
      ]
    : []),
];

function parsed(content: unknown): Content {
  const outcome = contentSchema.safeParse(content);
  // What is left out for the public is decided by the control row, not by an editor.
  if (outcome.data?.kind === "TECHNOLOGY" && outcome.data.technology.withheld)
    throw new AppError("invalid", "invalid-value", { field: "technology.withheld" });
  if (outcome.success) return outcome.data;
  const [issue] = outcome.error.issues;
  const reason = issue && /^[a-z0-9-]+$/.test(issue.message) ? issue.message : "invalid-value";
  throw new AppError("invalid", reason, { field: issue?.path.join(".") ?? "" });
}
