import { AppError } from "../../shared/base/app-error.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import { type NameListId, nameLists } from "../../shared/screening/codes.ts";
import type { Edition } from "../../shared/screening/names-list.ts";
import { mayReadRules } from "../../shared/screening/rules.ts";
import type { Ctx } from "../platform/deps.ts";
import { namesOn } from "./names-on.ts";
import { listEditions } from "./store.ts";

export type ListFile = {
  readonly list: NameListId;
  /** The edition that is used today; absent when none was loaded. */
  readonly now?: Edition;
  /** Those that were loaded, also those to come, the latest first. */
  readonly loaded: readonly Edition[];
};

const editionsMax = 20;

/** Every list of names: the edition in use, and the last that were loaded. */
export async function readNameLists(ctx: Ctx): Promise<ListFile[]> {
  if (!mayReadRules(ctx.actor)) throw new AppError("not-found", "page-not-found");
  const inUse = await namesOn(ctx.deps, dayInJapan(ctx.deps.now()));
  return Promise.all(
    nameLists.map(async (list) => {
      const { items } = await listEditions(ctx.deps.table, list, editionsMax);
      const now = inUse.find(({ edition }) => edition.list === list)?.edition;
      return { list, ...(now && { now }), loaded: items.map(({ sha256: _sha256, ...edition }) => edition) };
    }),
  );
}
