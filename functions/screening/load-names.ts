import { createHash } from "node:crypto";
import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { type Day, dayInJapan } from "../../shared/base/day.ts";
import type { NameListId } from "../../shared/screening/codes.ts";
import {
  compareEntries,
  type Edition,
  type ListDifference,
  type NameList,
} from "../../shared/screening/names-list.ts";
import { mayDraftRules } from "../../shared/screening/rules.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { editionKey, namesFile } from "./keys.ts";
import { namesOfListOn } from "./names-on.ts";
import { readNames } from "./read-csv.ts";
import { listEditions } from "./store.ts";

export type NamesInput = {
  readonly list: NameListId;
  readonly edition: string;
  readonly source: string;
  readonly csv: string;
  /** First day in Japan on which it is used. */
  readonly from: Day;
};

/** What a new edition would change, against the one that is used on the day before it. */
export async function previewNames(
  ctx: Ctx,
  input: Pick<NamesInput, "list" | "csv" | "from">,
): Promise<ListDifference & { readonly entries: number }> {
  const before = await namesOfListOn(ctx.deps, input.list, input.from);
  if (!mayDraftRules(ctx.actor)) throw new AppError("not-found", "page-not-found");
  mustBeToCome(ctx, input.from);
  const entries = readNames(input.csv);
  return { ...compareEntries(before?.names.entries ?? [], entries), entries: entries.length };
}

/** Loads an edition, to be used from a day on. Earlier runs keep naming the edition that they used. */
export async function loadNames(ctx: Ctx, input: NamesInput): Promise<Edition> {
  if (!mayDraftRules(ctx.actor)) throw new AppError("not-found", "page-not-found");
  mustBeToCome(ctx, input.from);
  const { list, edition, source, from } = input;
  const names: NameList = { list, edition, source, entries: readNames(input.csv) };

  const body = JSON.stringify(names);
  const sha256 = createHash("sha256").update(body).digest("hex");
  const at = ctx.deps.now().toISOString();
  const by = actorId(ctx.actor);
  // The first edition of a list begins its trail.
  const { items } = await listEditions(ctx.deps.table, list, 1);
  const made: Edition = { list, edition, source, entries: names.entries.length, from, at, by };

  // The same name holds the same bytes, so writing it once more changes nothing.
  await ctx.deps.files.put(namesFile(sha256), body, { contentType: "application/json" });
  await commit(
    ctx,
    [{ put: { ...editionKey(list, from, at), ...made, sha256 }, expect: "absent" }],
    [
      {
        record: `names:${list}`,
        action: "names.load",
        detail: { edition, from, entries: made.entries, sha256 },
        ...(items.length === 0 && { first: true as const }),
      },
    ],
  );

  return made;
}

function mustBeToCome(ctx: Ctx, from: Day): void {
  if (from < dayInJapan(ctx.deps.now())) throw new AppError("invalid", "from-past", { field: "from" });
}
