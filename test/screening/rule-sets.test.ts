import { describe, expect, test } from "vitest";
import { approveDraft } from "../../functions/screening/approve-draft.ts";
import { beginDraft } from "../../functions/screening/begin-draft.ts";
import { changeMembers } from "../../functions/screening/change-members.ts";
import { discardDraft } from "../../functions/screening/discard-draft.ts";
import { ruleSetOn, screeningOf } from "../../functions/screening/index.ts";
import { readDraft, readReport } from "../../functions/screening/read-draft.ts";
import { readHistory } from "../../functions/screening/read-rules.ts";
import { replayDraft } from "../../functions/screening/replay-draft.ts";
import { saveDraft } from "../../functions/screening/save-draft.ts";
import { verdictOf } from "../../shared/screening/replay.ts";
import { screeningRunSchema } from "../../shared/screening/run.ts";
import { subjectSchema } from "../../shared/screening/subject.ts";
import { stackDeps, staff } from "../kit/listings.ts";
import { apart, approver, drafted, given, inForce, licensing, members, subject } from "../kit/screening.ts";

const refused = (rule: string) => expect.objectContaining({ code: "refused", reason: rule });
const ready = async (deps: ReturnType<typeof apart>, id: string) =>
  (await replayDraft(licensing(deps), { id }, () => given([]))).draft;

describe("works", () => {
  test("dates matter: the day before, the day of the change, and the day of an own rule set", async () => {
    const deps = apart(stackDeps());
    const own = await inForce(deps, members("agreement-partners", ["NZ"]), "2027-04-01");
    const on = async (day: string) => (await ruleSetOn({ deps }, day)).version;
    expect(await on("2014-04-01")).toBe("TP-2014-04-01");
    expect(await on("2026-04-20")).toBe("TP-2014-04-01");
    expect(await on("2026-04-21")).toBe("TP-2026-04-21");
    expect(await on("2027-03-31")).toBe("TP-2026-04-21");
    expect(await on("2027-04-01")).toBe(own.ruleSet.version);
    expect(await on("2030-01-01")).toBe(own.ruleSet.version);
    const outcome = async (day: string) =>
      (await screeningOf(deps, subject({ day, destination: "NZ" }))).outcome;
    expect([await outcome("2027-03-31"), await outcome("2027-04-01")]).toEqual(["BLOCKED", "NEEDS_NSC"]);
    expect((await readHistory(approver(deps))).map((line) => line.version)).toEqual([
      own.ruleSet.version,
      "TP-2026-04-21",
      "TP-2014-04-01",
    ]);
  });

  test("a run holds what it rests on, is of its stated shape, and small enough to keep", async () => {
    const deps = apart(stackDeps());
    const asked = subject({
      endUser: { name: "PEGASUS GENERAL TRADNG L.L.C.", country: "AE" },
      lines: Array.from({ length: 500 }, (_, i) => ({
        line: i + 1,
        itemClass: i % 2 ? ("WEAPON" as const) : ("NON_WEAPON" as const),
        controlRow: i % 3 ? "1-9" : "16",
      })),
    });
    const run = await screeningOf(deps, subjectSchema.parse(asked));
    expect(screeningRunSchema.parse(run)).toEqual(run);
    expect(run.ruleSetVersion).toBe("TP-2026-04-21");
    expect(run.editions).toEqual([{ list: "END_USERS", edition: "2025-09-29", from: "2025-09-29" }]);
    expect(run.matches[0]).toMatchObject({ entry: { country: "AE" }, party: { role: "END_USER" } });
    expect(run.findings.every((one) => one.basis.ja && one.basis.en && one.basis.source)).toBe(true);
    expect(Buffer.byteLength(JSON.stringify(run))).toBeLessThan(120_000);
  });

  test("reading the rules of a day takes one read, after ten rule sets as after one", async () => {
    const reads: string[] = [];
    const deps = apart(stackDeps(({ pk }) => reads.push(pk)));
    const count = async () => {
      await ruleSetOn({ deps }, "2026-11-21");
      reads.length = 0;
      await ruleSetOn({ deps }, "2026-11-21");
      return reads.length;
    };
    await inForce(deps, members("agreement-partners", ["NZ"]));
    const few = await count();
    for (let i = 0; i < 9; i++)
      await inForce(
        { ...deps, now: () => new Date(`2026-11-21T04:00:${String(i).padStart(2, "0")}.000Z`) },
        members("agreement-partners", i % 2 ? ["NZ"] : [], i % 2 ? [] : ["NZ"]),
      );
    expect([few, await count()]).toEqual([1, 1]);
  });

  test("the report is there before the approval, and lists the case that changes", async () => {
    const deps = apart(stackDeps());
    const draft = await drafted(deps, members("agreement-partners", ["NZ"], ["PH"]));
    const cases = ["PH", "NZ", "AU"].map((destination) => subject({ destination }));
    const open = await Promise.all(
      cases.map(async (one, i) => ({
        id: `C-${i}`,
        subject: one,
        before: verdictOf(await screeningOf(deps, one)),
      })),
    );
    await replayDraft(licensing(deps), { id: draft.id }, () => given(open));
    const report = await readReport(approver(deps), { id: draft.id });
    expect([
      report.cases,
      report.changed.map((one) => [one.id, one.before.outcome, one.after.outcome]),
    ]).toEqual([
      3,
      [
        ["C-0", "NEEDS_NSC", "BLOCKED"],
        ["C-1", "BLOCKED", "NEEDS_NSC"],
      ],
    ]);
    const { difference } = await readDraft(approver(deps), { id: draft.id });
    expect(difference.lists).toMatchObject([{ id: "agreement-partners", added: ["NZ"], removed: ["PH"] }]);
    expect([difference.added, difference.removed, difference.changed]).toEqual([[], [], []]);
  });
});

