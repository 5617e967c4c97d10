import { describe, expect, it } from "vitest";
import { callPanel } from "../../functions/startups/call-panel.ts";
import { declareInterest } from "../../functions/startups/declare-interest.ts";
import { readSheets } from "../../functions/startups/read-sheets.ts";
import { readTrail } from "../../functions/startups/read-submission.ts";
import { scoreTechnology } from "../../functions/startups/score-technology.ts";
import { stackDeps, staff } from "../kit/listings.ts";
import { inModeration, inScoring, joins, ofAgency, passed, points } from "../kit/panels.ts";
import { call, demoToken } from "../kit/people.ts";
import { founderOf, placeTechnology, technologyNow } from "../kit/technologies.ts";

const deps = stackDeps();
const scorer = (name: string) => ofAgency(deps, name);
const refusal = (reason: string, code = "refused") => expect.objectContaining({ code, reason });

describe("scoring works", () => {
  it("takes sheets one by one and opens them with the last, by the system, in the same moment", async () => {
    const { id } = await inScoring(deps);
    const first = await scoreTechnology(await scorer("case-officer"), { id, scores: points(4) });
    expect([first.status, first.panel?.openedAt]).toEqual(["SCORING", undefined]);
    const last = await scoreTechnology(await scorer("finance"), { id, scores: points(1) });
    expect([last.status, last.revision]).toEqual(["MODERATION", first.revision + 1]);
    expect(last.panel?.openedAt).toBeDefined();
    const read = await readSheets(await scorer("curator2"), { id });
    expect(read.means).toEqual({ DESIRABLE: 250, FEASIBLE: 250, VIABLE: 250 });
    const { items } = await readTrail(await scorer("curator2"), { id });
    const [opening, score] = items.slice(0, 2).sort((a, b) => a.kind.localeCompare(b.kind));
    expect([opening?.kind, opening?.side, opening?.from, opening?.to]).toEqual([
      "open-scores",
      "SYSTEM",
      "SCORING",
      "MODERATION",
    ]);
    expect([score?.kind, score?.side]).toEqual(["score", "AGENCY"]);
    const { rows } = await deps.table.list({ pk: `AUDIT#technology:${id}`, descending: true, limit: 1 });
    expect(rows[0]).toMatchObject({
      action: "technology.open-scores",
      actor: "system:panel",
      role: "system",
    });
  });

  it("lets its writer write a sheet anew until the last is in", async () => {
    const { id } = await inScoring(deps);
    await scoreTechnology(await scorer("finance"), { id, scores: points(1) });
    await scoreTechnology(await scorer("finance"), { id, scores: points(5) });
    const mine = await readSheets(await scorer("finance"), { id });
    expect(mine.sheets.map(({ scores }) => scores.VIABLE.points)).toEqual([5]);
    expect((await technologyNow(deps, id)).status).toBe("SCORING");
  });

  it("opens once and loses nothing when the last two sheets come at once", async () => {
    for (let round = 0; round < 4; round++) {
      const names = ["case-officer", "finance", "approver", "admin"];
      const { id } = await inScoring(deps, {}, names);
      const people = await Promise.all(names.map(scorer));
      await Promise.all(people.map((who, i) => scoreTechnology(who, { id, scores: points(i + 1) })));
      const now = await technologyNow(deps, id);
      expect(now.status).toBe("MODERATION");
      const read = await readSheets(await scorer("curator2"), { id });
      expect(read.sheets.map(({ scores }) => scores.DESIRABLE.points).sort()).toEqual([1, 2, 3, 4]);
      const { items } = await readTrail(await scorer("curator2"), { id });
      expect(items.filter(({ kind }) => kind === "open-scores")).toHaveLength(1);
      expect(items.filter(({ kind }) => kind === "score")).toHaveLength(4);
    }
  });

  it("opens when the only sheet that was awaited leaves with its scorer's interest", async () => {
    const { id } = await inScoring(deps, {}, ["case-officer", "finance", "approver"]);
    for (const name of ["case-officer", "finance"])
      await scoreTechnology(await scorer(name), { id, scores: points(3) });
    const said = { conflict: true, statement: "My brother works there." };
    const after = await declareInterest(await scorer("approver"), { id, ...said });
    expect([after.status, after.panel?.members[2]?.declared?.conflict]).toEqual(["MODERATION", true]);
  });

  it("takes a sheet away with a scorer who finds an interest, and another may be called then", async () => {
    const { id } = await inScoring(deps);
    await scoreTechnology(await scorer("finance"), { id, scores: points(3) });
    const said = { conflict: true, statement: "I have just learnt that I own shares." };
    const left = await declareInterest(await scorer("finance"), { id, ...said });
    expect(left.panel?.members.map(({ scoredAt }) => scoredAt)).toEqual([undefined, undefined]);
    expect((await readSheets(await scorer("finance"), { id })).sheets).toEqual([]);
  });
});

