import { AppError } from "../../shared/base/app-error.ts";
import { type Day, dayInJapan } from "../../shared/base/day.ts";
import type { Case, CaseView } from "../../shared/rfq/model.ts";
import { missingOf } from "../../shared/rfq/request.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import { retried } from "../platform/retry.ts";
import type { Write } from "../platform/table.ts";
import { changeCase } from "./change-case.ts";
import { checkLines } from "./check-lines.ts";
import { findCase } from "./find-case.ts";
import { findDraft } from "./find-draft.ts";
import { requestKey } from "./keys.ts";
import { nextNumber } from "./store.ts";

/** Requests of a country that are handed in at once wait for each other's number. */
const tries = 60;

type Submit = { readonly id: string; readonly revision?: number | undefined };

/**
 * Hands a request in: everything is read and checked anew, what was asked for becomes immutable, and the case gets its
 * number. Asked again it answers the same. Throws `refused` with the rule and the fields or lines that it names.
 */
export async function submitRequest(ctx: Ctx, { id, revision }: Submit): Promise<CaseView> {
  const first = await findCase(ctx, { id });
  if (revision !== undefined && first.status === "DRAFT" && first.revision !== revision)
    throw new AppError("conflict", "record-changed");
  return retried(ctx.deps, tries, async () => {
    const now = await findCase(ctx, { id });
    return now.status === "SUBMITTED" ? viewOf(ctx.actor, now) : submitted(ctx, await findDraft(ctx, { id }));
  });
}

async function submitted(ctx: Ctx, before: Case): Promise<CaseView> {
  const { deps, actor } = ctx;
  const today = dayInJapan(deps.now());
  complete(before, today);
  const { lines, checks } = await checkLines(ctx, before);
  const numbered = before.number ? undefined : await numberFor(ctx, before, today);
  const request = { ...before.request, lines };
  const requestRevision = before.requestRevision + 1;
  const said = { by: "personId" in actor ? actor.personId : actor.kind, at: deps.now().toISOString() };

  const after = await changeCase(ctx, before, {
    move: "submit",
    set: { request, requestRevision, submitted: said, ...(numbered && { number: numbered.number }) },
    unset: ["returned"],
    event: { kind: "submit", detail: { request: requestRevision, lines: lines.length } },
    tell: "both",
    writes: [
      ...checks,
      ...(numbered?.writes ?? []),
      copyWrite(before, { requestRevision, request, acceptances: before.acceptances, ...said }),
    ],
  });

  return viewOf(actor, after);
}

/** What is missing is said before anything is read for it. */
function complete({ request, acceptances }: Case, today: Day): void {
  const fields = missingOf(request, acceptances);
  if (fields.length > 0) throw new AppError("refused", "case-need-complete", { rule: "complete", fields });
  if (request.wantedOn && request.wantedOn < today)
    throw new AppError("refused", "day-past", { rule: "day-past", fields: ["wantedOn"] });
}

type Handed = Pick<Case, "request" | "requestRevision" | "acceptances"> & {
  readonly by: string;
  readonly at: string;
};
/** What was handed in, for good. */
const copyWrite = ({ id, organisationId, country }: Case, handed: Handed): Write => ({
  put: { ...requestKey(id, handed.requestRevision), id, organisationId, country, ...handed },
  expect: "absent",
});

const numberFor = ({ deps }: Ctx, { id, country }: Case, today: Day) =>
  nextNumber(deps.table, { id, country, fiscalYear: fiscalYearOf(today) });

/** Japan's runs from April to March and has the name of the year it began in. */
const fiscalYearOf = (day: Day): string =>
  String(Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) < 4 ? 1 : 0));
