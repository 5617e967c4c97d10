import { describe, expect, it } from "vitest";
import { getListing } from "../../functions/catalogue/index.ts";
import { beginScoring } from "../../functions/startups/begin-scoring.ts";
import { callPanel } from "../../functions/startups/call-panel.ts";
import { type DecideTechnology, decideTechnology } from "../../functions/startups/decide-technology.ts";
import { listSubmissions } from "../../functions/startups/list-submissions.ts";
import { passTechnology } from "../../functions/startups/pass-technology.ts";
import { readMoves, readSubmission } from "../../functions/startups/read-submission.ts";
import { remindTechnologies } from "../../functions/startups/remind-technologies.ts";
import { screenTechnology } from "../../functions/startups/screen-technology.ts";
import { settleMatch } from "../../functions/startups/settle-match.ts";
import { turnAway } from "../../functions/startups/turn-away.ts";
import { addDays, dayInJapan } from "../../shared/base/day.ts";
import { matchKeyOf } from "../../shared/startups/screening-rules.ts";
import { stackDeps, staff } from "../kit/listings.ts";
import { inModeration, inScoring, ofAgency, passed } from "../kit/panels.ts";
import { founderOf, placeTechnology, technologyNow, wholeBrief } from "../kit/technologies.ts";

const deps = stackDeps();
const who = (name: string) => ofAgency(deps, name);
const refusal = (reason: string, code = "refused") => expect.objectContaining({ code, reason });
const listed = "Candid General Trading LLC";
const feedback = [{ code: "evidence-weak", text: "Say who measured it." }] as const;
const submitted = (owner = "Aoi Tanaka") =>
  placeTechnology(deps, {
    status: "SUBMITTED",
    brief: wholeBrief({ owners: [{ name: owner, country: "AE", share: 10_000 }] }),
  });

describe("screening works", () => {
  it("finds a listed owner, and passes once somebody has said that it is another", async () => {
    const licensing = await who("licensing");
    const { id } = await submitted(listed);
    const found = await screenTechnology(licensing, { id });
    const [match] = found.screening?.matches ?? [];
    expect([match?.party, match?.list, found.screening?.passed]).toEqual([listed, "END_USERS", undefined]);
    expect(found.screening?.ruleSet).toMatch(/^TP-/);
    const pass = { id, passed: true, controlRow: "16" };
    await expect(passTechnology(licensing, pass)).rejects.toEqual(refusal("technology-matches-open"));
    const key = match ? matchKeyOf(match) : "";
    await settleMatch(licensing, { id, match: key, different: false, reason: "The same address." });
    await expect(passTechnology(licensing, pass)).rejects.toEqual(refusal("technology-match-listed"));
    await settleMatch(licensing, { id, match: key, different: true, reason: "Another address." });
    const done = await passTechnology(licensing, pass);
    expect([done.screening?.passed, done.screening?.controlRow]).toEqual([true, "16"]);
    const again = await screenTechnology(licensing, { id });
    expect(again.screening?.matches[0]?.resolved?.reason).toBe("Another address.");
    expect(again.screening?.passed).toBeUndefined();
  });

  it("answers what did not pass, with what to mend, and nothing else without scoring", async () => {
    const licensing = await who("licensing");
    const { id } = await submitted();
    const answer = { id, text: "We cannot take it on.", feedback };
    await expect(turnAway(licensing, answer)).rejects.toEqual(refusal("technology-not-failed"));
    await screenTechnology(licensing, { id });
    await expect(passTechnology(licensing, { id, passed: false, controlRow: "unknown" })).rejects.toEqual(
      refusal("screening-note-missing", "invalid"),
    );
    await passTechnology(licensing, { id, passed: false, controlRow: "unknown", note: "Owners unclear." });
    const away = await turnAway(licensing, answer);
    expect([away.status, away.decision?.result, away.feedback]).toEqual([
      "DECLINED",
      "DECLINED",
      [{ ...feedback[0], done: false }],
    ]);
    await expect(screenTechnology(licensing, { id })).rejects.toEqual(refusal("technology-move-not-open"));
  });

  it("keeps scoring shut until it passed and two may score", async () => {
    const curator = await who("curator");
    const { id } = await submitted();
    await expect(beginScoring(curator, { id })).rejects.toEqual(refusal("technology-need-passed"));
    const placed = await placeTechnology(deps, { status: "SUBMITTED", screening: passed() });
    await expect(beginScoring(curator, { id: placed.id })).rejects.toEqual(refusal("technology-need-panel"));
    const { moves } = await readMoves(curator, { id });
    expect(moves).toEqual([{ move: "begin-scoring", open: false, need: "passed" }]);
  });
});

describe("screening refuses", () => {
  it("a row that the order has not, and a verdict before anybody looked", async () => {
    const licensing = await who("licensing");
    const { id } = await submitted();
    const pass = { id, passed: true, controlRow: "none" };
    await expect(passTechnology(licensing, pass)).rejects.toEqual(refusal("technology-not-screened"));
    await screenTechnology(licensing, { id });
    for (const controlRow of ["99-1", "unknown", "17"])
      await expect(
        passTechnology(licensing, { id, passed: true, controlRow }).then(() => controlRow),
      ).rejects.toEqual(refusal("control-row-unknown", "invalid"));
  });

  it("whoever is not licensing", async () => {
    const { id, organisationId } = await submitted();
    const others = [await who("curator"), await who("admin"), { deps, actor: founderOf(organisationId) }];
    for (const ctx of others)
      await expect(screenTechnology(ctx, { id })).rejects.toEqual(
        refusal("technology-not-found", "not-found"),
      );
  });
});

