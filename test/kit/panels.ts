import { newPerson as newPersonOf } from "../../functions/accounts/sign-in.ts";
import { getPersonId, personWrites } from "../../functions/accounts/store.ts";
import { commit, noAudit } from "../../functions/platform/commit.ts";
import type { Ctx, Deps } from "../../functions/platform/deps.ts";
import { beginScoring } from "../../functions/startups/begin-scoring.ts";
import { callPanel } from "../../functions/startups/call-panel.ts";
import { declareInterest } from "../../functions/startups/declare-interest.ts";
import { scoreTechnology } from "../../functions/startups/score-technology.ts";
import type { Technology, TechnologyScreening } from "../../shared/startups/model.ts";
import type { Scores } from "../../shared/startups/panel.ts";
import { asNow } from "./organisations.ts";
import { founderOf, placeTechnology } from "./technologies.ts";

/** A demo person of the agency as the store knows them, with their id. */
export async function ofAgency(deps: Deps, name: string): Promise<Ctx & { readonly id: string }> {
  const id = await getPersonId(deps.table, "agency", name);
  if (!id) throw new Error(`nobody is called ${name}`);
  return { ...(await asNow(deps, id)), id };
}

export const passed = (overrides: Partial<TechnologyScreening> = {}): TechnologyScreening => ({
  controlRow: "none",
  ruleSet: "TP-2026-04-21",
  matches: [],
  passed: true,
  by: "P-000000000000",
  at: "2026-11-21T00:00:00.000Z",
  ...overrides,
});

export const points = (n: number): Scores => {
  const one = { points: n, reason: `Because of ${n}.` };
  return { DESIRABLE: one, FEASIBLE: one, VIABLE: one };
};

export const usualPanel = { moderator: "curator2", scorers: ["case-officer", "finance"] } as const;

/** A technology that passed, with a panel of demo people whose sheets are awaited. */
export async function inScoring(
  deps: Deps,
  overrides: Partial<Technology> = {},
  scorers: readonly string[] = usualPanel.scorers,
): Promise<Technology> {
  const placed = await placeTechnology(deps, { status: "SUBMITTED", screening: passed(), ...overrides });
  const curator = await ofAgency(deps, "curator");
  const people = await Promise.all(scorers.map((name) => ofAgency(deps, name)));
  const moderator = (await ofAgency(deps, usualPanel.moderator)).id;
  await callPanel(curator, { id: placed.id, moderator, scorers: people.map(({ id }) => id) });
  for (const person of people) await declareInterest(person, { id: placed.id, conflict: false });
  return beginScoring(curator, { id: placed.id });
}

/** The same with every sheet in and open. */
export async function inModeration(deps: Deps, overrides: Partial<Technology> = {}): Promise<Technology> {
  const { id } = await inScoring(deps, overrides);
  await scoreTechnology(await ofAgency(deps, "case-officer"), { id, scores: points(4) });
  return scoreTechnology(await ofAgency(deps, "finance"), { id, scores: points(2) });
}

/** Somebody joins a firm; the mail says where they have their mailbox. */
export async function joins(deps: Deps, organisationId: string, mail: string): Promise<void> {
  const person = newPersonOf(deps, "outside", { subject: mail, mail, name: mail }, "en");
  await commit(
    { deps, actor: founderOf(organisationId) },
    personWrites(undefined, { ...person, organisationId }),
    noAudit("a test"),
  );
}