describe("scoring refuses", () => {
  it("who is no scorer, has not declared, or has an interest", async () => {
    const { id } = await inScoring(deps);
    const wish = { id, scores: points(3) };
    await expect(scoreTechnology(await scorer("approver"), wish)).rejects.toEqual(refusal("not-a-scorer"));
    await expect(scoreTechnology(await scorer("curator2"), wish)).rejects.toEqual(refusal("not-a-scorer"));
    await declareInterest(await scorer("finance"), { id, conflict: true, statement: "Friends." });
    await expect(scoreTechnology(await scorer("finance"), wish)).rejects.toEqual(
      refusal("scorer-has-interest"),
    );
    await expect(declareInterest(await scorer("finance"), { id, conflict: false })).rejects.toEqual(
      refusal("interest-declared"),
    );
  });

  it("a sheet before it began, after it opened, after the decision, and of another try", async () => {
    const early = await placeTechnology(deps, { status: "SUBMITTED", screening: passed() });
    const people = await Promise.all(["curator2", "case-officer", "finance"].map(scorer));
    const [moderator = "", ...scorers] = people.map(({ id }) => id);
    await callPanel(await scorer("curator"), { id: early.id, moderator, scorers });
    const officer = await scorer("case-officer");
    const give = (id: string, attempt?: number) =>
      scoreTechnology(officer, { id, scores: points(5), attempt });
    await expect(give(early.id)).rejects.toEqual(refusal("scoring-not-begun"));
    const { id } = await inModeration(deps);
    await expect(give(id)).rejects.toEqual(refusal("scores-open"));
    const running = await inScoring(deps);
    await expect(give(running.id, 7)).rejects.toEqual(refusal("scores-open"));
    await expect(give(running.id, 1)).resolves.toMatchObject({ status: "SCORING" });
    expect((await readSheets(officer, { id })).sheets.map(({ scores }) => scores.VIABLE.points)).toEqual([
      4, 2,
    ]);
  });

  it("somebody of the firm, when named and again when scoring", async () => {
    const placed = await placeTechnology(deps, { status: "SUBMITTED", screening: passed() });
    await joins(deps, placed.organisationId, `a.friend-${placed.id}@Agency.Example.go.jp`.toLowerCase());
    const people = await Promise.all(["curator2", "case-officer", "finance"].map(scorer));
    const [moderator = "", ...scorers] = people.map(({ id }) => id);
    const named = callPanel(await scorer("curator"), { id: placed.id, moderator, scorers });
    await expect(named).rejects.toEqual(refusal("same-firm"));

    const running = await inScoring(deps);
    await joins(deps, running.organisationId, `b.friend-${running.id}@agency.example.go.jp`.toLowerCase());
    const late = scoreTechnology(await scorer("finance"), { id: running.id, scores: points(5) });
    await expect(late).rejects.toEqual(refusal("same-firm"));
  });

  it("a panel whose moderator scores, of one, of somebody twice, of strangers, or changed after a score", async () => {
    const { id } = await inScoring(deps);
    const curator = await scorer("curator");
    const ids = Object.fromEntries(
      await Promise.all(
        ["curator2", "case-officer", "finance", "approver", "auditor"].map(
          async (name) => [name, (await scorer(name)).id] as const,
        ),
      ),
    );
    const named = (moderator: string, ...scorers: string[]) =>
      callPanel(curator, { id, moderator: ids[moderator] ?? "", scorers: scorers.map((n) => ids[n] ?? n) });
    await expect(named("finance", "case-officer", "finance")).rejects.toEqual(refusal("moderator-scores"));
    await expect(named("curator2", "finance", "finance")).rejects.toEqual(refusal("scorer-twice"));
    await expect(named("curator2", "finance")).rejects.toEqual(refusal("panel-too-small"));
    const unknown = refusal("panel-person-unknown", "invalid");
    await expect(named("curator2", "finance", "P-000000000000")).rejects.toEqual(unknown);
    await expect(named("curator2", "finance", "auditor")).rejects.toEqual(unknown);
    await scoreTechnology(await scorer("finance"), { id, scores: points(2) });
    await expect(named("curator2", "finance", "approver")).rejects.toEqual(refusal("panel-fixed"));
    await expect(named("approver", "finance", "case-officer")).rejects.toEqual(refusal("panel-fixed"));
  });
});

