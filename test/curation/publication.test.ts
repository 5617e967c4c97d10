import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { verifyChains } from "../../functions/audit/index.ts";
import { getCurrent, getVersion } from "../../functions/catalogue/index.ts";
import { moveListing, releaseListings, unstored } from "../../functions/curation/index.ts";
import { AppError } from "../../shared/base/app-error.ts";
import type { Listing } from "../../shared/catalogue/model.ts";
import type { Gate } from "../../shared/catalogue/rules.ts";
import { approve, content, newId, publish, record, stackDeps, staff } from "../kit/listings.ts";

const deps = stackDeps();
const curator = { deps, actor: staff("curator") };
const approver = { deps, actor: staff("approver") };

const refusal = async (work: Promise<unknown>): Promise<AppError> => {
  const outcome = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(outcome).toBeInstanceOf(AppError);
  return outcome as AppError;
};

const months = () => {
  const now = new Date();
  const before = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1));
  return [before, now].map((d) => d.toISOString().slice(0, 7));
};

/** A tier's log lines of one listing, oldest first. */
async function logOf(tier: "PUB" | "GOV", id: string) {
  const lines: Record<string, unknown>[] = [];
  for (const month of months()) {
    for (let after: string | undefined = ""; after !== undefined; ) {
      const page = await deps.table.list({ pk: `${tier}#LOG#${month}`, ...(after && { after }) });
      lines.push(...page.rows.filter((row) => row.id === id));
      after = page.next;
    }
  }
  return lines;
}

const auditOf = async (id: string) => (await deps.table.list({ pk: `AUDIT#listing:${id}` })).rows;

/** Record, both projections, both logs and the audit chain tell the same story of a listing that was always public. */
async function agreed(id: string): Promise<Listing> {
  const listing = await record(deps, id);
  for (const tier of ["PUB", "GOV"] as const) {
    const current = await getCurrent(deps.table, tier, id);
    expect(current?.state).toBe(listing.status === "PUBLISHED" ? "PUBLISHED" : "WITHDRAWN");
    expect(current?.version).toBe(listing.version);
    expect(current?.history.map((line) => line.version).reverse()).toEqual(
      listing.published.map((line) => line.version),
    );
    for (const { version, at } of listing.published)
      expect((await getVersion(deps.table, tier, id, version))?.publishedAt).toBe(at);
    const lines = await logOf(tier, id);
    expect(lines.map((line) => Number(line.version)).sort((a, b) => a - b)).toEqual(
      Array.from({ length: listing.version }, (_, i) => i + 1),
    );
    const opened = lines.filter((line) => line.type === "PUBLISHED").map((line) => Number(line.version));
    expect(opened.sort((a, b) => a - b)).toEqual(listing.published.map((line) => line.version));
    if (current?.state === "PUBLISHED") expect(current.content).toEqual(listing.content);
  }
  const audit = await auditOf(id);
  expect(audit.map((row) => (row.detail as { version: number }).version)).toEqual(
    Array.from({ length: listing.version }, (_, i) => i + 1),
  );
  return listing;
}

async function race(work: () => Promise<Listing>) {
  const outcomes = await Promise.allSettled(Array.from({ length: 16 }, work));
  const lost = outcomes.filter((o) => o.status === "rejected").map((o) => o.reason as AppError);
  return { won: outcomes.length - lost.length, lost };
}

describe("races for one listing", () => {
  test("sixteen publications: one wins, the others learn of it", async () => {
    const { id } = await publish(deps, content("SURPLUS"));
    await approve(deps, id, { models: ["RACE"] });
    const { won, lost } = await race(() => moveListing(curator, { id, move: "publish" }));
    expect(won).toBe(1);
    // One that began after the winner had written finds a listing that is published already.
    for (const error of lost) expect(["conflict", "refused"]).toContain(error.code);
    expect(lost.filter((e) => e.code === "conflict").length).toBeGreaterThan(0);
    expect((await agreed(id)).version).toBe(2);
  });

  test("sixteen withdrawals: one wins, the others learn of it", async () => {
    const { id } = await publish(deps, content("SERVICE"));
    const { won, lost } = await race(() => moveListing(curator, { id, move: "withdraw" }));
    expect(won).toBe(1);
    for (const error of lost) expect(["conflict", "refused"]).toContain(error.code);
    expect((await agreed(id)).status).toBe("WITHDRAWN");
  });

  test("sixteen releases of one draft: one wins, the others conflict", async () => {
    const id = newId();
    const what = content("EQUIPMENT");
    const { won, lost } = await race(() => publish(deps, what, id));
    expect(won).toBe(1);
    expect(lost.map((e) => e.code)).toEqual(Array.from({ length: 15 }, () => "conflict"));
    await agreed(id);
  });
});

