import { describe, expect, test } from "vitest";
import { acceptAsIs } from "../../functions/rfq/accept-as-is.ts";
import { addLines } from "../../functions/rfq/add-lines.ts";
import { changeLine, removeLine } from "../../functions/rfq/change-line.ts";
import { createRequest } from "../../functions/rfq/create-request.ts";
import { addDays, dayInJapan } from "../../shared/base/day.ts";
import { missingOf } from "../../shared/rfq/request.ts";
import type { Unnumbered } from "../../shared/rfq/request-lines.ts";
import { lineObstacle, withLine } from "../../shared/rfq/request-lines.ts";
import { caseNow } from "../kit/cases.ts";
import { content, newId, publish, stackDeps } from "../kit/listings.ts";
import { government, lotFor, wholeDraft } from "../kit/requests.ts";

const deps = stackDeps();
const today = dayInJapan(deps.now());
const reasonOf = (answer: Promise<unknown>) =>
  answer.then(
    () => "done",
    (error) => `${error.code} ${error.reason}`,
  );

describe("works", () => {
  test("a draft begins with a lot in the version read, and adding it again asks for more of it", async () => {
    const officer = government(deps).officer();
    const lot = await lotFor(deps, ["PH"]);
    const { id } = await createRequest(officer, { line: { listingId: lot.id, quantity: 1 } });
    const { request } = await addLines(officer, {
      id,
      lines: [{ listingId: lot.id, version: 1, quantity: 2 }],
    });
    expect(request.lines).toMatchObject([
      { number: 1, quantity: 3, source: { kind: "LOT", version: 1, textVersion: "2026-04" } },
    ]);
  });

  test("an NSN in full width is a line of its own, read as everybody writes it", async () => {
    const ph = government(deps);
    const { id } = await wholeDraft(deps, ph);
    const nsn = "５８２０－３０－１２３－４５６７";
    const { request } = await addLines(ph.officer(), { id, lines: [{ nsn, quantity: 4, unit: "EA" }] });
    expect(request.lines.at(-1)).toMatchObject({ nsn: "5820-30-123-4567", number: 3, quantity: 4 });
  });

  test("the acceptance says which text, which version, who and when; a new version needs a new one", async () => {
    const ph = government(deps);
    const officer = ph.officer();
    const { id } = await wholeDraft(deps, ph);
    const lot = await lotFor(deps, ["PH"]);
    const open = await addLines(officer, { id, lines: [{ listingId: lot.id, quantity: 1 }] });
    expect(missingOf(open.request, open.acceptances)).toEqual(["lines.3.asIs"]);
    await acceptAsIs(officer, { id, lots: [{ listingId: lot.id, version: 1 }] });
    const { request, acceptances } = await caseNow(deps, id);
    expect(acceptances).toMatchObject([
      { listingId: lot.id, listingVersion: 1, textVersion: "2026-04", name: "T. Tester" },
    ]);
    expect(acceptances[0]?.at).toMatch(/Z$/);
    const [own, other, third] = request.lines;
    const later = { ...third, source: { ...third?.source, version: 2 } } as typeof third;
    const lines = [own, other, later].filter((line) => line !== undefined);
    expect(missingOf({ ...request, lines }, acceptances)).toEqual(["lines.3.asIs"]);
  });

  test("lines change and go, with the acceptance of what goes", async () => {
    const ph = government(deps);
    const officer = ph.officer();
    const { id } = await wholeDraft(deps, ph);
    const lot = await lotFor(deps, ["PH"]);
    await addLines(officer, { id, lines: [{ listingId: lot.id, quantity: 1 }] });
    await acceptAsIs(officer, { id, lots: [{ listingId: lot.id, version: 1 }] });
    await Promise.all([
      changeLine(officer, { id, number: 1, quantity: 9 }),
      changeLine(officer, { id, number: 2, note: "In English" }),
    ]);
    const { request, acceptances } = await removeLine(officer, { id, number: 3 });
    expect(request.lines).toMatchObject([{ quantity: 9 }, { note: "In English" }]);
    expect(acceptances).toEqual([]);
  });
});

