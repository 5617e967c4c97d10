import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { writeXlsx } from "hucre/xlsx";
import { afterAll, describe, expect, inject, it } from "vitest";
import { type IntakeOptions, type Source, takeIn } from "../../functions/curation/index.ts";
import { type Ctx, openDeps } from "../../functions/platform/deps.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { gather } from "../../shared/curation/lot.ts";
import type { PropertyRow } from "../../shared/curation/row.ts";
import { reportCsv } from "../../web/curation/intake-report.ts";

const deps = openDeps({ ...inject("stack").environment, LOG_LEVEL: "ERROR" }, "test");
const ctx: Ctx = { deps, actor: { kind: "staff", personId: "curator", role: "curator" } };
const options: IntakeOptions = { dryRun: false, grouping: "lot", condition: "F" };
const folder = mkdtempSync(join(tmpdir(), "intake-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (content: string | Uint8Array) =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;
const source = (content: string | Uint8Array, name = "file.csv"): Source => ({
  name,
  open: async function* () {
    yield bytes(content);
  },
});
const take = (content: string | Uint8Array, more: Partial<IntakeOptions> = {}) =>
  takeIn(ctx, source(content), { ...options, ...more }, () => undefined);
const unique = () => Math.random().toString(36).slice(2, 10);

async function refusal(content: string | Uint8Array): Promise<string> {
  try {
    await take(content);
    return "taken in";
  } catch (error) {
    return error instanceof AppError ? error.reason : String(error);
  }
}

async function drafts(fileHash: string): Promise<number> {
  const { rows } = await deps.table.list({ pk: `INTAKE#${fileHash}` }, { consistent: true });
  return rows.length;
}

describe("works", () => {
  const rows = (word: string) =>
    `NSN,Item Name,Quantity,UI,Acquisition Value,State\n2320-01-371-9584,TRUCK ${word},1,Each,100.50,AL\n2320-01-371-9584,TRUCK ${word},2,Each,100.50,AL\n1240-DS-OPT-SIGH,SIGHT ${word},1,Each,5,TX\n2320-01-371-9584,TRUCK ${word},1,Each,100.50,AL\n`;

  it("gathers rows of the same item, place and condition, and keeps identical rows apart with none", async () => {
    const lots = await take(rows(unique()));
    expect(lots).toMatchObject({ rows: 4, accepted: 4, quantity: 5, lots: 2, created: 2, currency: "USD" });
    expect(lots.problems.map((p) => p.problem)).toEqual(["nsn-malformed"]);
    const single = await take(rows(unique()), { grouping: "none" });
    expect(single).toMatchObject({ lots: 4, created: 4, quantity: 5 });
  });

  it("reads Shift_JIS, a byte order mark and Japanese headers", async () => {
    // 品名,数量 / 弁,３ in Shift_JIS; the full-width digit is a number too.
    const sjis = Uint8Array.from([
      0x95, 0x69, 0x96, 0xbc, 0x2c, 0x90, 0x94, 0x97, 0xca, 0x0a, 0x95, 0xd9, 0x2c, 0x82, 0x52, 0x0a,
    ]);
    expect(await take(sjis, { dryRun: true })).toMatchObject({ accepted: 1, quantity: 3, currency: "JPY" });
    expect(await take(`\ufeff品名,数量,単位\n発電機${unique()},2,台\n`)).toMatchObject({
      accepted: 1,
      quantity: 2,
    });
  });

  it("reads an XLSX of several sheets, and refuses rows with formulas", async () => {
    const book = await writeXlsx({
      sheets: [
        {
          name: "A",
          rows: [
            ["Item Name", "Quantity"],
            [`PUMP ${unique()}`, 2],
            ["HOSE", 2],
          ],
          cells: new Map([["2,1", { value: 2, formula: "1+1" }]]),
        },
        { name: "notes", rows: [["nothing to see"]] },
        {
          name: "B",
          rows: [
            ["品名", "数量"],
            [`弁${unique()}`, 4],
          ],
        },
      ] as never,
    });
    const result = await take(book);
    expect(result).toMatchObject({ rows: 3, accepted: 2, refused: 1, quantity: 6, skippedSheets: ["notes"] });
    expect(result.problems.some((p) => p.problem === "formula-cell" && p.sheet === "A" && p.row === 3)).toBe(
      true,
    );
  });

  it("changes nothing the second time", async () => {
    const file = rows(unique());
    await take(file);
    expect(await take(file)).toMatchObject({ created: 0, alreadyThere: 2 });
  });

  it("conserves quantities and values under any grouping", () => {
    const row = fc.record({
      name: fc.constantFrom("TRUCK", "TENT", "PUMP"),
      quantity: fc.integer({ min: 1, max: 1000 }),
      minor: fc.option(fc.integer({ min: 0, max: 10_000_000 }), { nil: undefined }),
      state: fc.constantFrom("AL", "TX", undefined),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (list) => {
        const { add, lots } = gather();
        list.forEach(({ minor, state, ...rest }, i) => {
          const value = minor === undefined ? {} : { value: { minor, currency: "USD" } };
          add({
            row: i + 2,
            sheet: "",
            unit: "EA",
            ...rest,
            ...value,
            ...(state && { state }),
          } satisfies PropertyRow);
        });
        const sum = (of: readonly number[]) => of.reduce((a, b) => a + b, 0);
        expect(sum(lots().map((l) => l.quantity))).toBe(sum(list.map((l) => l.quantity)));
        expect(sum(lots().map((l) => l.value?.minor ?? 0))).toBe(
          sum(list.map((l) => l.quantity * (l.minor ?? 0))),
        );
        expect(
          lots()
            .flatMap((l) => l.units.map((u) => u.row))
            .sort((a, b) => a - b),
        ).toEqual(list.map((_, i) => i + 2));
      }),
    );
  });
});

describe("refuses", () => {
  it("a file that is not what it says, and writes nothing", async () => {
    expect(await refusal("")).toBe("intake-empty");
    expect(await refusal("Item Name,Quantity\n")).toBe("intake-empty");
    expect(await refusal(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]))).toBe("intake-not-a-table");
    expect(await refusal(Uint8Array.from([0xff, 0xfe, 0x41, 0x00]))).toBe("intake-utf16");
    expect(await refusal(Uint8Array.from([0x41, 0xfd, 0xfe, 0x0a]))).toBe("intake-encoding");
    expect(await refusal(Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]))).toBe("intake-too-large");
    expect(await refusal("a,b\n1,2\n")).toBe("intake-no-header");
    expect(await refusal("Item Name,品名\nx,y\n")).toBe("intake-doubled-column");
    expect(await refusal(`Item Name${",x".repeat(300)}\n`)).toBe("intake-too-many-columns");
    expect(await refusal(`Item Name\n"${"x".repeat(10_000_000)}"\n`)).toBe("intake-cell-too-large");
    expect(await refusal('Item Name,Quantity\n"TRUCK,1\n')).toBe("intake-broken-csv");
  });

  it("bad rows with row, column and value, and takes the rest", async () => {
    const word = unique();
    const result = await take(
      `Item Name,Quantity,Price,Ship Date\nA${word},0,1,2020-01-01\n,1,1,2020-01-01\nB${word},1.5,1,2020-01-01\nC${word},1,-4,2020-01-01\nD${word},1,1,2099-01-01\nE${word},1,1,2020-02-30\nF${word},1,1,2020-02-28\n`,
    );
    expect(result).toMatchObject({ rows: 7, accepted: 1, refused: 6, created: 1 });
    expect(result.problems.map((p) => [p.row, p.column, p.problem])).toEqual([
      [2, "Quantity", "quantity-bad"],
      [3, "Item Name", "name-missing"],
      [4, "Quantity", "quantity-bad"],
      [5, "Price", "value-bad"],
      [6, "Ship Date", "date-future"],
      [7, "Ship Date", "date-bad"],
    ]);
  });

  it("the same file with another grouping, and a dry run writes nothing", async () => {
    const file = `Item Name,Quantity\nTENT ${unique()},1\n`;
    const dry = await take(file, { dryRun: true });
    expect(await drafts(dry.fileHash)).toBe(0);
    await take(file);
    await expect(take(file, { grouping: "none" })).rejects.toMatchObject({ reason: "intake-other-grouping" });
  });

  it("formulas in the report that a spreadsheet would run", () => {
    const report = reportCsv([
      { sheet: "", row: 2, column: "=A1", value: '=HYPERLINK("x")', problem: "value-bad" },
    ]);
    expect(report).toContain(`"'=HYPERLINK(""x"")"`);
    expect(report).not.toMatch(/(^|,)=/m);
  });
});

