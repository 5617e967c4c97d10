import { AppError } from "../../shared/base/app-error.ts";
import type { FeedEntry } from "../../shared/catalogue/endpoints.ts";
import { maySee } from "../../shared/catalogue/rules.ts";
import { type ReadCtx, viewerAndTier } from "./ctx.ts";
import { type LogRow, logPartition, parseLogRow } from "./store.ts";

export type FeedPage = { readonly items: FeedEntry[]; readonly next?: string };

/** How many quiet months in a row the feed walks back before it takes the rest for empty. */
const quietMonths = 12;
const cursorPattern = /^\d{4}-\d{2}-\d{2}T[\d:.]{12}Z#L-[0-9A-Z]{12}#\d+$/;

/**
 * Publications and withdrawals, newest first. The cursor is the place in the log: following it never skips or
 * repeats a line, whatever is published meanwhile.
 */
export async function readFeed(
  ctx: ReadCtx,
  input: { limit: number; cursor?: string | undefined },
): Promise<FeedPage> {
  const { viewer, tier } = viewerAndTier(ctx.actor);
  const index = await ctx.index.current();
  // Among governments an old line may be of a listing narrowed since; the public's were erased.
  const present = (line: LogRow) =>
    tier === "PUB" || line.type === "WITHDRAWN" || index.card(viewer, line.id) !== undefined;
  const start = input.cursor === undefined ? undefined : openCursor(input.cursor);
  const items: LogRow[] = [];
  let month = (start ?? ctx.deps.now().toISOString()).slice(0, 7);
  let after = start;
  let last: string | undefined;
  for (let quiet = 0; items.length < input.limit && quiet < quietMonths; ) {
    const page = await ctx.deps.table.list({
      pk: logPartition(tier, month),
      descending: true,
      limit: input.limit - items.length,
      ...(after && { after }),
    });
    const lines = page.rows.map(parseLogRow);
    items.push(...lines.filter((line) => maySee(viewer, line.visibility) && present(line)));
    last = page.rows.at(-1)?.sk ?? last;
    quiet = lines.length > 0 ? 0 : quiet + 1;
    after = page.next;
    if (!after) month = monthBefore(month);
  }
  const full = items.length >= input.limit && last !== undefined;
  return { items: items.map(entryOf), ...(full && { next: Buffer.from(last ?? "").toString("base64url") }) };
}

function openCursor(cursor: string): string {
  const position = Buffer.from(cursor, "base64url").toString();
  if (!cursorPattern.test(position)) throw new AppError("invalid", "cursor-broken", { parameter: "cursor" });
  return position;
}

const monthBefore = (month: string): string => {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 2)).toISOString().slice(0, 7);
};

function entryOf(line: LogRow): FeedEntry {
  const { type, id, version, at, publication } = line;
  const title = publication?.content.title ?? line.title;
  return {
    type,
    id,
    version,
    at,
    ...(title && { title }),
    ...(publication && { kind: publication.content.kind, summary: publication.content.summary }),
  };
}
