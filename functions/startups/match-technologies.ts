import { AppError } from "../../shared/base/app-error.ts";
import { technologyLineSchema } from "../../shared/startups/line.ts";
import { type Match, matchesOf } from "../../shared/startups/match.ts";
import type { MatchedNeed, MatchedTechnology } from "../../shared/startups/match-endpoints.ts";
import { type NeedText, soughtOfBrief, soughtOfNeed } from "../../shared/startups/match-text.ts";
import type { Technology } from "../../shared/startups/model.ts";
import { rowsOf } from "../../shared/startups/rows-of.ts";
import { isFirmsOwn } from "../../shared/startups/rules.ts";
import type { Ctx } from "../platform/deps.ts";
import { firmPartition } from "./keys.ts";
import { fieldsOf, getTechnology } from "./store.ts";

const needsMost = 10;
const technologiesMost = 5;
/** A firm's youngest technologies; more than this nobody keeps at once. */
const ownMost = 40;

const whyOf = ({ score, why }: Match) => ({ score, why: { ...why, terms: [...why.terms] } });

/** The open needs, among those given, that one of the firm's technologies answers. They are few: all are weighed. */
export function needsFor({ actor }: Ctx, one: Technology, open: readonly NeedText[]): MatchedNeed[] {
  if (!isFirmsOwn(actor, one)) throw new AppError("not-found", "technology-not-found", { id: one.id });
  return matchesOf(soughtOfBrief(one.brief), rowsOf(open.map(soughtOfNeed)), needsMost).flatMap((match) => {
    const need = open[match.row];
    if (!need) return [];
    const { id, title, area } = need;
    return [{ id, title, ...(area && { area }), ...whyOf(match) }];
  });
}

/** The reader's own technologies that answer a need. */
export async function ownTechnologiesFor(ctx: Ctx, need: NeedText): Promise<MatchedTechnology[]> {
  const { actor, deps } = ctx;
  if (actor.kind !== "supplier") throw new AppError("not-found", "page-not-found");
  const { rows } = await deps.table.list(
    { pk: firmPartition(actor.organisationId), descending: true, limit: ownMost },
    { consistent: true },
  );
  const lines = rows
    .map((row) => technologyLineSchema.parse(fieldsOf(row)))
    .filter(({ status, title }) => status !== "WITHDRAWN" && title !== undefined);
  const read = await Promise.all(lines.map(({ id }) => getTechnology(deps.table, id)));
  const own = read.filter((one) => one !== undefined);
  const matches = matchesOf(
    soughtOfNeed(need),
    rowsOf(own.map(({ brief }) => soughtOfBrief(brief))),
    technologiesMost,
  );
  return matches.flatMap((match) => {
    const one = own[match.row];
    if (!one?.brief.title) return [];
    const { title, area } = one.brief;
    return [{ id: one.id, status: one.status, title, ...(area && { area }), ...whyOf(match) }];
  });
}
