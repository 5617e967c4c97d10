import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { getListing } from "../../functions/catalogue/index.ts";
import { intakeFileKey } from "../../functions/curation/desk-intake-store.ts";
import { listingIdOf } from "../../functions/curation/draft.ts";
import { openIntake } from "../../functions/curation/open-intake.ts";
import { readIntakes } from "../../functions/curation/read-intake.ts";
import { workIntake } from "../../functions/curation/work-intake.ts";
import { fileKey } from "../../functions/documents/keys.ts";
import type { Deps } from "../../functions/platform/deps.ts";
import type { AppError } from "../../shared/base/app-error.ts";
import type { Intake } from "../../shared/curation/intake.ts";
import { intakeWords } from "../../web/curation/intake-report.ts";
import { eicar, settled, sha256Of } from "../kit/documents.ts";
import { askDesk, checked, intakeOf, opened, readIn, rested, settings, taken } from "../kit/intakes.ts";
import { stackDeps, staff, word } from "../kit/listings.ts";

const deps = stackDeps();
const bytes = (text: string) => new TextEncoder().encode(text);
const fileOf = async (id: string, name: "report" | "refused"): Promise<string> =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode((await deps.files.get(intakeFileKey(id, name)))?.body);
/** A draft of a row, when every row is one. */
const draftOf = (intake: Intake, row: number, sheet = "") =>
  getListing(deps.table, listingIdOf(`intake:${intake.document?.sha256}:none:${sheet}:${row}`));
const trail = async (id: string): Promise<string[]> => {
  const { rows } = await deps.table.list({ pk: `AUDIT#intake:${id}` }, { consistent: true });
  return rows.map(({ action }) => String(action));
};