describe("access", () => {
  it("only curators take files in", async () => {
    const buyer: Ctx = { deps, actor: { kind: "public" } };
    await expect(takeIn(buyer, source("Item Name\nx\n"), options, () => undefined)).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("a kill", () => {
  it("loses no row and doubles none, whenever it comes", async () => {
    const count = 3000;
    const file = join(folder, "big.csv");
    const lines = Array.from({ length: count }, (_, i) => `ITEM ${i % 7},1`);
    writeFileSync(file, `Item Name,Quantity\n${lines.join("\n")}\n`);
    const run = (killAfter?: number) =>
      new Promise<string>((resolve) => {
        const child = spawn(process.execPath, ["cdk/local/commands/intake.ts", file, "--group", "none"], {
          env: { ...process.env, LOCAL_DIR: join(folder, "data") },
        });
        let said = "";
        child.stdout.on("data", (part) => {
          said += part;
        });
        child.stderr.on("data", (part) => {
          if (killAfter !== undefined && String(part).includes(`${killAfter} %`)) child.kill("SIGKILL");
        });
        child.on("close", () => resolve(said));
      });
    for (const percent of [10, 30, 60]) await run(percent);
    const said = await run();
    const [, created = "", already = ""] = /drafts\s+(\d+) created, (\d+) already/.exec(said) ?? [];
    expect(Number(created) + Number(already)).toBe(count);
    expect(Number(already)).toBeGreaterThan(0);
    expect(await run()).toContain(`0 created, ${count} already there`);
  });
});
