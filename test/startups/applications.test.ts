import { describe, expect, test } from "vitest";
import type { Ctx, Deps } from "../../functions/platform/deps.ts";
import { addWorkingDays } from "../../functions/platform/working-days.ts";
import { getApplication, listApplicationBoard } from "../../functions/startups/application-store.ts";
import { decideApplication } from "../../functions/startups/decide-application.ts";
import {
  acknowledgeApplication,
  recommendApplication,
  reviewApplication,
  withdrawApplication,
} from "../../functions/startups/move-application.ts";
import { getPilot } from "../../functions/startups/pilot-store.ts";
import {
  readApplication,
  readApplications,
  readOwnApplication,
  readOwnApplications,
} from "../../functions/startups/read-applications.ts";
import { remindApplications } from "../../functions/startups/remind-applications.ts";
import { submitApplication } from "../../functions/startups/submit-application.ts";
import { addDays, dayInJapan, endOfDay, startOfDay } from "../../shared/base/day.ts";
import { dueOf, isLate, type Wish } from "../../shared/startups/applications.ts";
import { ctxAs, newOrganisation } from "../kit/cases.ts";
import { stackDeps } from "../kit/listings.ts";
import { clerk, listedTechnology, place, unit } from "../kit/pilots.ts";
import { founderOf, placeTechnology, technologyNow } from "../kit/technologies.ts";

const deps = stackDeps();
const officer = clerk(deps, "case-officer");
const approver = clerk(deps, "approver");
const notFound = { code: "not-found" };
const today = dayInJapan(deps.now());
const trial: Wish = { kind: "JSDF_TRIAL", site: place, from: today, to: today, aim: { en: "To see it fly" } };
const loan: Wish = { kind: "LOAN", amount: 30_000_000 };
const at = (ctx: Ctx, now: Date): Ctx => ({ ...ctx, deps: { ...ctx.deps, now: () => now } });

async function submitted(wish: Wish = loan, when?: Date) {
  const { one, firm } = await listedTechnology(deps);
  const ctx = when ? at(firm, when) : firm;
  const application = await submitApplication(ctx, { technology: one.id, wish, text: "For the next step" });
  return { one, firm, id: application.id, application };
}
/** Taken over, reviewed and prepared. */
async function prepared(wish?: Wish) {
  const made = await submitted(wish);
  const of = { id: made.id };
  await acknowledgeApplication(officer, of);
  await reviewApplication(officer, of);
  await recommendApplication(officer, { ...of, grant: true, reason: "PLANTED-REASON" });
  return made;
}

describe("works", () => {
  test("each kind has its own clock, in working days for the word and calendar days for the answer", async () => {
    const wishes: readonly [Wish, number][] = [
      [trial, 30],
      [{ kind: "INVESTMENT", amount: 1 }, 60],
      [loan, 45],
    ];
    for (const [wish, days] of wishes) {
      const { application } = await submitted(wish, startOfDay("2026-12-25"));
      expect([application.submittedOn, application.decideBy]).toEqual([
        "2026-12-25",
        addDays("2026-12-25", days),
      ]);
      // The offices rest from 29 December to 3 January; 28 December, then 4 to 7 January.
      expect(application.acknowledgeBy).toBe("2027-01-07");
    }
    expect((await submitted(loan, endOfDay("2026-12-25"))).application.submittedOn).toBe("2026-12-25");
  });

  test("the due day itself is in time, the next one late, and each late answer is told of once", async () => {
    const { id, application } = await submitted();
    expect(dueOf(application)).toBe(addWorkingDays(today, 5));
    const { acknowledgeBy } = application;
    expect([isLate(application, acknowledgeBy), isLate(application, addDays(acknowledgeBy, 1))]).toEqual([
      false,
      true,
    ]);
    const told = () => deps.table.list({ pk: `APPLICATION#${id}`, from: "TOLD#" });
    const night = (now: Date): Deps => ({ ...deps, now: () => now });
    await remindApplications(night(endOfDay(acknowledgeBy)))();
    expect((await told()).rows).toHaveLength(0);
    await remindApplications(night(startOfDay(addDays(acknowledgeBy, 1))))();
    await remindApplications(night(startOfDay(addDays(acknowledgeBy, 2))))();
    expect((await told()).rows).toHaveLength(1);
    await acknowledgeApplication(officer, { id });
    await remindApplications(night(startOfDay(addDays(acknowledgeBy, 3))))();
    expect((await told()).rows).toHaveLength(1);
  });

  test("a granted trial opens a pilot by a unit of the forces, in one with the answer", async () => {
    const { one, firm, id } = await prepared(trial);
    const after = await decideApplication(approver, { id, result: "GRANTED", text: "Welcome", unit });
    const pilot = await getPilot(deps.table, after.pilot ?? "");
    expect(pilot).toMatchObject({ origin: id, technologyId: one.id, site: place, who: { kind: "FORCES" } });
    expect((await technologyNow(deps, one.id)).stage).toBe("PILOT");
    const own = await readOwnApplication(firm, { id });
    expect(own).toMatchObject({ status: "GRANTED", decision: { text: "Welcome" }, pilot: after.pilot });
    for (const word of ["PLANTED", "P-0"]) expect(JSON.stringify(own.decision)).not.toContain(word);
  });

  test("the firm follows its request and reads nothing of what was prepared, nor by whom", async () => {
    const { firm, id } = await prepared();
    await decideApplication(approver, { id, result: "DECLINED", text: "Not this year" });
    const said = JSON.stringify([
      await readOwnApplication(firm, { id }),
      await readOwnApplications(firm, {}),
    ]);
    const people = [officer, approver].map(({ actor }) => (actor.kind === "staff" ? actor.personId : ""));
    for (const word of ["PLANTED-REASON", "recommend", ...people])
      expect([word, said.includes(word)]).toEqual([word, false]);
    expect(said).toContain("Not this year");
    const { application } = await readApplication(officer, { id });
    expect(application.recommendation?.reason).toBe("PLANTED-REASON");
  });

  test("an end makes room for another of its kind, and leaves the board", async () => {
    const { one, firm, id } = await submitted();
    const board = async (state: string) => (await allOf(state)).includes(id);
    expect([await board("OPEN"), await board("SUBMITTED")]).toEqual([true, true]);
    await withdrawApplication(firm, { id });
    expect([await board("OPEN"), await board("SUBMITTED"), await board("WITHDRAWN")]).toEqual([
      false,
      false,
      true,
    ]);
    await submitApplication(firm, { technology: one.id, wish: loan, text: "Again" });
    expect((await readOwnApplications(firm, {})).items).toHaveLength(2);
  });

  test("a page of late ones by a cursor outside of them begins with the first, or is empty", async () => {
    const { id, application } = await submitted();
    const night = startOfDay(addDays(application.acknowledgeBy, 1));
    const late = async (after?: string) =>
      (await readApplications(at(officer, night), { state: "LATE", after })).items.map((one) => one.id);
    const all = await late();
    expect(all).toContain(id);
    for (const after of ["\u0001", "\u001f~"]) expect(await late(after)).toEqual(all);
    for (const after of [`${addDays(application.acknowledgeBy, 5)}#`, "~", "\u{10ffff}"])
      expect(await late(after)).toEqual([]);
  });
});