describe("works", () => {
  it("a CSV with odd headers, mapped by hand, tried, taken in, its refused rows corrected", async () => {
    const name = word();
    const csv = `ブツ,kazu,Wert,Bemerkung\n"Pump ${name}",2,"1,500",-spare\nHose ${name},,10,\nTent ${name},x,20,=1+1\nPump ${name},2,"1,500",-spare\n`;
    const read = await readIn(bytes(csv));
    expect(read).toMatchObject({ status: "READ", kind: "utf-8" });
    expect(read.columns?.map(({ header, samples, known }) => [header, samples[0], known])).toEqual([
      ["ブツ", `Pump ${name}`, undefined],
      ["kazu", "2", undefined],
      ["Wert", "1,500", undefined],
      ["Bemerkung", "-spare", undefined],
    ]);
    const byHand = { ブツ: "name", kazu: "quantity", Wert: "value", Bemerkung: "note" };
    const tried = await checked(read, byHand);
    expect(tried.status).toBe("CHECKED");
    expect(tried.findings).toMatchObject({
      rows: 4,
      accepted: 2,
      refused: 2,
      repeated: 1,
      doubles: 0,
      quantity: 4,
      value: 6000,
      currency: "JPY",
      lots: 2,
      counts: { "quantity-bad": 2 },
    });
    expect(await draftOf(tried, 2)).toBeUndefined();
    const report = await fileOf(tried.id, "report");
    expect(report).toContain("3,,kazu,,refused,The quantity is not a positive whole number");
    expect(report).toContain("数量が正の整数ではありません");
    const refused = await fileOf(tried.id, "refused");
    expect(refused.split("\r\n").slice(0, 2)).toEqual([
      "\ufeffブツ,kazu,Wert,Bemerkung,元の行 / Row before,問題 / Problem",
      `Hose ${name},,10,,3,kazu: 数量が正の整数ではありません / The quantity is not a positive whole number`,
    ]);

    const done = await taken(tried.id);
    expect(done).toMatchObject({ status: "TAKEN", taken: { lots: 2, created: 2, alreadyThere: 0 } });
    const draft = await draftOf(done, 2);
    expect(draft?.status).toBe("DRAFT");
    expect(draft?.content).toMatchObject({ title: { en: `Pump ${name}` }, description: { en: "-spare" } });
    expect(draft?.preparedBy).toBe(done.askedBy);
    expect(await trail(done.id)).toEqual(
      ["open", "receive", "read", "ask-check", "check", "ask-take", "take"].map((a) => `intake.${a}`),
    );

    const mended = refused
      .replace(`Hose ${name},,`, `Hose ${name},3,`)
      .replace(`Tent ${name},x,`, `Tent ${name},1,`);
    const second = await readIn(bytes(mended), { corrects: done.id });
    expect(second.settings?.columns[0]).toEqual({ header: "ブツ", nth: 1, field: "name" });
    const again = await taken((await checked(second, byHand)).id);
    expect(again).toMatchObject({
      corrects: done.id,
      taken: { created: 2 },
      findings: { doubles: 0, refused: 0 },
    });
    // The mark that kept a spreadsheet from running it as a formula has gone again.
    expect((await draftOf(again, 3))?.content).toMatchObject({ description: { en: "=1+1" } });
  }, 60_000);

  it("Shift_JIS with Japanese headers", async () => {
    const sjis = Uint8Array.from([
      0x95, 0x69, 0x96, 0xbc, 0x2c, 0x90, 0x94, 0x97, 0xca, 0x0a, 0x95, 0xd9, 0x2c, 0x82, 0x52, 0x0a,
    ]);
    const unique = bytes(`${word()},2\n`);
    const read = await readIn(Buffer.concat([sjis, unique]));
    expect(read.kind).toBe("shift_jis");
    expect(read.columns?.[0]).toMatchObject({ header: "品名", known: "name" });
    expect(read.columns?.[0]?.samples[0]).toBe("弁");
    const done = await taken((await checked(read)).id);
    expect((await draftOf(done, 2))?.content).toMatchObject({ title: { ja: "弁" }, lot: { quantity: 3 } });
  }, 60_000);

  it("an XLSX of two sheets; the same file again makes nothing anew", async () => {
    const name = word();
    const rows = (header: string, what: string) => [
      [header, "Quantity"],
      [`${what} ${name}`, 4],
    ];
    const book = await writeXlsx({
      sheets: [
        { name: "A", rows: rows("Item Name", "PUMP") },
        { name: "B", rows: rows("Gegenstand", "TENT") },
      ],
    });
    const read = await readIn(book, { name: "goods.xlsx" });
    expect(read.columns?.map(({ header }) => header)).toEqual(["Item Name", "Quantity", "Gegenstand"]);
    const byHand = { Gegenstand: "name" };
    const done = await taken((await checked(read, byHand)).id);
    expect(done.taken).toMatchObject({ created: 2 });
    expect((await draftOf(done, 2, "B"))?.content).toMatchObject({ title: { en: `TENT ${name}` } });
    const twice = await checked(await readIn(book, { name: "goods.xlsx" }), byHand);
    expect(twice.findings).toMatchObject({ lots: 2, alreadyThere: 2 });
    expect((await taken(twice.id)).taken).toMatchObject({ lots: 2, created: 0, alreadyThere: 2 });
  }, 60_000);
});

/** A file that was tried and is to be taken in, in the state that a run leaves which was killed at once. */
async function running(csv: string): Promise<Intake> {
  const tried = await checked(await readIn(bytes(csv)));
  const now: Intake = {
    ...tried,
    status: "RUNNING",
    task: "TAKE",
    askedBy: tried.by,
    revision: tried.revision + 1,
  };
  // Not QUEUED: the stack's own job must leave it to this test.
  const key = { pk: `INTAKE#${tried.id}`, sk: "STATE" };
  await deps.table.write([{ put: { ...key, ...now }, expect: { revision: tried.revision } }]);
  return now;
}

class Killed extends Error {}
/** The process dies at its n-th write: before it, or after it was done and before anybody heard. */
function mortal(n: number, after: boolean): { deps: Deps; writes: () => number } {
  let count = 0;
  const write: Deps["table"]["write"] = async (writes, token) => {
    const dies = ++count >= n;
    if (dies && (!after || count > n)) throw new Killed();
    await deps.table.write(writes, token);
    if (dies) throw new Killed();
  };
  // A clock that stands makes no lines of progress, so that every run has as many writes.
  const at = new Date();
  return { deps: { ...deps, now: () => at, table: { ...deps.table, write } }, writes: () => count };
}

