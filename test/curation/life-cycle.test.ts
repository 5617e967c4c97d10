import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { getCurrent, getVersion, liveIndex } from "../../functions/catalogue/index.ts";
import { createListing } from "../../functions/curation/create-listing.ts";
import { searchDesk } from "../../functions/curation/desk-index.ts";
import { moveListing, workDue } from "../../functions/curation/index.ts";
import { saveContent } from "../../functions/curation/save-content.ts";
import { scheduleListing } from "../../functions/curation/schedule-listing.ts";
import type { Ctx } from "../../functions/platform/deps.ts";
import { type AgencyRole, agencyRoles } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { addDays, dayInJapan } from "../../shared/base/day.ts";
import type { Status } from "../../shared/catalogue/codes.ts";
import type { Listing } from "../../shared/catalogue/model.ts";
import { publicContent } from "../../shared/catalogue/rules.ts";
import { isLive, type Move, moves } from "../../shared/curation/life-cycle.ts";
import { content, publish, record, stackDeps, word } from "../kit/listings.ts";
import { call } from "../kit/people.ts";
import { until } from "../kit/until.ts";

const deps = stackDeps();
const as = (role: AgencyRole, personId: string = role): Ctx => ({
  deps,
  actor: { kind: "staff", personId, role },
});
const system: Ctx = { deps, actor: { kind: "system", job: "test" } };
const classification = { itemClass: "NON_WEAPON" } as const;
const visibility = { tier: "PUBLIC" } as const;
const name = () => ({ ja: `試験 ${word()}`, en: `Trial ${word()}` });
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof AppError ? error.reason : String(error)),
  );

const draft = () => createListing(as("curator"), { kind: "EQUIPMENT", title: name(), summary: name() });

async function reviewed(changes: Readonly<Record<string, unknown>> = {}): Promise<Listing> {
  const { id, revision } = await draft();
  await saveContent(as("curator"), { id, base: revision, changes });
  await moveListing(as("curator"), { id, move: "submit" });
  await moveListing(as("licensing"), { id, move: "classify", classification, visibility });
  return moveListing(as("approver"), { id, move: "approve" });
}