async function allOf(state: string): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await listApplicationBoard(deps.table, state, { after });
    ids.push(...page.items.map(({ id }) => id));
    if (!page.next) return ids;
    after = page.next;
  }
}

describe("refuses", () => {
  test("a second open one of a kind, also at once; what is not listed; who is not verified", async () => {
    const { one, firm } = await listedTechnology(deps);
    const ask = () => submitApplication(firm, { technology: one.id, wish: loan, text: "x" });
    const racing = await Promise.allSettled([ask(), ask(), ask()]);
    expect(racing.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(ask()).rejects.toMatchObject({ reason: "application-open" });
    const draft = await placeTechnology(deps, { organisationId: one.organisationId, status: "DECLINED" });
    const early = submitApplication(firm, { technology: draft.id, wish: loan, text: "x" });
    await expect(early).rejects.toMatchObject({ reason: "application-not-listed" });
    const unverified = ctxAs(deps, founderOf(one.organisationId, undefined, false));
    const unready = submitApplication(unverified, { technology: one.id, wish: trial, text: "x" });
    await expect(unready).rejects.toMatchObject({ reason: "application-not-verified" });
  });

  test("a decision that nobody prepared, by who prepared it, and a trial without its unit", async () => {
    const { id } = await submitted(trial);
    await acknowledgeApplication(officer, { id });
    const grant = { id, result: "GRANTED", text: "x" } as const;
    const early = decideApplication(approver, { ...grant, unit });
    await expect(early).rejects.toMatchObject({ reason: "application-move-not-open" });
    await reviewApplication(officer, { id });
    const bare = decideApplication(approver, { ...grant, unit });
    await expect(bare).rejects.toMatchObject({ reason: "application-need-recommendation" });
    await recommendApplication(officer, { id, grant: true, reason: "x" });
    const same = officer.actor.kind === "staff" ? officer.actor.personId : "";
    const own = ctxAs(deps, { kind: "staff", personId: same, role: "approver" });
    const selfish = decideApplication(own, { ...grant, unit });
    await expect(selfish).rejects.toMatchObject({ reason: "application-need-other-person" });
    const nobody = decideApplication(approver, grant);
    await expect(nobody).rejects.toMatchObject({ params: { field: "unit" } });
    expect((await getApplication(deps.table, id))?.status).toBe("IN_REVIEW");
  });

  test("a grant and a withdrawal at once: one of them is in the end what happened", async () => {
    const { one, firm, id } = await prepared(trial);
    const results = await Promise.allSettled([
      withdrawApplication(firm, { id }),
      decideApplication(approver, { id, result: "GRANTED", text: "x", unit }),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const after = await getApplication(deps.table, id);
    const begun = (await technologyNow(deps, one.id)).pilots?.begun ?? 0;
    expect(begun).toBe(after?.status === "GRANTED" ? 1 : 0);
  });
});

describe("access", () => {
  test("another firm's request is not there, and other roles have no hand in it", async () => {
    const { one, id } = await prepared();
    const stranger = ctxAs(deps, founderOf(newOrganisation()));
    await expect(readOwnApplication(stranger, { id })).rejects.toMatchObject(notFound);
    await expect(withdrawApplication(stranger, { id })).rejects.toMatchObject(notFound);
    const theirs = submitApplication(stranger, { technology: one.id, wish: trial, text: "x" });
    await expect(theirs).rejects.toMatchObject(notFound);
    expect((await readOwnApplications(stranger, {})).items).toEqual([]);
    await expect(readApplications(stranger, {})).rejects.toMatchObject(notFound);
    for (const role of ["curator", "finance", "auditor", "licensing"] as const) {
      const ctx = clerk(deps, role);
      await expect(acknowledgeApplication(ctx, { id })).rejects.toMatchObject(notFound);
      await expect(recommendApplication(ctx, { id, grant: true, reason: "x" })).rejects.toMatchObject(
        notFound,
      );
      const decided = decideApplication(ctx, { id, result: "DECLINED", text: "x" });
      await expect(decided).rejects.toMatchObject(notFound);
    }
    const decided = decideApplication(officer, { id, result: "DECLINED", text: "x" });
    await expect(decided).rejects.toMatchObject(notFound);
  });
});