describe("refuses", () => {
  test("by rule: what is closed, sold, too much, described anew", () => {
    const item = (lot: object, version = 1) =>
      ({ state: "PUBLISHED", version, content: content("SURPLUS", { lot: { ...base, ...lot } }) }) as never;
    const base = {
      quantity: 3,
      unitOfIssue: "EA",
      condition: { code: "A", assessed: true },
      asIsTextVersion: "1",
    };
    const line = (quantity = 1) =>
      ({ source: { kind: "LOT", listingId: newId(), version: 1 }, quantity }) as Unnumbered;
    const viewer = { tier: "GOV", country: "PH" } as const;
    const weigh = (lot: object, quantity?: number, free?: number, version?: number) =>
      lineObstacle(line(quantity), { item: item(lot, version), viewer, today, free });
    expect(weigh({ rfqClosing: today })).toBeUndefined();
    expect(weigh({ rfqClosing: addDays(today, -1) })).toBe("closing-passed");
    expect(weigh({}, 3)).toBeUndefined();
    expect(weigh({}, 4)).toBe("stock-short");
    expect(weigh({}, 2, 1)).toBe("stock-short");
    expect(weigh({}, 1, 0)).toBe("lot-sold-out");
    expect(weigh({ quantity: 0 })).toBe("lot-sold-out");
    expect(weigh({}, 1, undefined, 2)).toBe("listing-changed");
  });

  test("more of a lot than there is, also over two additions", async () => {
    const ph = government(deps);
    const { id } = await wholeDraft(deps, ph);
    const lot = await lotFor(deps, ["PH"]);
    const add = (quantity: number) =>
      reasonOf(addLines(ph.officer(), { id, lines: [{ listingId: lot.id, quantity }] }));
    expect([await add(2), await add(2), await add(1)]).toEqual(["done", "refused stock-short", "done"]);
  });

  test("the sixty-first line, what is no NSN, another version than the one published", async () => {
    const ph = government(deps);
    const { id } = await wholeDraft(deps, ph);
    const own = (n: number) => ({ description: `Thing ${n}`, quantity: 1, unit: "EA" });
    const add = (lines: Parameters<typeof addLines>[1]["lines"]) =>
      reasonOf(addLines(ph.officer(), { id, lines }));
    expect(await add(Array.from({ length: 58 }, (_, n) => own(n)))).toBe("done");
    expect(await add([own(59)])).toBe("refused too-many-lines");
    expect(await add([{ nsn: "1240-DS-OPT-SIGH", quantity: 1, unit: "EA" }])).toBe("invalid not-an-nsn");
    const lot = await lotFor(deps, ["PH"]);
    expect(await add([{ listingId: lot.id, version: 2, quantity: 1 }])).toBe("conflict listing-changed");
  });

  test("numbers of lines stay what they were", () => {
    const line = { source: { kind: "FREE" }, description: "x", quantity: 1, unit: "EA" } as const;
    const [, ...rest] = withLine(withLine(withLine([], line), line), line);
    expect(withLine(rest, line).map(({ number }) => number)).toEqual([2, 3, 4]);
  });
});

describe("access", () => {
  test("a listing of other governments is as none, wherever it is named", async () => {
    const ph = government(deps);
    const officer = ph.officer();
    const { id } = await wholeDraft(deps, ph);
    const theirs = await lotFor(deps, ["AU"]);
    for (const listingId of [theirs.id, newId()]) {
      const line = { listingId, quantity: 1 };
      expect(await reasonOf(addLines(officer, { id, lines: [line] }))).toBe("not-found listing-not-found");
      expect(await reasonOf(createRequest(officer, { line }))).toBe("not-found listing-not-found");
      expect(await reasonOf(acceptAsIs(officer, { id, lots: [{ listingId, version: 1 }] }))).toBe(
        "not-found lot-not-found",
      );
    }
  });

  test("another government's draft does not exist, and a draft that was handed in takes no line", async () => {
    const ph = government(deps);
    const { id } = await wholeDraft(deps, ph);
    const line = { description: "Thing", quantity: 1, unit: "EA" };
    const other = government(deps).officer();
    expect(await reasonOf(addLines(other, { id, lines: [line] }))).toBe("not-found case-not-found");
    expect(await reasonOf(removeLine(other, { id, number: 1 }))).toBe("not-found case-not-found");
    const handed = await wholeDraft(deps, ph, { status: "SUBMITTED" });
    expect(await reasonOf(addLines(ph.officer(), { id: handed.id, lines: [line] }))).toBe(
      "refused request-not-draft",
    );
  });

  test("an equipment listing is added in the version read", async () => {
    const officer = government(deps).officer();
    const { id: listingId } = await publish(deps, content("EQUIPMENT"));
    const { request } = await createRequest(officer, { line: { listingId, quantity: 2 } });
    expect(request.lines[0]?.source).toEqual({ kind: "LISTING", listingId, version: 1 });
  });
});
