import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportAudit, readAudit } from "../../functions/audit/index.ts";
import { ownTrail } from "./trail.ts";

let trail: Awaited<ReturnType<typeof ownTrail>>;
const hostile = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", '"; DROP, "\r\n', "平文"];
const some = { from: "2026-11-20", to: "2026-11-20" };

beforeAll(async () => {
  trail = await ownTrail();
  await trail.write(
    hostile.map((text, i) => ({
      record: `listing:L-${i}`,
      at: `2026-11-20T01:00:0${i}.000Z`,
      actor: text,
      action: text,
      detail: { text, open: true },
    })),
  );
  await trail.write(
    Array.from({ length: 10_050 }, (_, i) => ({
      record: `case:C-${i % 100}`,
      at: new Date(Date.parse("2026-10-05T00:00:00.000Z") + i * 1000).toISOString(),
    })),
  );
});
afterAll(() => trail.remove());

describe("works", () => {
  test("as CSV that spreadsheets read as text, not as formulas", async () => {
    const file = await exportAudit(trail.ctx, { ...some, format: "csv" });
    expect(file).toMatchObject({ rows: hostile.length, type: "text/csv; charset=utf-8" });
    expect(file.name).toMatch(/^audit-2026-11-21T030000Z\.csv$/);
    expect(file.body.startsWith("\ufeffat,record,seq,actor,role,action,detail,prev,hash\r\n")).toBe(true);
    const lines: Record<string, string>[] = parse(file.body, { bom: true, columns: true });
    const seen = lines.map((line) => line.action).reverse();
    expect(seen).toEqual(hostile.map((text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)));
    for (const cell of lines.flatMap((line) => Object.values(line))) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    expect(lines.map((line) => JSON.parse(line.detail ?? "").text).reverse()).toEqual(hostile);
  });

  test("as JSON with the same rows that the page shows", async () => {
    const file = await exportAudit(trail.ctx, { ...some, format: "json" });
    const page = await readAudit(trail.ctx, { ...some, limit: 50 });
    expect(JSON.parse(file.body)).toEqual({ rows: page.rows, more: false });
    expect(file.next).toBeUndefined();
  });

  test("up to 10,000 rows, says in the file that there are more, and goes on from there", async () => {
    const october = { from: "2026-10-01", to: "2026-10-31" };
    const first = await exportAudit(trail.ctx, { ...october, format: "csv" });
    expect(first.rows).toBe(10_000);
    const lines: string[][] = parse(first.body, { bom: true });
    expect(lines.at(-1)?.[0]).toContain(`NOT COMPLETE / 続きがあります: cursor=${first.next}`);
    const rest = await exportAudit(trail.ctx, { ...october, format: "json", cursor: first.next });
    expect(JSON.parse(rest.body)).toMatchObject({ more: false });
    expect(rest.rows).toBe(50);
  });

  test("never more than a function can answer, however long the details are", async () => {
    await trail.write(
      Array.from({ length: 3000 }, (_, i) => ({
        record: `case:long-${i % 10}`,
        at: new Date(Date.parse("2026-09-05T00:00:00.000Z") + i * 1000).toISOString(),
        detail: { text: "長".repeat(700) },
      })),
    );
    const september = { from: "2026-09-01", to: "2026-09-30" };
    const first = await exportAudit(trail.ctx, { ...september, format: "csv" });
    expect(Buffer.byteLength(first.body)).toBeLessThan(6_000_000);
    const rest = await exportAudit(trail.ctx, { ...september, format: "csv", cursor: first.next });
    expect([first.rows + rest.rows, rest.next]).toEqual([3000, undefined]);
  });
});

describe("refuses and access", () => {
  test("refuses what the page refuses", async () => {
    const asked = exportAudit(trail.ctx, { format: "csv", cursor: "x" });
    await expect(asked).rejects.toMatchObject({ reason: "cursor-broken" });
  });

  test("is not there for an administrator", async () => {
    const actor = { kind: "staff", personId: "admin", role: "admin" } as const;
    const asked = exportAudit({ ...trail.ctx, actor }, { format: "json" });
    await expect(asked).rejects.toMatchObject({ code: "not-found" });
  });
});