describe("refuses", () => {
  test("whoever wrote a word of a draft, whatever role he takes on", async () => {
    const deps = apart(stackDeps());
    const { id } = await beginDraft(licensing(deps), {});
    const second = { kind: "staff", personId: "P-second", role: "licensing" } as const;
    await changeMembers({ deps, actor: second }, { id, revision: 1, list: "group-a", add: ["MX"] });
    const { revision } = await ready(deps, id);
    for (const personId of ["licensing", "P-second"])
      await expect(
        approveDraft(
          { deps, actor: { kind: "staff", personId, role: "approver" } },
          { id, revision, from: "2026-11-21" },
        ),
      ).rejects.toEqual(refused("draft-own"));
    await approveDraft(approver(deps), { id, revision, from: "2026-11-21" });
  });

  test("without a report, with one of other words, of another revision, or from a day that is past", async () => {
    const deps = apart(stackDeps());
    const draft = await drafted(deps, members("group-a", ["MX"]));
    const approve = (revision: number, from = "2026-11-21") =>
      approveDraft(approver(deps), { id: draft.id, revision, from });
    await expect(approve(draft.revision)).rejects.toEqual(refused("replay-missing"));
    const seen = await ready(deps, draft.id);
    await expect(approve(seen.revision, "2026-11-20")).rejects.toEqual(refused("from-past"));
    const edited = await changeMembers(licensing(deps), { ...seen, list: "group-a", add: ["BR"] });
    await expect(approve(seen.revision)).rejects.toMatchObject({ code: "conflict" });
    await expect(approve(edited.revision)).rejects.toEqual(refused("replay-stale"));
    expect((await ruleSetOn({ deps }, "2026-11-21")).version).toBe("TP-2026-04-21");
  });

  test("an approved rule set is not changed, approved again, or undone by an older draft", async () => {
    const deps = apart(stackDeps());
    const older = await drafted(deps, members("group-a", ["MX"]));
    const done = await inForce(deps, members("group-a", ["BR"]));
    const { id, revision, ruleSet } = done;
    await expect(saveDraft(licensing(deps), { id, revision, ruleSet })).rejects.toEqual(
      refused("not-a-draft"),
    );
    await expect(approveDraft(approver(deps), { id, revision, from: "2026-11-22" })).rejects.toEqual(
      refused("not-a-draft"),
    );
    const late = await ready(deps, older.id);
    await expect(
      approveDraft(approver(deps), { id: older.id, revision: late.revision, from: "2026-11-21" }),
    ).rejects.toEqual(refused("base-superseded"));
    const copy = await drafted(deps, (set) => ({ ...set, version: ruleSet.version }));
    const same = await ready(deps, copy.id);
    await expect(
      approveDraft(approver(deps), { id: copy.id, revision: same.revision, from: "2026-11-21" }),
    ).rejects.toEqual(refused("version-taken"));
  });

  test("two approvals at once: one is in force, the other is told", async () => {
    const deps = apart(stackDeps());
    const two = await Promise.all([
      drafted(deps, members("group-a", ["MX"])),
      drafted(deps, members("group-a", ["BR"])),
    ]);
    const seen = await Promise.all(two.map(({ id }) => ready(deps, id)));
    const ends = await Promise.allSettled(
      seen.map(({ id, revision }) => approveDraft(approver(deps), { id, revision, from: "2026-11-21" })),
    );
    expect(ends.map((end) => end.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await readHistory(approver(deps))).length).toBe(3);
  });

  test("a document with faults, each with its place; nothing is kept of it", async () => {
    const deps = apart(stackDeps());
    const { id, ruleSet } = await beginDraft(licensing(deps), {});
    const save = (document: unknown) => saveDraft(licensing(deps), { id, revision: 1, ruleSet: document });
    const first = ruleSet.rules[0];
    const rule = (when: unknown) => save({ ...ruleSet, rules: [{ ...first, when }] });
    const faults = (...allowed: string[]) =>
      expect.objectContaining({
        code: "invalid",
        reason: "rule-set-faults",
        params: { field: "document", allowed },
      });
    await expect(rule({ is: "destination", list: "friends" })).rejects.toEqual(
      faults("rules.0.when.list: list-unknown"),
    );
    await expect(rule({ is: "not", of: { is: "listed-name" } })).rejects.toEqual(
      faults("rules.0.when.of: listed-name-negated"),
    );
    await expect(rule({ is: "weather" })).rejects.toMatchObject({ reason: "rule-set-faults" });
    await expect(save({ ...ruleSet, rules: [first, first] })).rejects.toEqual(
      faults("rules.1.id: id-doubled"),
    );
    await expect(save({ ...ruleSet, colour: "red" })).rejects.toEqual(faults(": key-unknown"));
    expect((await readDraft(licensing(deps), { id })).draft).toMatchObject({ revision: 1, ruleSet });
  });

  test("nothing is screened on a day without rules", async () => {
    const deps = apart(stackDeps());
    await expect(screeningOf(deps, subject({ day: "2013-12-31" }))).rejects.toMatchObject({
      reason: "no-rule-set",
    });
  });
});

