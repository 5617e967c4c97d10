import type { Check, Reason } from "../../shared/accounts/codes.ts";
import type { MailTemplate } from "../../shared/accounts/mail.ts";
import type { Organisation } from "../../shared/accounts/model.ts";
import {
  answerWithin,
  checksFor,
  clearedForYears,
  type Move,
  mayReadOrganisation,
  needsReason,
  refusal,
  statusAfter,
} from "../../shared/accounts/rules.ts";
import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { addYears, type Day, dayInJapan } from "../../shared/base/day.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { addWorkingDays } from "../platform/working-days.ts";
import { getOrganisation, listMembers, organisationWrites } from "./store.ts";
import { tell } from "./tell.ts";

export type MoveInput = {
  readonly id: string;
  readonly move: Move;
  readonly reasons?: readonly Reason[] | undefined;
  readonly confirmed?: readonly Check[] | undefined;
  readonly note?: string | undefined;
  /** The revision that the page showed; a page that is out of date must not decide. */
  readonly revision?: number | undefined;
};

/** What the organisation's people are told of a move; some are the agency's own business. */
const told: Readonly<Partial<Record<Move, MailTemplate>>> = {
  "begin-check": "check-begun",
  ask: "more-asked",
  clear: "cleared",
  verify: "verified",
  "make-export-ready": "export-ready",
  refuse: "refused",
  suspend: "suspended",
  reinstate: "reinstated",
  renew: "renewal-received",
  "renew-late": "renewal-received",
  extend: "clearance-extended",
  expire: "clearance-ended",
  lapse: "clearance-lapsed",
};

/**
 * Moves an organisation on its way. Throws `not-found` to whom the move is not open, `refused` with the rule that
 * stands in its way, `conflict` when somebody else moved it meanwhile.
 */
export async function moveOrganisation(ctx: Ctx, input: MoveInput): Promise<Organisation> {
  const before = await getOrganisation(ctx.deps.table, input.id);
  const mayKnow = before && (ctx.actor.kind === "system" || mayReadOrganisation(ctx.actor, before));
  if (!before || !mayKnow) throw new AppError("not-found", "organisation-not-found");

  const today = dayInJapan(ctx.deps.now());
  const why = refusal(ctx.actor, before, input.move, today);
  if (why === "hidden")
    throw new AppError("refused", "move-not-open", { rule: input.move, status: before.status });
  if (why) throw new AppError("refused", `need-${why}`, { rule: why });
  if (needsReason(before, input.move) && !input.reasons?.length)
    throw new AppError("invalid", "required", { field: "reasons" });
  if (input.revision !== undefined && input.revision !== before.revision)
    throw new AppError("conflict", "record-changed");

  const after = moved(ctx, before, input, today);
  const template = told[input.move];
  const people = template ? await listMembers(ctx.deps.table, before.id) : [];
  const params = {
    status: after.status,
    until: after.clearedUntil ?? "",
    reasons: (input.reasons ?? []).join(","),
  };

  await commit(
    ctx,
    [...organisationWrites(before, after), ...(template ? tell(ctx.deps, people, template, params) : [])],
    [
      {
        record: `organisation:${before.id}`,
        action: `organisation.${input.move}`,
        detail: {
          from: before.status,
          to: after.status,
          confirmed: (input.confirmed ?? []).join(","),
          reasons: params.reasons,
        },
      },
    ],
  );

  return after;
}

function moved(ctx: Ctx, before: Organisation, input: MoveInput, today: Day): Organisation {
  const { move, note } = input;
  const at = ctx.deps.now().toISOString();
  const by = actorId(ctx.actor);
  const status = statusAfter(before, move);
  const { findings: _findings, answeredOn, renewalAskedOn, clearedUntil, ...rest } = before;
  const step = {
    at,
    move,
    status,
    by,
    ...(input.reasons?.length && { reasons: [...input.reasons] }),
    ...(note && { note }),
  };
  const kept = keptFindings(before, input, { by, at });
  const answered = answeredOn ?? (ctx.actor.kind === "staff" ? today : undefined);
  const next: Organisation = {
    ...rest,
    status,
    revision: before.revision + 1,
    changedAt: at,
    steps: [...before.steps, step],
    missing: move === "ask" ? [...(input.reasons ?? [])] : isDecision(move) ? [] : before.missing,
    ...(kept && { findings: kept }),
    ...(answered && { answeredOn: answered }),
    ...(renewalAskedOn && !isDecision(move) && move !== "lapse" && { renewalAskedOn }),
    ...(clearedUntil && { clearedUntil }),
  };
  if (move === "clear") return { ...next, clearedUntil: addYears(today, clearedForYears) };
  if (move === "extend") return { ...next, clearedUntil: addYears(clearedUntil ?? today, clearedForYears) };
  return move === "renew" || move === "renew-late" ? renewed(next, move, today) : next;
}

const decisions: readonly Move[] = [
  "clear",
  "refuse",
  "extend",
  "verify",
  "make-export-ready",
  "suspend",
  "expire",
];
const isDecision = (move: Move) => decisions.includes(move);

/** A decision uses its findings up: the next one rests on new ones. */
function keptFindings(
  before: Organisation,
  { move, confirmed, note }: MoveInput,
  { by, at }: { by: string; at: string },
) {
  if (move !== "record-findings") return isDecision(move) ? undefined : before.findings;
  const known = checksFor(before);
  const found = (confirmed ?? []).filter((check) => known.includes(check));
  return { by, at, confirmed: found, ...(note && { note }) };
}

/** A renewal keeps the file and starts the agency's clock again. */
function renewed(organisation: Organisation, move: Move, today: Day): Organisation {
  const { answeredOn: _answered, ...rest } = organisation;
  return {
    ...rest,
    answerDueOn: addWorkingDays(today, answerWithin),
    ...(move === "renew" && { renewalAskedOn: today }),
  };
}
