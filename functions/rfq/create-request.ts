import { AppError } from "../../shared/base/app-error.ts";
import type { Case, CaseView } from "../../shared/rfq/model.ts";
import { type RequestChanges, withRequestChanges } from "../../shared/rfq/request-changes.ts";
import { type NewLine, withLine } from "../../shared/rfq/request-lines.ts";
import { mayAskForCases } from "../../shared/rfq/rules.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import { type Audited, commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";
import { caseRecord, eventOf } from "./change-case.ts";
import { countWrites } from "./counts.ts";
import { lineFor } from "./line-source.ts";
import { lineWrites } from "./lines.ts";
import { newCase } from "./start-case.ts";
import { putCase, putEvent } from "./store.ts";

export type NewRequest = {
  readonly changes?: RequestChanges | undefined;
  readonly line?: NewLine | undefined;
  /** What it came from, said by the room that opens it, with the rows that it writes besides. */
  readonly origin?: Case["origin"];
  readonly writes?: (id: string) => readonly Write[];
};

/** A draft of the reader's organisation. Throws `refused` when that is not cleared, `not-found` for a listing that it may not see. */
export async function createRequest(ctx: Ctx, input: NewRequest): Promise<CaseView> {
  const { actor } = ctx;
  if (actor.kind !== "buyer") throw new AppError("not-found", "page-not-found");
  if (!mayAskForCases(actor)) throw new AppError("refused", "case-need-not-cleared", { rule: "not-cleared" });
  const empty = await newCase(ctx, actor, actor.personId);
  const asked = withRequestChanges(empty.request, input.changes ?? {});
  const lines = input.line ? withLine([], await lineFor(ctx, input.line, 0)) : [];
  const { origin } = input;
  const kind = asked.kind && { kind: asked.kind };
  const one: Case = { ...empty, ...kind, ...(origin && { origin }), request: { ...asked, lines } };

  const { writes, audit } = creationOf(ctx, one);
  await commit(ctx, [...writes, ...(input.writes?.(one.id) ?? [])], [audit]);

  return viewOf(actor, one);
}

/** The rows of a case that begins, and the first link of its trail. */
export function creationOf(ctx: Ctx, one: Case): { readonly writes: Write[]; readonly audit: Audited } {
  const event = eventOf(ctx, one, one, { event: { kind: "create" } });
  return {
    writes: [
      putCase(undefined, one),
      putEvent(one.id, event),
      ...lineWrites(undefined, one),
      ...countWrites(undefined, one),
    ],
    audit: {
      record: caseRecord(one.id),
      action: "case.create",
      detail: {
        organisation: one.organisationId,
        by: one.by,
        ...(one.counters && { counters: one.counters }),
      },
      first: true,
    },
  };
}
