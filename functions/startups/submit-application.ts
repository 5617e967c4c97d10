import { AppError } from "../../shared/base/app-error.ts";
import { addDays, dayInJapan } from "../../shared/base/day.ts";
import { idFrom } from "../../shared/base/id.ts";
import { applicationPolicyOn } from "../../shared/startups/application-policy.ts";
import {
  type Application,
  mayApply,
  type OwnApplication,
  ownApplicationOf,
  type Wish,
} from "../../shared/startups/applications.ts";
import { isListed } from "../../shared/startups/codes.ts";
import { isFirmsOwn, mayHandIn } from "../../shared/startups/rules.ts";
import { readDocument } from "../documents/index.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { addWorkingDays } from "../platform/working-days.ts";
import { applicationRecord, applicationWrites, getOpenApplication } from "./application-store.ts";
import { findTechnology } from "./find-technology.ts";

export type SubmitApplication = {
  readonly technology: string;
  readonly wish: Wish;
  readonly text: string;
  /** Files of the technology that belong to it. */
  readonly documents?: readonly string[] | undefined;
};

/** Asks the agency for a trial, an investment or a loan for a listed technology; both clocks begin with the day. */
export async function submitApplication(ctx: Ctx, input: SubmitApplication): Promise<OwnApplication> {
  const { actor, deps } = ctx;
  const one = await findTechnology(ctx, { id: input.technology });
  if (!mayApply(actor) || !isFirmsOwn(actor, one) || actor.kind !== "supplier")
    throw new AppError("not-found", "technology-not-found", { id: input.technology });
  if (!mayHandIn(actor)) throw new AppError("refused", "application-not-verified", { rule: "not-verified" });
  if (!isListed(one.status)) throw new AppError("refused", "application-not-listed", { rule: "not-listed" });
  const { kind } = input.wish;
  if (await getOpenApplication(deps.table, one.id, kind))
    throw new AppError("refused", "application-open", { rule: "application-open" });
  const documents = await documentsOf(ctx, input);

  const after = begun(ctx, { ...input, documents, one, by: actor.personId });
  await commit(ctx, applicationWrites(undefined, after), [
    {
      record: applicationRecord(after.id),
      action: "application.submit",
      detail: { organisation: one.organisationId, technology: one.id, kind },
      first: true,
    },
  ]);

  return ownApplicationOf(after);
}

type Begin = Pick<SubmitApplication, "wish" | "text"> &
  Pick<Application, "documents" | "by"> & {
    readonly one: Awaited<ReturnType<typeof findTechnology>>;
  };
function begun({ deps }: Ctx, { one, wish, text, documents, by }: Begin): Application {
  const at = deps.now().toISOString();
  const today = dayInJapan(deps.now());
  const policy = applicationPolicyOn(today);
  return {
    id: idFrom("TR", deps.random(8)),
    revision: 1,
    status: "SUBMITTED",
    organisationId: one.organisationId,
    firm: one.firm,
    technologyId: one.id,
    title: one.brief.title ?? {},
    ...{ wish, text, documents, by },
    submittedOn: today,
    acknowledgeBy: addWorkingDays(today, policy.acknowledge),
    decideBy: addDays(today, policy.decide[wish.kind]),
    steps: [{ at, move: "submit", status: "SUBMITTED", by, side: "SUPPLIER" }],
    changedAt: at,
  };
}

/** Clean files of this very technology; any other is not there. */
async function documentsOf(ctx: Ctx, { technology, documents = [] }: SubmitApplication) {
  const found = await Promise.all(
    [...new Set(documents)].map((id) =>
      readDocument(ctx, { id }, ({ owner }) => owner === `technology:${technology}`),
    ),
  );
  if (found.some(({ status }) => status !== "CLEAN"))
    throw new AppError("refused", "document-not-clean", { rule: "document-not-clean", field: "documents" });
  return found.map(({ id, name }) => ({ id, name }));
}