/** As the stream does: a write that was under way at the death may land late, and who meets it is told again. */
async function toldAgain(id: string, tries = 5): Promise<void> {
  try {
    await workIntake(deps, id, intakeWords);
  } catch (error) {
    if (tries === 1 || (error as AppError).reason !== "record-changed") throw error;
    await toldAgain(id, tries - 1);
  }
}

describe("killed in the middle", () => {
  const csv = (name: string) =>
    `Item Name,Quantity\n${Array.from({ length: 70 }, (_, i) => `${name} ${i},${i + 1}\n`).join("")}`;
  const outcome = async ({ id, document }: Intake) => {
    const rows = Array.from({ length: 70 }, (_, i) =>
      listingIdOf(`intake:${document?.sha256}:none::${i + 2}`),
    );
    const drafts = await Promise.all(rows.map((row) => getListing(deps.table, row)));
    const chains = await Promise.all(
      rows.map((row) => deps.table.list({ pk: `AUDIT#listing:${row}` }, { consistent: true })),
    );
    const { taken: end, status } = await intakeOf(id);
    return {
      status,
      end: { ...end, at: "" },
      quantities: drafts.map((d) => (d?.content.kind === "SURPLUS" ? d.content.lot.quantity : 0)),
      revisions: new Set(drafts.map((d) => d?.revision)),
      chains: new Set(chains.map(({ rows: all }) => all.length)),
      trail: (await trail(id)).filter((action) => action === "intake.take").length,
    };
  };

  it("at any write, before or after it, it goes on to the same end", async () => {
    const whole = await running(csv(word()));
    const counted = mortal(Number.POSITIVE_INFINITY, false);
    await workIntake(counted.deps, whole.id, intakeWords);
    const expected = await outcome(whole);
    expect(expected).toMatchObject({ status: "TAKEN", end: { lots: 70, created: 70 } });
    expect(counted.writes()).toBeGreaterThan(4);
    const cases = Array.from({ length: 2 * counted.writes() }, (_, i) => ({
      n: (i >> 1) + 1,
      after: i % 2 === 1,
    }));
    const die = async ({ n, after }: (typeof cases)[number]) => {
      const killed = await running(csv(word()));
      await expect(workIntake(mortal(n, after).deps, killed.id, intakeWords)).rejects.toThrow(Killed);
      await toldAgain(killed.id);
      expect({ n, after, ...(await outcome(killed)) }).toEqual({ n, after, ...expected });
    };
    for (let i = 0; i < cases.length; i += 4) await Promise.all(cases.slice(i, i + 4).map(die));
  }, 120_000);

  it("two runs of one file at the same time store it once", async () => {
    const both = await running(csv(word()));
    await Promise.allSettled([
      workIntake(deps, both.id, intakeWords),
      workIntake(deps, both.id, intakeWords),
    ]);
    await toldAgain(both.id);
    const { status, end, revisions, chains } = await outcome(both);
    expect([status, end.created, [...revisions], [...chains]]).toEqual(["TAKEN", 70, [1], [1]]);
  }, 60_000);
});

