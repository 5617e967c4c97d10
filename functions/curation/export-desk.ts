import { AppError } from "../../shared/base/app-error.ts";
import type { Language } from "../../shared/base/text.ts";
import type { DeskLine, DeskQuery } from "../../shared/curation/endpoints.ts";
import type { ReadCtx } from "../catalogue/index.ts";
import { commit } from "../platform/commit.ts";
import { listDesk } from "./read-desk.ts";

/** Rows of one file; a list that is longer says so at its end. */
export const exportMax = 20_000;
const pageSize = 200;

/** Every line of a search of the desk, for a file; that it was taken is on record. */
export async function exportDesk(
  ctx: ReadCtx,
  input: { query: Omit<DeskQuery, "limit" | "cursor">; lang: Language },
): Promise<{ lines: DeskLine[]; more: boolean }> {
  const lines: DeskLine[] = [];
  let cursor: string | undefined;
  do {
    const query = { ...input.query, limit: pageSize, ...(cursor !== undefined && { cursor }) };
    const page = await listDesk(ctx, { query, lang: input.lang });
    lines.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined && lines.length < exportMax);
  if (ctx.actor.kind !== "staff") throw new AppError("not-found", "page-not-found");

  await commit(
    ctx,
    [],
    [{ record: `person:${ctx.actor.personId}`, action: "listing.export", detail: { lines: lines.length } }],
  );

  return { lines, more: cursor !== undefined };
}
