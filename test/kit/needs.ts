import { randomBytes } from "node:crypto";
import { commit } from "../../functions/platform/commit.ts";
import type { Ctx, Deps } from "../../functions/platform/deps.ts";
import { listShownNeeds } from "../../functions/startups/list-shown-needs.ts";
import { needLineWrites } from "../../functions/startups/need-lines.ts";
import { putNeed } from "../../functions/startups/need-store.ts";
import type { Actor } from "../../shared/base/actor.ts";
import { addDays, dayInJapan } from "../../shared/base/day.ts";
import { idFrom } from "../../shared/base/id.ts";
import type { Need, Statement } from "../../shared/startups/need.ts";
import { needSchema } from "../../shared/startups/need.ts";
import type { NeedsQuery, ShownLine } from "../../shared/startups/need-shown.ts";
import { asNow } from "./organisations.ts";
import { call, demoToken } from "./people.ts";

/** A whole statement that opens today; answers close in ten days. */
export const statement = (today: string, overrides: Partial<Statement> = {}): Statement => ({
  title: { ja: "夜間に小型艇を見分けるセンサー", en: "Telling small craft apart at night" },
  problem: {
    ja: "夜間、沿岸の小型艇を見分けられない。",
    en: "Small craft off the coast cannot be told apart at night.",
  },
  outcome: { ja: "3 km先の艇を9割以上見分ける。", en: "Nine of ten craft are told apart at 3 km." },
  area: "SENSING",
  budget: "C",
  opensOn: today,
  questionsUntil: addDays(today, 5),
  answersUntil: addDays(today, 10),
  decisionBy: addDays(today, 30),
  ...overrides,
});

/** Puts a need into the table as it would be in a state, without going the way there. */
export async function placeNeed(deps: Deps, overrides: Partial<Need> = {}): Promise<Need> {
  const at = deps.now().toISOString();
  const status = overrides.status ?? "OPEN";
  const recorded = { by: "P-000000000001", at };
  const isPublished = status !== "DRAFT" && status !== "PROPOSED";
  const need = needSchema.parse({
    id: idFrom("N", randomBytes(8)),
    revision: 1,
    status,
    statement: statement(dayInJapan(deps.now())),
    audience: "PUBLIC",
    by: "P-000000000002",
    writers: ["P-000000000002"],
    ...(status !== "DRAFT" && { proposedAt: at }),
    ...(isPublished && { checked: recorded, published: recorded }),
    reminded: [],
    followers: [],
    createdAt: at,
    changedAt: at,
    ...overrides,
  });
  await commit(
    { deps, actor: { kind: "system", job: "test" } },
    [putNeed(undefined, need), ...needLineWrites(undefined, need)],
    [{ record: `need:${need.id}`, action: "need.create", detail: {}, first: true }],
  );
  return need;
}

/** A demo person as the store knows them now; what they do happens at `at`. */
export async function as(deps: Deps, name: string, at?: Date | string): Promise<Ctx> {
  const { body } = await call("/api/me", { token: await demoToken(name) });
  const { person } = body as { person: { id: string; name: string } };
  const { actor } = await asNow(deps, person.id);
  const reader = { name: person.name, home: "/", roles: [], timeZone: "Asia/Tokyo" };
  return { deps: at ? { ...deps, now: () => new Date(at) } : deps, actor, reader };
}
export const idOf = ({ actor }: Ctx): string => ("personId" in actor ? actor.personId : "");
/** The same person in another of their roles. */
export const inRole = (ctx: Ctx, role: Extract<Actor, { kind: "staff" }>["role"]): Ctx => ({
  ...ctx,
  actor: { kind: "staff", personId: idOf(ctx), role },
});
/** A night that comes early, and for some needs only: those of other tests are still open. */
export const nightOf = (deps: Deps, at: Date | string, ids: readonly string[]): Deps => ({
  ...nightAt(deps, at),
  table: {
    ...deps.table,
    list: async (range, how) => {
      const page = await deps.table.list(range, how);
      const isList = range.pk.startsWith("NEEDSTATE#") || range.pk === "NEEDUNTOLD";
      return isList ? { ...page, rows: page.rows.filter(({ id }) => ids.includes(String(id))) } : page;
    },
  },
});
export const nightAt = (deps: Deps, at: Date | string): Deps => ({ ...deps, now: () => new Date(at) });

export const proposal = {
  kind: "PROPOSAL",
  text: { ja: "赤外線と音響を組み合わせます。", en: "Infrared and sound together." },
  price: "B",
  months: 9,
} as const;

/** Every page of a list: other tests publish needs at the same time. */
export async function allShown(ctx: Ctx, query: NeedsQuery) {
  const items: ShownLine[] = [];
  for (let after: string | undefined; ; ) {
    const page = await listShownNeeds(ctx, { ...query, ...(after && { after }) });
    items.push(...page.items);
    if (page.next === undefined) return items;
    after = page.next;
  }
}
