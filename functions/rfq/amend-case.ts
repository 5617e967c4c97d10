import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { type Day, dayInJapan } from "../../shared/base/day.ts";
import { idFrom } from "../../shared/base/id.ts";
import { added, refuse } from "../../shared/rfq/entry.ts";
import { nothingDone } from "../../shared/rfq/execution.ts";
import { type Case, type CaseEvent, caseSchema } from "../../shared/rfq/model.ts";
import type { RequestLine } from "../../shared/rfq/request.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";
import { caseRecord, changeCase } from "./change-case.ts";
import { clockFor } from "./clock.ts";
import { countWrites } from "./counts.ts";
import { type Addressed, checkAct, recordedBy } from "./do-act.ts";
import { findCase } from "./find-case.ts";
import { numberKey } from "./keys.ts";
import { lineWrites } from "./lines.ts";
import { readPolicy } from "./policies.ts";
import { putCase, putEvent } from "./store.ts";

export type Amending = {
  readonly text: string;
  /** When the buyer gets the offer of the amendment. */
  readonly targetOn: Day;
  /** What it is about; absent: all lines as they are. */
  readonly lines?: readonly RequestLine[] | undefined;
};

/**
 * Begins a change of scope: a numbered child that is offered, approved and signed like any case, and carried out as
 * one. What licensing decided of the parent holds for it; it is screened anew with its offer.
 */
export async function amendCase(ctx: Ctx, input: Addressed & Amending) {
  const before = await findCase(ctx, input);
  checkAct(ctx, before, "amend");
  const { today } = recordedBy(ctx);
  if (input.targetOn < today) throw new AppError("invalid", "day-past", { field: "targetOn" });
  const amendments = before.children.filter(({ number }) => /-A\d+$/.test(number)).length;
  const child = await childOf(ctx, before, input, `${before.number}-A${amendments + 1}`);

  const after = await changeCase(ctx, before, {
    set: {
      children: added(
        before.children,
        { id: child.id, number: child.number ?? "", status: child.status },
        60,
      ),
    },
    event: { kind: "amend", text: input.text, detail: { number: child.number ?? "", child: child.id } },
    tell: "both",
    writes: childWrites(ctx, child, input.text),
    audits: [
      {
        record: caseRecord(child.id),
        action: "case.create",
        detail: { organisation: child.organisationId, parent: before.id, by: actorId(ctx.actor) },
        first: true,
      },
    ],
  });
  return { ...viewOf(ctx.actor, after), child: child.id };
}

async function childOf(ctx: Ctx, parent: Case, { lines, targetOn }: Amending, number: string): Promise<Case> {
  const { deps } = ctx;
  const today = dayInJapan(deps.now());
  const at = deps.now().toISOString();
  const { suspended: _s, offer: _o, letter: _l, signature: _g, availability: _a, ...kept } = parent;
  const { modification: _m, costs: _c, cancelled: _x, counters: _r, counteredBy: _b, ...rest } = kept;
  const child: Case = {
    ...rest,
    id: idFrom("C", deps.random(8)),
    number,
    revision: 1,
    status: "PREPARING",
    kind: "OFFER",
    createdAt: at,
    changedAt: at,
    by: actorId(ctx.actor),
    officer: actorId(ctx.actor),
    requestRevision: 1,
    request: { ...parent.request, kind: "OFFER", ...(lines && { lines: [...lines] }) },
    targetOn,
    steps: [],
    screenings: [],
    execution: nothingDone,
    parent: { id: parent.id, as: "AMENDMENT" },
    children: [],
    retransfers: [],
    attestations: [],
    modifications: [],
    openQuestions: 0,
    clock: { since: today },
  };
  if (child.request.lines.length === 0) refuse("amendment-empty", { field: "lines" });
  const clock = clockFor(undefined, child, today, await readPolicy(deps.table, today));
  return caseSchema.parse({ ...child, clock });
}

function childWrites(ctx: Ctx, child: Case, text: string): Write[] {
  const { deps, actor, reader } = ctx;
  const event: CaseEvent = {
    id: idFrom("E", deps.random(8)),
    at: child.createdAt,
    kind: "amendment",
    by: actorId(actor),
    ...(reader?.name && { name: reader.name }),
    ...(actor.kind === "staff" && { role: actor.role }),
    side: "AGENCY",
    internal: false,
    to: child.status,
    text,
    detail: { parent: child.parent?.id ?? "" },
  };
  return [
    putCase(undefined, child),
    putEvent(child.id, event),
    ...lineWrites(undefined, child),
    ...countWrites(undefined, child),
    { put: { ...numberKey(child.number ?? ""), id: child.id }, expect: "absent" },
  ];
}
