import { randomBytes } from "node:crypto";
import { commit } from "../../functions/platform/commit.ts";
import type { Ctx, Deps } from "../../functions/platform/deps.ts";
import { technologyRecord } from "../../functions/startups/change-technology.ts";
import { lineWrites } from "../../functions/startups/lines.ts";
import { getTechnology, putAttempt, putTechnology } from "../../functions/startups/store.ts";
import type { Actor } from "../../shared/base/actor.ts";
import { addDays, dayInJapan } from "../../shared/base/day.ts";
import { idFrom } from "../../shared/base/id.ts";
import type { Brief } from "../../shared/startups/brief.ts";
import { answerDays, isListed } from "../../shared/startups/codes.ts";
import { type Technology, technologySchema } from "../../shared/startups/model.ts";
import { newOrganisation, newPerson } from "./cases.ts";
import { stackDeps } from "./listings.ts";
import { asNow } from "./organisations.ts";

/** Somebody of a made-up verified firm: rules and verbs see no difference. */
export const founderOf = (organisationId: string, personId = newPerson(), verified = true): Actor => ({
  kind: "supplier",
  personId,
  organisationId,
  administrator: false,
  verified,
});

/** A brief that lacks nothing. */
export const wholeBrief = (overrides: Partial<Brief> = {}): Brief => ({
  title: { ja: "量子磁気センサー", en: "Quantum magnetic sensor" },
  summary: {
    ja: "室温で動く小型の磁気センサー。",
    en: "A small magnetic sensor that works at room temperature.",
  },
  area: "SENSING",
  civilUse: { ja: "医療用の計測。", en: "Measuring in hospitals." },
  defenceUse: { ja: "水中の物体の検知。", en: "Finding objects under water." },
  trl: 5,
  ipOwner: { ja: "自社", en: "The firm itself" },
  controlRow: "unknown",
  seeks: ["PILOT", "JSDF_TRIAL"],
  paper: {
    id: "D-0000000000PA",
    form: "BRIEF",
    name: "brief.pdf",
    pages: 4,
    sha256: "0".repeat(64),
  },
  owners: [{ name: "Aoi Tanaka", country: "JP", share: 10_000 }],
  ...overrides,
});

/**
 * Puts a technology into the table as it would be in a state, with its lines and, once it was handed in, its attempt;
 * without going the way there. `overrides` win over what the state calls for.
 */
export async function placeTechnology(deps: Deps, overrides: Partial<Technology> = {}): Promise<Technology> {
  const organisationId = overrides.organisationId ?? newOrganisation();
  const today = dayInJapan(deps.now());
  const at = deps.now().toISOString();
  const status = overrides.status ?? "DRAFT";
  const attempt = overrides.attempt ?? (status === "DRAFT" ? 0 : 1);
  const one = technologySchema.parse({
    id: idFrom("T", randomBytes(8)),
    revision: 1,
    organisationId,
    firm: { ja: "試験株式会社", en: "Trial K.K." },
    brief: wholeBrief(),
    attempt,
    ...(attempt > 0 && { submittedOn: today, answerDueOn: addDays(today, answerDays) }),
    ...answered(status, today, at),
    followers: [],
    createdAt: at,
    changedAt: at,
    ...overrides,
    status,
  });
  const ctx: Ctx = { deps, actor: founderOf(organisationId) };
  await commit(
    ctx,
    [
      putTechnology(undefined, one),
      ...lineWrites(undefined, one),
      ...(attempt > 0
        ? [putAttempt(one.id, { attempt, on: one.submittedOn ?? today, by: newPerson(), brief: one.brief })]
        : []),
    ],
    [
      {
        record: technologyRecord(one.id),
        action: "technology.create",
        detail: { organisation: organisationId },
        first: true,
      },
    ],
  );
  return one;
}

function answered(status: Technology["status"], today: string, at: string) {
  const by = newPerson();
  const isAnswered = status === "DECLINED" || isListed(status);
  const feedback =
    status === "DECLINED"
      ? [{ code: "evidence-weak" as const, text: "Say who measured it.", done: false }]
      : [];
  return {
    feedback,
    ...(isAnswered && { decision: { result: status, text: "The answer.", on: today, took: 0, by, at } }),
    ...(isListed(status) && { stage: "LISTED" }),
  };
}

/** The technology as it lies in the table now. */
export async function technologyNow(deps: Deps, id: string): Promise<Technology> {
  const one = await getTechnology(deps.table, id);
  if (!one) throw new Error(`no technology ${id}`);
  return one;
}

/** A technology of a demo person's firm (`supplier.startup`), for tests over HTTP and in the browser. */
export async function technologyOf(
  personId: string,
  overrides: Partial<Technology> = {},
): Promise<Technology> {
  const deps = stackDeps();
  const { actor } = await asNow(deps, personId);
  if (actor.kind !== "supplier") throw new Error(`${personId} is no supplier`);
  return placeTechnology(deps, { organisationId: actor.organisationId, ...overrides });
}