describe("refuses", () => {
  it("what the scanner found, and reads nothing of it", async () => {
    const { id, document } = await opened(eicar());
    expect((await settled(document)).status).toBe("INFECTED");
    expect(await intakeOf(id)).toMatchObject({ status: "AWAITED", revision: 1 });
    const answer = await askDesk(`/${id}/check`, settings(await intakeOf(id)));
    expect(answer).toMatchObject({ status: 422, body: { code: "refused" } });
    // Even where the record says that there is a file, only a clean one is opened.
    const forged = { ...(await intakeOf(id)), revision: 2, status: "RUNNING", task: "READ" };
    const told = { id: document, name: "x.csv", bytes: 1, sha256: sha256Of(eicar()) };
    const key = { pk: `INTAKE#${id}`, sk: "STATE" };
    await deps.table.write([{ put: { ...key, ...forged, document: told }, expect: { revision: 1 } }]);
    await workIntake(deps, id, intakeWords);
    expect(await intakeOf(id)).toMatchObject({ status: "FAILED", failure: { reason: "intake-file-gone" } });
  }, 60_000);

  it("what is no table; another file may follow", async () => {
    const { id, document } = await opened(Buffer.from("%PDF-1.7\n\0\n%%EOF"), { name: "goods.pdf" });
    await settled(document);
    expect(await rested(id)).toMatchObject({
      status: "FAILED",
      task: "READ",
      failure: { reason: "intake-not-a-table" },
    });
  }, 60_000);

  it("more than a document may have, before a byte is sent", async () => {
    const { body } = await askDesk("", {});
    const { offerUpload } = await import("../../functions/documents/index.ts");
    const wish = {
      owner: `intake:${body.id}`,
      kind: "DOCUMENT",
      name: "a.csv",
      size: 101 * 2 ** 20,
    } as const;
    const offered = offerUpload({ deps, actor: staff("curator") }, wish, () => true);
    await expect(offered).rejects.toMatchObject({ code: "too-large" });
  });

  it("columns without a name or twice the same, a trial skipped, a file taken in twice, rows sent again", async () => {
    const name = word();
    const read = await readIn(bytes(`Item Name,Quantity,Zahl\n${name},1,2\n${name} b,x,3\n`));
    const check = (byHand: Record<string, string>) => askDesk(`/${read.id}/check`, settings(read, byHand));
    expect((await check({ "Item Name": "none" })).body.reason ?? "").toBe("intake-no-name");
    expect((await check({ Zahl: "quantity" })).body.reason).toBe("intake-doubled-column");
    expect((await askDesk(`/${read.id}/take`, {})).body.reason).toBe("intake-not-checked");
    const early = openIntake({ deps, actor: staff("curator") }, { corrects: read.id });
    await expect(early).rejects.toMatchObject({ reason: "intake-not-taken" });
    const done = await taken((await checked(read)).id);
    expect((await askDesk(`/${done.id}/take`, {})).body.reason).toBe("intake-taken");

    const whole = `Item Name,Quantity,Zahl\n${name},1,2\n${name} b,5,3\n`;
    const again = await checked(await readIn(bytes(whole), { corrects: done.id }));
    expect(again.findings).toMatchObject({ accepted: 2, doubles: 1 });
    expect((await askDesk(`/${again.id}/take`, {})).body.reason).toBe("intake-doubles");
    expect((await askDesk(`/${again.id}/take`, { doublesMeant: true })).status).toBe(200);
    expect((await rested(again.id)).taken).toMatchObject({ created: 2 });
  }, 60_000);
});

describe("access", () => {
  it("auditors read and fetch, every fetch is on record; nobody else knows of it", async () => {
    const read = await checked(await readIn(bytes(`Item Name\n${word()}\n`)));
    expect((await askDesk(`/${read.id}`, undefined, "auditor")).body.id).toBe(read.id);
    expect((await askDesk(`/${read.id}/take`, {}, "auditor")).status).toBe(404);
    for (const who of ["approver", "licensing", "case-officer", "buyer.ph", "supplier.startup"])
      expect([who, (await askDesk(`/${read.id}`, undefined, who)).status]).toEqual([who, 404]);
    expect((await askDesk(`/${read.id}/files/report`, undefined, "auditor")).status).toBe(302);
    expect(await trail(read.id)).toContain("intake.fetch");
    expect((await askDesk("/F-ZZZZZZZZZZZZ")).status).toBe(404);
    const stranger = readIntakes({ deps, actor: staff("approver") }, {});
    await expect(stranger).rejects.toMatchObject({ code: "not-found" });
    expect(await deps.files.head(fileKey(read.document?.id ?? ""))).toBeDefined();
  }, 60_000);
});
