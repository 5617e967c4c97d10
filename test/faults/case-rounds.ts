/**
 * Moves cases about in a process of its own that a test kills with its database: `node case-rounds.ts DIR`. It says what
 * was acknowledged, a line each, and goes on until it is killed or has nothing left to do.
 */
import { connect } from "../../cdk/local/connect.ts";
import { demoPersonId, loadPeople } from "../../cdk/local/demo/load-people.ts";
import { getPerson } from "../../functions/accounts/index.ts";
import { type Deps, openDeps } from "../../functions/platform/deps.ts";
import { type Change, changeCase } from "../../functions/rfq/change-case.ts";
import type { Actor, AgencyRole } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { addDays, dayInJapan } from "../../shared/base/day.ts";
import type { Case } from "../../shared/rfq/model.ts";
import { caseNow, ctxAs, placeCase } from "../kit/cases.ts";

const [dir = "", most = "60"] = process.argv.slice(2);

await using stack = await connect(dir, () => undefined);
const deps = openDeps({ ...stack.environment, LOG_LEVEL: "SILENT" }, "test");
console.log(`engine ${stack.dynamodb.pid}`);
const buyer = demoPersonId("buyer.ph");
if (!(await getPerson(deps.table, buyer))) await loadPeople(deps);
const organisationId = (await getPerson(deps.table, buyer))?.organisationId ?? "";
const agency = (role: AgencyRole): Actor & { personId: string } => ({
  kind: "staff",
  personId: demoPersonId(role),
  role,
});
for (let n = 0; n < Number(most); n++) await wander(deps);

/** One case, from its submission on as far as it goes without the other rooms, with a mail to the other side each time. */
async function wander(deps: Deps): Promise<void> {
  const today = dayInJapan(deps.now());
  const { id, revision } = await placeCase(deps, {
    status: "SUBMITTED",
    organisationId,
    by: buyer,
    followers: [buyer],
  });
  console.log(`ack ${id} ${revision} SUBMITTED`);
  const run = {
    id: "R-1",
    at: deps.now().toISOString(),
    ruleSet: "2026-04-21",
    stage: "REQUEST" as const,
    outcome: "ALLOWED" as const,
    rules: [],
    unresolved: 0,
  };
  const at = deps.now().toISOString();
  const way: readonly (readonly [AgencyRole | "system", Change])[] = [
    [
      "case-officer",
      {
        move: "acknowledge",
        set: { officer: agency("case-officer").personId, targetOn: addDays(today, 40) },
        event: { kind: "acknowledge" },
        tell: "buyer",
      },
    ],
    ["system", { move: "begin-screening", set: { screenings: [run] }, event: { kind: "begin-screening" } }],
    [
      "licensing",
      {
        move: "prepare",
        set: {
          licensing: {
            decision: "PROCEED",
            path: "NONE",
            reason: "r",
            by: "licensing",
            at,
            licencePath: "none",
          },
        },
        event: { kind: "prepare" },
        tell: "both",
      },
    ],
    ["case-officer", { event: { kind: "note", text: "A note", internal: true } }],
    [
      "approver",
      {
        move: "suspend",
        reason: "r",
        event: { kind: "suspend" },
        set: { suspended: { from: "PREPARING", reason: "r", by: "approver", at } },
        tell: "both",
      },
    ],
    ["approver", { move: "resume", event: { kind: "resume" }, unset: ["suspended"], tell: "both" }],
  ];
  for (const [who, change] of way) {
    const one = await caseNow(deps, id);
    const actor = who === "system" ? ({ kind: "system", job: "test" } as const) : agency(who);
    const after = await tried(() => changeCase(ctxAs(deps, actor), one, change));
    console.log(`ack ${id} ${after.revision} ${after.status}`);
  }
}

/** Lists and counts are shared: a change may lose against another's and is made again. */
async function tried(act: () => Promise<Case>): Promise<Case> {
  for (let left = 20; ; left--)
    try {
      return await act();
    } catch (error) {
      if (left === 0 || !(error instanceof AppError) || error.code !== "conflict") throw error;
    }
}