describe("works", () => {
  test("five people bring a draft to the public, and back", async () => {
    const { id } = await reviewed();
    const { status, version } = await moveListing(as("curator", "curator2"), { id, move: "publish" });
    expect([status, version]).toEqual(["PUBLISHED", 1]);
    expect((await getCurrent(deps.table, "PUB", id))?.state).toBe("PUBLISHED");
    await moveListing(as("curator"), { id, move: "withdraw" });
    expect((await getCurrent(deps.table, "PUB", id))?.state).toBe("WITHDRAWN");
  });

  test("a revision leaves the published version standing until its own publication", async () => {
    const { id } = await reviewed();
    const first = await moveListing(as("curator"), { id, move: "publish" });
    const { revision } = await moveListing(as("curator"), { id, move: "revise" });
    await saveContent(as("curator"), { id, base: revision, changes: { "title.en": "Another name" } });
    expect(await getCurrent(deps.table, "PUB", id)).toMatchObject({ version: 1, content: first.content });
    await moveListing(as("curator"), { id, move: "submit" });
    await moveListing(as("licensing"), { id, move: "classify", classification, visibility });
    await moveListing(as("approver"), { id, move: "approve" });
    await moveListing(as("approver"), { id, move: "publish" });
    expect(await getCurrent(deps.table, "PUB", id)).toMatchObject({
      version: 2,
      content: { title: { en: "Another name" } },
    });
    expect((await getVersion(deps.table, "PUB", id, 1))?.content).toEqual(first.content);
  });

  test("the desk finds a draft at once, by its words and by its state", async () => {
    const { id, content } = await draft();
    const ctx = { ...as("curator"), index: liveIndex(deps, "DESK") };
    const find = (status: string) =>
      searchDesk(ctx, {
        query: { q: content.title.en ?? "", chosen: { status: [status] }, sort: "oldest", limit: 10 },
        lang: "en",
      });
    expect((await find("DRAFT")).items.map((card) => card.id)).toEqual([id]);
    await moveListing(as("curator"), { id, move: "submit" });
    const later = { ...ctx, index: liveIndex(deps, "DESK") };
    const found = await searchDesk(later, {
      query: { q: id, chosen: {}, sort: "oldest", limit: 10 },
      lang: "ja",
    });
    expect(found.items[0]?.desk).toMatchObject({ status: "IN_REVIEW", owner: "curator", live: false });
    expect(found.facets.status).toEqual([expect.objectContaining({ value: "IN_REVIEW", count: 1 })]);
  });

  test("what is planned happens on its day in Japan, once, and what nobody reviews is hidden", async () => {
    const today = dayInJapan(new Date());
    const { id } = await reviewed();
    await scheduleListing(as("curator"), { id, publishOn: addDays(today, 2), withdrawOn: addDays(today, 5) });
    const at = (days: number, time = "00:00:01") => {
      const now = () => new Date(`${addDays(today, days)}T${time}+09:00`);
      return workDue({ ...deps, now })({});
    };
    await at(1, "23:59:59");
    expect((await record(deps, id)).status).toBe("APPROVED");
    await at(2);
    expect((await record(deps, id)).status).toBe("PUBLISHED");
    await at(2);
    await at(5);
    expect(await record(deps, id)).toMatchObject({ status: "WITHDRAWN", version: 2 });

    // A near day: everything else that other tests and the demo published is reviewed much later.
    const other = await reviewed({ reviewBy: addDays(today, 6) });
    await moveListing(as("curator"), { id: other.id, move: "publish" });
    await at(6, "23:59:00");
    expect((await record(deps, other.id)).status).toBe("PUBLISHED");
    await at(7);
    expect((await record(deps, other.id)).status).toBe("EXPIRED");
    expect((await getCurrent(deps.table, "PUB", other.id))?.state).toBe("WITHDRAWN");

    // Lines that a clock ahead of the others stamped hide nothing that comes after them.
    const title = name();
    await publish(deps, content("SERVICE", { title }));
    await until(async () => (await call(`/api/catalogue?q=${title.en.split(" ")[1]}`)).body.total === 1);
  }, 30_000);
});

describe("refuses", () => {
  test("one's own work, moves out of turn, and a page that is out of date", async () => {
    const { id } = await draft();
    expect(await reasonOf(moveListing(as("approver"), { id, move: "approve" }))).toBe("move-refused");
    await moveListing(as("curator", "one"), { id, move: "submit" });
    expect(await reasonOf(moveListing(as("licensing"), { id, move: "classify" }))).toBe("required");
    const weapon = { itemClass: "WEAPON" } as never;
    expect(
      await reasonOf(
        moveListing(as("licensing"), { id, move: "classify", classification: weapon, visibility }),
      ),
    ).toBe("arms-category-missing");
    const { revision } = await moveListing(as("licensing", "two"), {
      id,
      move: "classify",
      classification,
      visibility,
    });
    expect(await reasonOf(moveListing(as("approver", "two"), { id, move: "approve" }))).toBe(
      "need-other-person",
    );
    expect(await reasonOf(moveListing(as("approver", "curator"), { id, move: "approve" }))).toBe(
      "need-other-person",
    );
    expect(await reasonOf(moveListing(as("approver"), { id, move: "approve", revision: revision - 1 }))).toBe(
      "record-changed",
    );
    expect(await reasonOf(moveListing(as("approver"), { id, move: "request-changes" }))).toBe("required");
    expect((await record(deps, id)).revision).toBe(revision);
  });

  test("a submission in one language only", async () => {
    const { id } = await createListing(as("curator"), {
      kind: "SERVICE",
      title: { ja: "試験" },
      summary: { ja: "試験" },
    });
    expect(await reasonOf(moveListing(as("curator"), { id, move: "submit" }))).toBe("need-complete");
  });
});

