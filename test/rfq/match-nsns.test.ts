import { randomInt } from "node:crypto";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { matchNsns } from "../../functions/rfq/match-nsns.ts";
import { niinOf } from "../../shared/catalogue/nsn.ts";
import { entriesOf, rowsOfText } from "../../shared/rfq/nsns.ts";
import { ctxAs, officerOf } from "../kit/cases.ts";
import { content, publish, stackDeps } from "../kit/listings.ts";
import { government } from "../kit/requests.ts";
import { until } from "../kit/until.ts";

const deps = stackDeps();
const digits = (n: number) => String(randomInt(10 ** n)).padStart(n, "0");
/** A number that nothing in the catalogue has. */
const newNsn = (fsc = "5820") => `${fsc}-30-${digits(3)}-${digits(4)}`;
const wide = (text: string) =>
  text.replace(/[0-9-]/g, (c) => (c === "-" ? "－" : String.fromCharCode(c.charCodeAt(0) + 0xfee0)));

async function held(countries: readonly string[], nsn = newNsn()) {
  const visibility = { tier: "NAMED_COUNTRIES", countries };
  const { id } = await publish(deps, content("EQUIPMENT", { nsn, visibility }));
  return { id, nsn };
}
const ask = (country: string, input: Parameters<typeof matchNsns>[1]) =>
  matchNsns(government(deps, country).officer(), input);
const answers = async (country: string, text: string) =>
  (await ask(country, { text })).items.map(({ answer, listings }) => [answer, listings.map(({ id }) => id)]);
const isIndexed = (country: string, nsn: string) =>
  until(async () => (await answers(country, nsn))[0]?.[0] === "IN_CATALOGUE");

describe("works", () => {
  test("full-width, without dashes, with a quantity: in the catalogue, another class's, not held, none", async () => {
    const { id, nsn } = await held(["PH"]);
    await isIndexed("PH", nsn);
    const other = nsn.replace("5820", "5895");
    const text = [
      wide(nsn),
      nsn.replaceAll("-", ""),
      `${other}, radio set, 12`,
      newNsn(),
      "1240-DS-OPT-SIGH",
    ];
    expect(await answers("PH", text.join("\n"))).toEqual([
      ["IN_CATALOGUE", [id]],
      ["IN_CATALOGUE", [id]],
      ["SUBSTITUTE", [id]],
      ["NOT_HELD", []],
      ["NOT_AN_NSN", []],
    ]);
    expect((await ask("PH", { text: text[2] })).items[0]).toMatchObject({ nsn: other, quantity: 12 });
  });

  test("a CSV in Shift_JIS and an XLSX file", async () => {
    const nsn = newNsn();
    const csv = Buffer.concat([Buffer.from([0x95, 0x69, 0x96, 0xbc, 0x2c]), Buffer.from(`NSN\nx,${nsn}\n`)]);
    const sheets = [
      {
        name: "a",
        rows: [
          ["NSN", "数量"],
          [nsn, 7],
        ],
      },
    ];
    const xlsx = Buffer.from(await writeXlsx({ sheets }));
    for (const file of [csv, xlsx])
      expect((await ask("PH", { file: file.toString("base64") })).items.at(-1)).toMatchObject({ nsn });
  });

  test("500 lines of rubbish, each answered, none believed", async () => {
    const odd = [
      "＊",
      "\u202e5820",
      "'; DROP TABLE words; --",
      '"',
      "=1+1",
      "NEAR(",
      "𝟝𝟠𝟚𝟘",
      "-".repeat(3000),
    ];
    const text = Array.from({ length: 500 }, (_, i) => `${odd[i % odd.length]}${i}`).join("\n");
    const { items } = await ask("PH", { text });
    expect(items.length).toBeGreaterThanOrEqual(500);
    expect(new Set(items.map(({ answer }) => answer))).toEqual(new Set(["NOT_AN_NSN"]));
    expect(Math.max(...items.map(({ typed }) => typed.length))).toBeLessThanOrEqual(60);
  });

  test("rows: a number among cells, several in a row, spaces for dashes", () => {
    expect(entriesOf(rowsOfText("5820-30-123-4567;5895-30-123-4568\r\n5820 30 123 4569\n\n，3 ,x"))).toEqual([
      { typed: "5820-30-123-4567", nsn: "5820-30-123-4567" },
      { typed: "5895-30-123-4568", nsn: "5895-30-123-4568" },
      { typed: "5820 30 123 4569", nsn: "5820-30-123-4569", quantity: undefined },
      { typed: "3 x" },
    ]);
  });
});

describe("refuses", () => {
  const reasonOf = (answer: Promise<unknown>) => answer.then(String, (error) => error.reason);
  test("more than 500, nothing at all, and what is no table", async () => {
    const nsn = newNsn();
    expect(await reasonOf(ask("PH", { text: `${nsn}\n`.repeat(501) }))).toBe("too-many-nsns");
    expect(await reasonOf(ask("PH", { text: " \n" }))).toBe("required");
    const bytes = (...list: number[]) => Buffer.from(list).toString("base64");
    expect(await reasonOf(ask("PH", { file: bytes(0x50, 0x4b, 1, 2) }))).toBe("nsn-file-large");
    expect(await reasonOf(ask("PH", { file: bytes(0xff, 0xfe, 0, 0) }))).toBe("nsn-file");
  });
});

describe("access", () => {
  test("what is released to another country is answered as what nobody holds", async () => {
    const { nsn } = await held(["AU"]);
    await isIndexed("AU", nsn);
    const sibling = nsn.replace("5820", "5895");
    const [theirs] = (await ask("PH", { text: nsn })).items;
    expect([theirs?.answer, theirs?.listings]).toEqual(["NOT_HELD", []]);
    expect(await answers("PH", `${sibling} ${niinOf(nsn)}`)).toEqual([["NOT_AN_NSN", []]]);
    expect(await answers("PH", sibling)).toEqual([["NOT_HELD", []]]);
  });

  test("an organisation that is not cleared is told so", async () => {
    const ph = government(deps);
    const actor = { ...officerOf(ph.organisationId, "P-000000000008"), cleared: false };
    const { index } = ph.officer();
    await expect(
      matchNsns({ ...ctxAs(deps, actor as never), index }, { text: newNsn() }),
    ).rejects.toMatchObject({
      reason: "case-need-not-cleared",
    });
  });
});