test("access: licensing writes, an approver decides, others of the agency read", async () => {
  const deps = apart(stackDeps());
  const { id, revision } = await ready(deps, (await drafted(deps, members("group-a", ["MX"]))).id);
  const gone = expect.objectContaining({ code: "not-found" });
  for (const role of ["curator", "case-officer", "finance", "auditor", "admin"] as const) {
    const ctx = { deps, actor: staff(role) };
    await expect(beginDraft(ctx, {})).rejects.toEqual(gone);
    await expect(saveDraft(ctx, { id, revision, ruleSet: {} })).rejects.toEqual(gone);
    await expect(approveDraft(ctx, { id, revision, from: "2026-11-21" })).rejects.toEqual(gone);
    await expect(discardDraft(ctx, { id, revision, note: "no" })).rejects.toEqual(gone);
    await expect(replayDraft(ctx, { id }, () => given([]))).rejects.toEqual(gone);
    expect((await readDraft(ctx, { id })).draft.id).toBe(id);
  }
  await expect(approveDraft(licensing(deps), { id, revision, from: "2026-11-21" })).rejects.toEqual(gone);
  await expect(beginDraft(approver(deps), {})).rejects.toEqual(gone);
  const buyer = {
    kind: "buyer",
    personId: "P-b",
    organisationId: "O-b",
    administrator: true,
    country: "PH",
    cleared: true,
  } as const;
  await expect(readDraft({ deps, actor: buyer }, { id })).rejects.toEqual(gone);
  expect((await discardDraft(approver(deps), { id, revision, note: "Not now" })).status).toBe("DISCARDED");
});