describe("access", () => {
  test.each(["case-officer", "finance", "admin"] as const)(
    "%s meets no listing of the desk",
    async (role) => {
      const { id } = await draft();
      expect(await reasonOf(moveListing(as(role), { id, move: "submit" }))).toBe("listing-not-found");
      expect(await reasonOf(saveContent(as(role), { id, base: 1, changes: {} }))).toBe("listing-not-found");
    },
  );
});

/** What the projections say of a listing must be what its record says. */
async function agrees(id: string): Promise<void> {
  const listing = await record(deps, id);
  const [pub, gov] = await Promise.all([
    getCurrent(deps.table, "PUB", id),
    getCurrent(deps.table, "GOV", id),
  ]);
  const last = listing.published.at(-1);
  expect(gov?.state ?? "none").toBe(
    last === undefined ? "none" : isLive(listing) ? "PUBLISHED" : "WITHDRAWN",
  );
  if (!last || !isLive(listing)) return;
  const version = await getVersion(deps.table, "GOV", id, last.version);
  expect(gov).toEqual(version);
  expect(pub?.state ?? "none").toBe(last.tier === "PUBLIC" ? "PUBLISHED" : (pub?.state ?? "none"));
  if (pub?.state === "PUBLISHED" && version) expect(pub.content).toEqual(publicContent(version.content));
  if (listing.status === "PUBLISHED") expect(version?.content).toEqual(listing.content);
}

const next: Readonly<Partial<Record<Status, { move: Move; role: AgencyRole }>>> = {
  DRAFT: { move: "submit", role: "curator" },
  CHANGES_REQUESTED: { move: "submit", role: "curator" },
  IN_REVIEW: { move: "classify", role: "licensing" },
  CLASSIFIED: { move: "approve", role: "approver" },
  APPROVED: { move: "publish", role: "curator" },
  PUBLISHED: { move: "revise", role: "curator" },
};

test("no sequence of moves by whatever roles publishes without classification and a second person", async () => {
  const people = ["ann", "ben", "cho"];
  const step = fc.record({
    move: fc.constantFrom<Move>(...moves, "submit", "classify", "approve", "publish"),
    role: fc.constantFrom<AgencyRole | "system">(
      ...agencyRoles,
      "curator",
      "licensing",
      "approver",
      "system",
    ),
    person: fc.constantFrom(...people),
    open: fc.boolean(),
    edit: fc.boolean(),
    // Chance alone hardly ever gets as far as a publication.
    onward: fc.boolean(),
  });
  let publications = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 40 }), async (steps) => {
      const { id } = await createListing(as("curator", "ann"), {
        kind: "SERVICE",
        title: name(),
        summary: name(),
      });
      let touched = new Set(["ann"]);
      for (const { person, open, edit, onward, ...any } of steps) {
        const before = await record(deps, id);
        const { move, role } = (onward && next[before.status]) || any;
        const ctx = role === "system" ? system : as(role, person);
        if (edit) {
          const changes = { "title.en": word() };
          const saved = await reasonOf(saveContent(ctx, { id, base: before.revision, changes }));
          if (saved === "done") touched.add(person);
        }
        const seen = open ? visibility : ({ tier: "REGISTERED_GOV" } as const);
        const outcome = await reasonOf(
          moveListing(ctx, { id, move, classification, visibility: seen, reasons: ["pictures"] }),
        );
        if (outcome !== "done") continue;
        if (move === "revise") touched = new Set([person]);
        if (move === "classify") touched.add(person);
        const after = await record(deps, id);
        if (move === "publish") {
          publications += 1;
          expect(after.classifiedBy).toBeDefined();
          expect(touched.has(after.approvedBy ?? "ann")).toBe(false);
        }
        await agrees(id);
      }
    }),
    { numRuns: 40 },
  );
  expect(publications).toBeGreaterThan(10);
}, 120_000);