describe("access to scoring", () => {
  it("shows nobody another's sheet before all are in: not the moderator, an auditor or a fellow scorer", async () => {
    const { id } = await inScoring(deps);
    const secret = `known to one only ${id}`;
    const one = { points: 3, reason: secret };
    const scores = { DESIRABLE: one, FEASIBLE: one, VIABLE: one };
    await scoreTechnology(await scorer("finance"), { id, scores });
    const foreign = ["curator", "curator2", "case-officer", "licensing", "approver", "auditor", "admin"];
    const paths = ["", "/sheets", "/events", "/transitions", "/attempts/1"];
    for (const name of foreign) {
      const token = await demoToken(name);
      for (const path of paths) {
        const { status, body } = await call(`/api/staff/technologies/${id}${path}`, { token });
        expect([name, path, status, JSON.stringify(body).includes(secret)]).toEqual([name, path, 200, false]);
      }
      const { body } = await call(`/api/staff/technologies/${id}/sheets`, { token });
      expect(body).toEqual({ open: false, scored: 1, scorers: 2, sheets: [] });
    }
    const own = await call(`/api/staff/technologies/${id}/sheets`, { token: await demoToken("finance") });
    expect(JSON.stringify(own.body)).toContain(secret);
    for await (const row of deps.table.scan("AUDIT#"))
      expect(JSON.stringify(row).includes(secret)).toBe(false);
  });

  it("is closed to firms, governments, auditors and whoever may not call a panel", async () => {
    const { id, organisationId } = await inScoring(deps);
    const wish = { id, scores: points(3) };
    const hidden = refusal("technology-not-found", "not-found");
    const auditor = { deps, actor: staff("auditor") };
    const firm = { deps, actor: founderOf(organisationId) };
    for (const ctx of [auditor, firm]) {
      await expect(scoreTechnology(ctx, wish)).rejects.toEqual(hidden);
      await expect(declareInterest(ctx, { id, conflict: false })).rejects.toEqual(hidden);
    }
    await expect(
      callPanel(await scorer("finance"), { id, moderator: "P-000000000000", scorers: [] }),
    ).rejects.toEqual(hidden);
    for (const name of ["supplier.startup", "buyer.ph"]) {
      const { status } = await call(`/api/staff/technologies/${id}/sheets`, { token: await demoToken(name) });
      expect(status).toBe(404);
    }
    expect((await call(`/api/staff/technologies/${id}/sheets`)).status).toBe(401);
  });
});
