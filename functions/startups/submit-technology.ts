import { isCorporateNumber } from "../../shared/accounts/corporate-number.ts";
import { isVerified } from "../../shared/accounts/rules.ts";
import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { addDays, type Day, dayInJapan } from "../../shared/base/day.ts";
import { briefFaults } from "../../shared/startups/brief-rules.ts";
import { unreadErrors } from "../../shared/startups/brief-typed.ts";
import { answerDays } from "../../shared/startups/codes.ts";
import type { Technology } from "../../shared/startups/model.ts";
import { mayHandIn } from "../../shared/startups/rules.ts";
import { type TechnologyView, technologyView } from "../../shared/startups/view.ts";
import { getOrganisation } from "../accounts/index.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeTechnology } from "./change-technology.ts";
import { findDraft, findOwn } from "./find-draft.ts";
import { putAttempt } from "./store.ts";

type Submit = { readonly id: string; readonly revision?: number | undefined };

/**
 * Hands a technology in: every rule is checked anew, what was written becomes immutable as an attempt, and the agency's
 * days begin. Asked again it answers the same. Throws `refused` with the rule and the fields that it names.
 */
export async function submitTechnology(ctx: Ctx, wanted: Submit): Promise<TechnologyView> {
  const now = await findOwn(ctx, { id: wanted.id });
  if (now.status === "SUBMITTED") return technologyView(ctx.actor, now);
  const before = await findDraft(ctx, wanted);
  const today = dayInJapan(ctx.deps.now());
  const firm = await verifiedFirm(ctx, before.organisationId);
  keepsRules(before, today);
  const attempt = before.attempt + 1;

  const after = await changeTechnology(ctx, before, {
    move: "submit",
    set: { attempt, firm, submittedOn: today, answerDueOn: addDays(today, answerDays) },
    unset: ["unread", "screening", "panel", "decision"],
    event: { kind: "submit", detail: { attempt } },
    writes: [putAttempt(before.id, { attempt, on: today, by: actorId(ctx.actor), brief: before.brief })],
  });

  return technologyView(ctx.actor, after);
}

/** Its names, once it is sure who hands in: a verified firm with the number that it is registered by. */
async function verifiedFirm({ deps, actor }: Ctx, id: string): Promise<Technology["firm"]> {
  const firm = await getOrganisation(deps.table, id);
  if (!mayHandIn(actor) || !firm || !isVerified(firm))
    throw new AppError("refused", "technology-need-not-verified", { rule: "not-verified" });
  if (!isCorporateNumber(firm.registration?.corporateNumber ?? ""))
    throw new AppError("refused", "corporate-number", { rule: "corporate-number" });
  return firm.name;
}

function keepsRules(one: Technology, today: Day): void {
  const faults = briefFaults(one.brief, today, Object.keys(unreadErrors(one)));
  const [first] = faults;
  if (!first) return;
  throw new AppError("refused", first.rule, {
    rule: first.rule,
    rules: faults.map(({ rule }) => rule),
    fields: faults.flatMap(({ fields }) => fields),
  });
}
