import { describe, expect, test } from "vitest";
import { screeningOf } from "../../functions/screening/index.ts";
import { loadNames, previewNames } from "../../functions/screening/load-names.ts";
import { readNames } from "../../functions/screening/read-csv.ts";
import { readNameLists } from "../../functions/screening/read-names.ts";
import { shippedEndUsers } from "../../shared/screening/shipped-names.ts";
import { stackDeps, staff } from "../kit/listings.ts";
import { apart, approver, licensing, subject } from "../kit/screening.ts";

const csv = "Name,Aliases,Country,About\nZarqun Vostal,Z. Vostal|ザルクン・ヴォスタル,sy,x\n";
const edition = (more: object = {}) => ({
  list: "UN_SANCTIONS" as const,
  edition: "2026-11-01",
  source: "made up",
  csv,
  from: "2026-12-01",
  ...more,
});
const vostal = (day: string) =>
  subject({
    day,
    endUser: { name: "ｻﾞﾙｸﾝ･ｳﾞｫｽﾀﾙ", country: "AE" },
    lines: [{ line: 1, itemClass: "NON_WEAPON", controlRow: "16" }],
  });

describe("works", () => {
  test("an edition is used from its day on; a later one follows it, and runs keep the name of theirs", async () => {
    const deps = apart(stackDeps());
    await loadNames(licensing(deps), edition());
    const run = async (day: string) => {
      const { outcome, matches, editions } = await screeningOf(deps, vostal(day));
      return [outcome, matches.length, editions.map((one) => one.edition)];
    };
    expect(await run("2026-11-30")).toEqual(["ALLOWED", 0, ["2025-09-29"]]);
    expect(await run("2026-12-01")).toEqual(["NEEDS_LICENCE", 1, ["2025-09-29", "2026-11-01"]]);
    await loadNames(
      licensing({ ...deps, now: () => new Date("2026-11-21T05:00:00.000Z") }),
      edition({ edition: "2027-01-01", from: "2027-01-01", csv: "name\nSomebody Else\n" }),
    );
    expect(await run("2026-12-31")).toEqual(["NEEDS_LICENCE", 1, ["2025-09-29", "2026-11-01"]]);
    expect(await run("2027-01-01")).toEqual(["ALLOWED", 0, ["2025-09-29", "2027-01-01"]]);
    const lists = await readNameLists(approver(deps));
    expect(
      lists.map(({ list, now, loaded }) => [list, now?.edition, loaded.map((one) => one.edition)]),
    ).toEqual([
      ["END_USERS", "2025-09-29", []],
      ["UN_SANCTIONS", undefined, ["2027-01-01", "2026-11-01"]],
      ["ASSET_FREEZE", undefined, []],
    ]);
  });

  test("a preview of the shipped list says what is added, removed and changed, and keeps nothing", async () => {
    const deps = apart(stackDeps());
    const line = (cells: readonly string[]) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(",");
    const [first, second, ...rest] = shippedEndUsers.entries;
    const all = [
      {
        ...second,
        name: second?.name ?? "",
        aliases: ["New alias"],
        country: second?.country ?? "",
        about: "",
      },
      ...rest,
    ];
    const text = [
      "name,aliases,country,about",
      ...all.map(({ name, aliases, country, about }) => line([name, aliases.join("|"), country, about])),
      "Fresh Works,,KP,M",
    ].join("\n");
    const found = await previewNames(licensing(deps), { list: "END_USERS", csv: text, from: "2026-11-21" });
    expect([found.entries, found.added.map((one) => one.name), found.removed, found.same]).toEqual([
      835,
      ["Fresh Works"],
      [first],
      833,
    ]);
    expect(found.changed.map((one) => one.after.aliases)).toEqual([["New alias"]]);
    expect((await readNameLists(licensing(deps)))[0]?.loaded).toEqual([]);
  });
});

describe("refuses", () => {
  test.each([
    ["names-no-heading", "who,where\nA,B\n"],
    ["names-empty", "name\n"],
    ["names-row", "name,country\nA Works,XX1\n"],
    ["names-row", "name,country\n ,SY\n"],
    ["names-not-csv", 'name\n"open\n'],
  ])("%s", (reason, text) => {
    expect(() => readNames(text)).toThrow(expect.objectContaining({ code: "invalid", reason }));
  });

  test("an edition for a day that is past: what was screened stays as it was", async () => {
    const deps = apart(stackDeps());
    const past = edition({ from: "2026-11-20" });
    await expect(loadNames(licensing(deps), past)).rejects.toMatchObject({ reason: "from-past" });
    await expect(previewNames(licensing(deps), past)).rejects.toMatchObject({ reason: "from-past" });
  });
});

test("access: licensing loads; others of the agency read what is used", async () => {
  const deps = apart(stackDeps());
  for (const role of ["approver", "auditor", "curator", "case-officer", "finance", "admin"] as const) {
    const ctx = { deps, actor: staff(role) };
    await expect(loadNames(ctx, edition())).rejects.toMatchObject({ code: "not-found" });
    await expect(previewNames(ctx, edition())).rejects.toMatchObject({ code: "not-found" });
    expect(await readNameLists(ctx)).toHaveLength(3);
  }
  await expect(readNameLists({ deps, actor: { kind: "public" } })).rejects.toMatchObject({
    code: "not-found",
  });
});