describe("the answer works", () => {
  const decide = async (input: Omit<DecideTechnology, "text">) =>
    decideTechnology(await who("curator2"), { text: "The answer.", ...input });

  it.each([
    ["LISTED_PUBLIC", "PUBLIC"],
    ["LISTED_GOV", "REGISTERED_GOV"],
  ] as const)("makes a draft of the catalogue of %s and publishes nothing", async (result, tier) => {
    const { id } = await inModeration(deps, { screening: passed({ controlRow: "3-2" }) });
    const after = await decide({ id, result });
    expect([after.status, after.stage, after.decision?.took]).toEqual([result, "LISTED", 0]);
    const listing = await getListing(deps.table, after.listingId ?? "");
    expect(listing).toMatchObject({
      status: "DRAFT",
      version: 0,
      technologyId: id,
      preparedBy: "system:startups",
      content: { kind: "TECHNOLOGY", visibility: { tier }, technology: { declaredControlRow: "3-2" } },
    });
    expect(listing?.content.classification).toBeUndefined();
  });

  it("declines with a checklist and makes no draft", async () => {
    const { id } = await inModeration(deps);
    await expect(decide({ id, result: "DECLINED" })).rejects.toEqual(refusal("technology-need-feedback"));
    const after = await decide({ id, result: "DECLINED", feedback });
    expect([after.status, after.listingId, after.feedback[0]?.done]).toEqual(["DECLINED", undefined, false]);
  });

  it("lists nothing whose screening was taken back meanwhile", async () => {
    const { id } = await inModeration(deps);
    const licensing = await who("licensing");
    await screenTechnology(licensing, { id });
    await expect(decide({ id, result: "LISTED_GOV" })).rejects.toEqual(refusal("technology-need-passed"));
    expect((await technologyNow(deps, id)).listingId).toBeUndefined();
  });

  it("is the moderator's alone, and comes once", async () => {
    const { id, revision } = await inModeration(deps);
    for (const name of ["curator", "finance", "admin", "auditor", "licensing"])
      await expect(
        decideTechnology(await who(name), { id, result: "LISTED_GOV", text: "Yes." }),
      ).rejects.toEqual(refusal("technology-move-not-open"));
    const both = await Promise.allSettled([
      decide({ id, revision, result: "LISTED_GOV" }),
      decide({ id, revision, result: "LISTED_PUBLIC" }),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(decide({ id, result: "DECLINED", feedback })).rejects.toEqual(
      refusal("technology-move-not-open"),
    );
  });
});

describe("the clock", () => {
  it("reminds the moderator and the curators ten and three days before, and when late, once each", async () => {
    const { id } = await inScoring(deps);
    const now = await technologyNow(deps, id);
    const due = now.answerDueOn ?? "";
    const moderator = (await who("curator2")).id;
    const told = async () => {
      const { rows } = await deps.table.list({ pk: `PERSON#${moderator}`, from: "NOTICE#", to: "NOTICE#~" });
      return rows
        .filter((row) => JSON.stringify(row).includes(id))
        .map(({ template }) => template)
        .filter((one) => one === "technology-due" || one === "technology-late");
    };
    const counts: number[] = [];
    for (const days of [-11, -10, -9, -3, -3, 0, 1, 2]) {
      const night = new Date(`${addDays(due, days)}T03:00:00.000Z`);
      await remindTechnologies({ ...deps, now: () => night })();
      counts.push((await told()).length);
    }
    expect(counts).toEqual([0, 1, 1, 2, 2, 2, 3, 3]);
  });

  it("puts the first due on top, by state, and each of a panel what they have to do", async () => {
    const today = dayInJapan(deps.now());
    const late = await inScoring(deps, { answerDueOn: addDays(today, -40) });
    const curator = await who("curator");
    const { items } = await listSubmissions(curator, {});
    expect(items[0]?.id).toBe(late.id);
    const days = items.map(({ answerDueOn }) => answerDueOn ?? "");
    expect(days).toEqual([...days].sort());
    const mine = await listSubmissions(await who("finance"), { mine: true });
    expect(mine.items.find(({ id }) => id === late.id)?.duty).toBe("SCORE");
    const fresh = await placeTechnology(deps, { status: "SUBMITTED", answerDueOn: addDays(today, -41) });
    const people = await Promise.all(["curator2", "approver", "admin"].map(who));
    const [moderator = "", ...scorers] = people.map(({ id }) => id);
    await callPanel(curator, { id: fresh.id, moderator, scorers });
    const named = await listSubmissions(await who("approver"), { mine: true });
    expect(named.items[0]).toMatchObject({ id: fresh.id, duty: "DECLARE", next: "LICENSING" });
  });

  it("keeps what a firm writes anew to itself until it hands it in", async () => {
    const secret = wholeBrief({ title: { en: "Not handed in" } });
    const { id } = await placeTechnology(deps, { status: "DRAFT", attempt: 1, brief: wholeBrief() });
    const now = await technologyNow(deps, id);
    await deps.table.write([
      { put: { pk: `TECHNOLOGY#${id}`, sk: "TECHNOLOGY", ...now, brief: secret }, expect: "present" },
    ]);
    const read = await readSubmission(await who("curator"), { id });
    expect(JSON.stringify(read)).not.toContain("Not handed in");
    const never = await placeTechnology(deps, { status: "DRAFT" });
    await expect(readSubmission({ deps, actor: staff("curator") }, { id: never.id })).rejects.toEqual(
      refusal("technology-not-found", "not-found"),
    );
  });
});
