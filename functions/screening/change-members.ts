import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import type { Draft } from "../../shared/screening/draft.ts";
import type { CountryList } from "../../shared/screening/model.ts";
import { mayDraftRules } from "../../shared/screening/rules.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { findOpenDraft, rewritten } from "./find-draft.ts";
import { draftWrites } from "./store.ts";

type Members = CountryList["members"];
export type MembersInput = {
  readonly id: string;
  readonly revision: number;
  readonly list: string;
  readonly add?: Members | undefined;
  readonly remove?: Members | undefined;
  /** Where the change stands; the list's own source when nothing is said. */
  readonly source?: string | undefined;
};

/** Puts countries on a list of a draft, or takes them off. */
export async function changeMembers(ctx: Ctx, input: MembersInput): Promise<Draft> {
  const before = await findOpenDraft(ctx, input, mayDraftRules);
  const list = before.ruleSet.lists.find((one) => one.id === input.list);
  if (!list) throw new AppError("invalid", "list-unknown", { field: "list" });
  const { add = [], remove = [] } = input;
  const members = [...new Set([...list.members.filter((one) => !remove.includes(one)), ...add])];
  if (members.join() === list.members.join())
    throw new AppError("invalid", "members-unchanged", { field: "add" });

  const changed = { ...list, members, asOf: dayInJapan(ctx.deps.now()), source: input.source ?? list.source };
  const lists = before.ruleSet.lists.map((one) => (one === list ? changed : one));
  const after = rewritten(ctx, before, { ...before.ruleSet, lists }, actorId(ctx.actor));

  await commit(ctx, draftWrites(before, after), [
    {
      record: `rule-set:${before.id}`,
      action: "rule-set.members",
      detail: { list: list.id, added: add.join(","), removed: remove.join(",") },
    },
  ]);

  return after;
}