describe("gates", () => {
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const lot = (more: object) => ({
    quantity: 1,
    unitOfIssue: "EA",
    condition: { code: "A", assessed: true },
    asIsTextVersion: "1",
    ...more,
  });
  const base = content("SURPLUS");
  const window = (from: number, to: number) => ({ from: day(from), to: day(to), place: { en: "A base" } });
  const cases: Record<Gate, { what?: object; decided?: object }> = {
    "classification-missing": { what: { classification: undefined } },
    "weapon-without-arms-category": { what: { classification: { itemClass: "WEAPON" } } },
    "condition-suspended": { what: { lot: lot({ condition: { code: "J", assessed: true } }) } },
    "same-person": { decided: { approvedBy: "curator" } },
    "review-by-too-far": { what: { reviewBy: day(368) } },
    "review-by-passed": { what: { reviewBy: day(-2) } },
    "grant-without-legal-basis": { what: { lot: lot({ pricingBasis: "GRANT" }) } },
    "weapon-grant-without-legal-basis": {
      what: {
        classification: { itemClass: "WEAPON", armsCategory: "a" },
        lot: lot({ pricingBasis: "GRANT" }),
      },
    },
    "inspection-reversed": { what: { lot: lot({ inspection: window(5, 4) }) } },
    "inspection-after-closing": { what: { lot: lot({ inspection: window(5, 11), rfqClosing: day(10) }) } },
    "removal-before-closing": { what: { lot: lot({ removalDeadline: day(9), rfqClosing: day(10) }) } },
  };

  test.each(Object.entries(cases))(
    "%s is refused by name and writes nothing",
    async (gate, { what, decided }) => {
      const id = newId();
      const draft = unstored(id, { ...base, ...what } as typeof base, "curator", deps.now().toISOString());
      const input = { listings: [draft], classifiedBy: "licensing", approvedBy: "approver", ...decided };
      const error = await refusal(releaseListings(approver, input));
      expect([error.code, error.reason]).toEqual(["refused", "gate-shut"]);
      expect(error.params.rule).toContain(gate);
      expect(await deps.table.get({ pk: `LISTING#${id}`, sk: "LISTING" })).toBeUndefined();
      expect(await auditOf(id)).toEqual([]);
      expect(await getCurrent(deps.table, "PUB", id)).toBeUndefined();
    },
  );

  test("publishing again asks the gates again", async () => {
    const { id } = await publish(deps, content("EQUIPMENT"));
    await approve(deps, id, { reviewBy: day(-2) });
    const error = await refusal(moveListing(curator, { id, move: "publish" }));
    expect(error.params.rule).toEqual(["review-by-passed"]);
    expect((await record(deps, id)).version).toBe(1);
  });

  test.each(["case-officer", "licensing", "finance", "auditor", "admin"] as const)(
    "%s may not publish or withdraw",
    async (role) => {
      const refused = ["licensing", "auditor"].includes(role) ? "refused" : "not-found";
      const { id } = await publish(deps, content("EQUIPMENT"));
      const ctx = { deps, actor: staff(role) };
      expect((await refusal(moveListing(ctx, { id, move: "withdraw" }))).code).toBe(refused);
      await approve(deps, id);
      expect((await refusal(moveListing(ctx, { id, move: "publish" }))).code).toBe(refused);
      const input = { listings: [], classifiedBy: "licensing", approvedBy: "approver" };
      expect((await refusal(releaseListings(ctx, input))).code).toBe("not-found");
      const anyone = { deps, actor: { kind: "public" } as const };
      expect((await refusal(moveListing(anyone, { id, move: "publish" }))).code).toBe("not-found");
    },
  );
});

test("whatever is published, changed and withdrawn in whatever order, the projections equal the record", async () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant("change" as const), to: fc.string({ minLength: 1, maxLength: 20 }) }),
    fc.constant({ do: "withdraw" as const }),
    fc.constant({ do: "publish" as const }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const { id } = await publish(deps, content("EQUIPMENT"));
      for (const one of steps) {
        const { status } = await record(deps, id);
        if (one.do === "change") {
          await approve(deps, id, { models: [`m${one.to}`] });
          await moveListing(curator, { id, move: "publish" });
        } else if (one.do === "withdraw") {
          if (status === "PUBLISHED") await moveListing(curator, { id, move: "withdraw" });
          else expect((await refusal(moveListing(curator, { id, move: "withdraw" }))).code).toBe("refused");
        } else if (status === "PUBLISHED")
          expect((await refusal(moveListing(curator, { id, move: "publish" }))).code).toBe("refused");
        else await moveListing(curator, { id, move: "publish" });
        await agreed(id);
      }
    }),
    { numRuns: 8 },
  );
});

describe("the audit chain", () => {
  test("holds over everything written, and names the row in which one byte was changed", async () => {
    const { id } = await publish(deps, content("EQUIPMENT"));
    await moveListing(curator, { id, move: "withdraw" });
    await moveListing(curator, { id, move: "publish" });
    const broken = async () =>
      (await verifyChains(deps.table)).broken.filter((b) => b.record === `listing:${id}`);
    expect(await broken()).toEqual([]);
    const row = (await auditOf(id))[1];
    expect(row?.actor).toBe("curator");
    if (!row) return;

    await deps.table.write([{ put: { ...row, actor: "curatoq" }, expect: "anything" }]);
    expect(await broken()).toEqual([
      { record: `listing:${id}`, row: "000000002", cause: "its text is not what was written" },
    ]);

    await deps.table.write([{ remove: row, expect: "anything" }]);
    expect(await broken()).toMatchObject([{ row: "000000003", cause: "row 2 is missing" }]);

    await deps.table.write([{ put: row, expect: "anything" }]);
    expect((await verifyChains(deps.table)).broken).toEqual([]);
  });
});
