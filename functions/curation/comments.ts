import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { idFrom, type ListingId } from "../../shared/base/id.ts";
import { mayComment } from "../../shared/curation/life-cycle.ts";
import { type Comment, commentSchema } from "../../shared/curation/model.ts";
import { getListing } from "../catalogue/index.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Key, Table } from "../platform/table.ts";

const commentKey = (listing: ListingId, id: string): Key => ({
  pk: `LISTING#${listing}`,
  sk: `COMMENT#${id}`,
});
/** A listing that gathers more has a problem that comments do not solve. */
const listMax = 200;

/** Puts a remark on a field of a listing. */
export async function comment(
  ctx: Ctx,
  input: { id: ListingId; field: string; text: string },
): Promise<Comment> {
  const listing = await getListing(ctx.deps.table, input.id);
  if (!listing || !mayComment(ctx.actor)) throw new AppError("not-found", "listing-not-found");

  const made: Comment = {
    id: idFrom("C", ctx.deps.random(8)),
    field: input.field,
    text: input.text,
    by: actorId(ctx.actor),
    role: ctx.actor.kind === "staff" ? ctx.actor.role : ctx.actor.kind,
    at: ctx.deps.now().toISOString(),
    revision: 1,
  };

  await commit(
    ctx,
    [{ put: { ...commentKey(input.id, made.id), ...made }, expect: "absent" }],
    [
      {
        record: `listing:${input.id}`,
        action: "listing.comment",
        detail: { comment: made.id, field: input.field },
      },
    ],
  );

  return made;
}

/** Marks a remark as dealt with. */
export async function closeComment(ctx: Ctx, input: { id: ListingId; comment: string }): Promise<Comment> {
  const row = await ctx.deps.table.get(commentKey(input.id, input.comment), { consistent: true });
  if (!row || !mayComment(ctx.actor)) throw new AppError("not-found", "comment-not-found");
  const before = parseComment(row);
  if (before.closed) return before;

  const closed = { by: actorId(ctx.actor), at: ctx.deps.now().toISOString() };
  const after: Comment = { ...before, closed, revision: before.revision + 1 };

  await commit(
    ctx,
    [{ put: { ...commentKey(input.id, before.id), ...after }, expect: { revision: before.revision } }],
    [{ record: `listing:${input.id}`, action: "listing.comment-close", detail: { comment: before.id } }],
  );

  return after;
}

/** The remarks on a listing, oldest first. */
export async function listComments(table: Table, id: ListingId): Promise<Comment[]> {
  const { rows } = await table.list({
    pk: `LISTING#${id}`,
    from: "COMMENT#",
    to: "COMMENT#~",
    limit: listMax,
  });
  return rows.map(parseComment).sort((a, b) => (a.at < b.at ? -1 : 1));
}

function parseComment(row: Readonly<Record<string, unknown>>): Comment {
  const { pk: _pk, sk: _sk, ...fields } = row;
  return commentSchema.parse(fields);
}
