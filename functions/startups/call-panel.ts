import { agencyId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import type { Technology } from "../../shared/startups/model.ts";
import { calledPanel } from "../../shared/startups/panel-rules.ts";
import { mayCallPanel } from "../../shared/startups/rules.ts";
import { isOfFirm } from "../../shared/startups/same-firm.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeTechnology } from "./change-technology.ts";
import { type Addressed, findAwaiting } from "./find-awaiting.ts";
import { firmPeople } from "./firm-people.ts";
import { peopleOf, tellPeople } from "./tell-people.ts";

export type CallPanel = Addressed & { readonly moderator: string; readonly scorers: readonly string[] };

/** Names who moderates and who scores. Whoever is new to it is told; nobody of the firm is taken. */
export async function callPanel(ctx: Ctx, input: CallPanel): Promise<Technology> {
  const { deps, actor } = ctx;
  const before = await findAwaiting(ctx, input, { may: mayCallPanel(actor), deed: "call-panel" });
  const people = await named(ctx, before, [input.moderator, ...input.scorers]);
  const nameOf = (personId: string) => ({
    personId,
    name: people.find(({ id }) => id === personId)?.name ?? personId,
  });
  const panel = calledPanel(before.panel, {
    moderator: nameOf(input.moderator),
    scorers: input.scorers.map(nameOf),
  });
  if (typeof panel === "string") throw new AppError("refused", panel, { rule: panel });

  const known = [before.panel?.moderator, ...(before.panel?.members ?? [])].map((one) => one?.personId);
  const fresh = people.filter(
    ({ id }) => !known.includes(id) && !("personId" in actor && actor.personId === id),
  );
  return changeTechnology(ctx, before, {
    set: { panel },
    event: {
      kind: "call-panel",
      internal: true,
      detail: {
        moderator: panel.moderator.name,
        scorers: panel.members.map(({ name }) => name).join(", "),
      },
    },
    writes: tellPeople(deps, before, fresh, "technology-called"),
  });
}

/** People of the agency who may be called. Throws `invalid` for anybody else, `refused` for somebody of the firm. */
async function named({ deps }: Ctx, one: Technology, ids: readonly string[]) {
  const [people, firm] = await Promise.all([peopleOf(deps, ids), firmPeople(deps, one)]);
  for (const [i, id] of ids.entries()) {
    const person = people.find((found) => found.id === id);
    const works = person?.organisationId === agencyId && person.roles.some((role) => role !== "auditor");
    const field = i === 0 ? "moderator" : "scorers";
    if (person && isOfFirm(person, firm))
      throw new AppError("refused", "same-firm", { rule: "same-firm", field });
    if (!works) throw new AppError("invalid", "panel-person-unknown", { field });
  }
  return people;
}
