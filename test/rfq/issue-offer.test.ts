import { createHash } from "node:crypto";
import { describe, expect, inject, test } from "vitest";
import { askApproval } from "../../functions/rfq/ask-approval.ts";
import { counterOffer } from "../../functions/rfq/counter-offer.ts";
import { restateOffer, sendBackOffer, withdrawOffer } from "../../functions/rfq/decide-offer.ts";
import { issueOffer } from "../../functions/rfq/issue-offer.ts";
import { getLetterRow } from "../../functions/rfq/letter-store.ts";
import { reservationOf } from "../../functions/rfq/offer-stock.ts";
import { readCase } from "../../functions/rfq/read-case.ts";
import { downloadLetter, readOffer } from "../../functions/rfq/read-letter.ts";
import { getReservation, getStock } from "../../functions/surplus/index.ts";
import { caseNow, ctxAs } from "../kit/cases.ts";
import { stackDeps } from "../kit/listings.ts";
import { caseWithOffer, inApproval, issued, lotOf, lotRequest } from "../kit/offers.ts";
import { call, demoToken } from "../kit/people.ts";

const deps = stackDeps();
const refused = (reason: string, params: object = {}) =>
  expect.objectContaining({ reason, params: expect.objectContaining(params) });
const numbers = async (id: string) => {
  const stock = await getStock(deps.table, id);
  return stock && [stock.total, stock.held, stock.free];
};

describe("works", () => {
  test("an approved offer is a letter anyone can check, and holds its lot", async () => {
    const lot = await lotOf(deps, 3);
    const cast = await issued(deps, { request: lotRequest(lot, 2) });
    const { letter } = cast;
    const file = await deps.files.get(letter.file);
    expect(
      createHash("sha256")
        .update(file?.body ?? "")
        .digest("hex"),
    ).toBe(letter.sha256);
    expect(new TextDecoder().decode(file?.body.slice(0, 5))).toBe("%PDF-");
    expect(await getLetterRow(deps.table, letter.sha256)).toMatchObject({ status: "IN_FORCE", revision: 1 });
    expect(await numbers(lot)).toEqual([3, 2, 1]);
    const held = await getReservation(deps.table, lot, reservationOf(cast.one, 1, 1));
    expect(held).toMatchObject({ expiresOn: letter.expiresOn, quantity: 2, state: "HELD" });
    expect(await readOffer(cast.colleague, { id: cast.id })).toMatchObject({
      status: "OFFERED",
      letter: { sha256: letter.sha256, approvedBy: "" },
    });
    const { location } = await downloadLetter(cast.official, { id: cast.id });
    const got = await fetch(location);
    expect([got.status, got.headers.get("content-disposition")]).toEqual([
      200,
      expect.stringContaining(`${cast.one.number}-R1.pdf`),
    ]);
  });

  test.each([
    ["withdrawn", "WITHDRAWN", "WITHDRAWN"],
    ["restated", "RESTATED", "SUPERSEDED"],
    ["countered", "COUNTERED", "SUPERSEDED"],
  ] as const)(
    "when it is %s the stock is free and the letter no longer in force",
    async (how, state, row) => {
      const lot = await lotOf(deps, 1);
      const cast = await issued(deps, { request: lotRequest(lot, 1) });
      const { id, letter } = cast;
      if (how === "withdrawn") await withdrawOffer(cast.approver, { id, reason: "The lot was damaged" });
      if (how === "restated") await restateOffer(cast.officer, { id, reason: "Another port" });
      if (how === "countered") await counterOffer(cast.colleague, { id, text: "Two of them, please" });
      const now = await caseNow(deps, id);
      expect(now.status).toBe(state);
      expect(await numbers(lot)).toEqual([1, 0, 1]);
      expect(await getLetterRow(deps.table, letter.sha256)).toMatchObject({ status: row });
      if (how !== "countered") return;
      const draft = await caseNow(deps, now.counteredBy ?? "");
      expect(draft).toMatchObject({ status: "DRAFT", counters: id, kind: "OFFER", acceptances: [] });
      expect(draft.request.lines).toEqual(now.request.lines);
      expect(draft.request.note).toContain("Two of them");
    },
  );

  test("a restated offer is the next revision, with a letter of its own", async () => {
    const lot = await lotOf(deps, 1);
    const cast = await issued(deps, { request: lotRequest(lot, 1) });
    const { id } = cast;
    await restateOffer(cast.officer, { id, reason: "Another port" });
    await askApproval(cast.officer, { id });
    await issueOffer(cast.approver, { id });
    const now = await caseNow(deps, id);
    expect([now.status, now.offer?.revision, now.letter?.revision]).toEqual(["OFFERED", 2, 2]);
    expect(now.letter?.sha256).not.toBe(cast.letter.sha256);
    expect(await numbers(lot)).toEqual([1, 1, 0]);
    expect(await readOffer(cast.official, { id, offer: 1 })).toMatchObject({
      letter: { sha256: cast.letter.sha256 },
    });
  });
});

describe("refuses", () => {
  test("of two offers for a lot's last unit one is made, and the other is told which line", async () => {
    const lot = await lotOf(deps, 1);
    const casts = [
      await inApproval(deps, { request: lotRequest(lot, 1) }),
      await inApproval(deps, { request: lotRequest(lot, 1) }),
    ];
    const all = await Promise.allSettled(casts.map(({ approver, id }) => issueOffer(approver, { id })));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const lost = all.find((one) => one.status === "rejected");
    expect(lost?.reason).toEqual(refused("stock-short", { field: "lines.1", free: 0 }));
    expect(await numbers(lot)).toEqual([1, 1, 0]);
    const states = await Promise.all(casts.map(async ({ id }) => (await caseNow(deps, id)).status));
    expect(states.sort()).toEqual(["APPROVAL", "OFFERED"]);
  });

  test("all lots are held or none", async () => {
    const [enough, short] = [await lotOf(deps, 2), await lotOf(deps, 1)];
    const [first, second] = [lotRequest(enough, 2).lines[0], lotRequest(short, 2).lines[0]];
    if (!first || !second) throw new Error("no lines");
    const request = { ...lotRequest(enough, 2), lines: [first, { ...second, number: 2 }] };
    const { approver, id } = await inApproval(deps, { request });
    await expect(issueOffer(approver, { id })).rejects.toEqual(refused("stock-short", { field: "lines.2" }));
    expect((await numbers(enough)) ?? [2, 0, 2]).toEqual([2, 0, 2]);
  });

  test("who prepared it does not approve it, and nobody without a licence path", async () => {
    const { one, id } = await inApproval(deps);
    const preparer = ctxAs(deps, { kind: "staff", personId: one.officer ?? "", role: "approver" });
    await expect(issueOffer(preparer, { id })).rejects.toEqual(refused("case-need-other-person"));
    const { approver, id: other } = await inApproval(deps, { licensing: undefined });
    await expect(issueOffer(approver, { id: other })).rejects.toEqual(refused("case-need-licence-path"));
  });

  test("killed between the file and the commit, no half of an offer is left", async () => {
    const lot = await lotOf(deps, 1);
    const cast = await inApproval(deps, { request: lotRequest(lot, 1) });
    const write = () => Promise.reject(new Error("killed"));
    const dying = { ...cast.approver, deps: { ...deps, table: { ...deps.table, write } } };
    await expect(issueOffer(dying, { id: cast.id })).rejects.toThrow("killed");
    expect((await caseNow(deps, cast.id)).status).toBe("APPROVAL");
    expect((await numbers(lot)) ?? [1, 0, 1]).toEqual([1, 0, 1]);
    await expect(readOffer(cast.official, { id: cast.id })).rejects.toEqual(refused("offer-not-issued"));
    await issueOffer(cast.approver, { id: cast.id });
    expect(await numbers(lot)).toEqual([1, 1, 0]);
  });

  test("a lot that is gone, by its line", async () => {
    const { approver, id } = await inApproval(deps, { request: lotRequest("L-ZZZZZZZZZZZZ", 1) });
    await expect(issueOffer(approver, { id })).rejects.toEqual(refused("lot-gone", { field: "lines.1" }));
  });
});

describe("access", () => {
  test("a draft of an offer is never the buyer's to read, also after it came back", async () => {
    const cast = await caseWithOffer(deps);
    const { id } = cast;
    const hidden = async () => {
      await expect(readOffer(cast.official, { id })).rejects.toEqual(refused("offer-not-issued"));
      await expect(downloadLetter(cast.official, { id })).rejects.toEqual(refused("offer-not-issued"));
      expect(JSON.stringify(await readCase(cast.official, { id }))).not.toContain("1250000");
    };
    await hidden();
    await askApproval(cast.officer, { id });
    await hidden();
    await sendBackOffer(cast.approver, { id, reason: "The place is missing" });
    await hidden();
    expect(await readOffer(cast.officer, { id })).toMatchObject({ offer: { revision: 1 } });
  });

  test("pages and API show the buyer an offer when it is issued, and another government nothing at all", async () => {
    const token = await demoToken("buyer.ph");
    const { organisation, person } = (await call("/api/me", { token })).body as {
      organisation: { id: string };
      person: { id: string };
    };
    const cast = await inApproval(deps, { organisationId: organisation.id, by: person.id });
    const api = `/api/buyer/requests/${cast.id}`;
    const page = async (bearer: string) => {
      const address = `${inject("stack").origin}/en/buyer/requests/${cast.id}`;
      const answer = await fetch(address, { headers: { authorization: `Bearer ${bearer}` } });
      return [answer.status, (await answer.text()).includes("1,250,000")];
    };
    expect(await page(token)).toEqual([200, false]);
    expect((await call(`${api}/offer`, { token })).status).toBe(404);
    expect(JSON.stringify((await call(api, { token })).body)).not.toContain("1250000");
    await issueOffer(cast.approver, { id: cast.id });
    expect(await page(token)).toEqual([200, true]);
    expect((await call(`${api}/offer`, { token })).body).toMatchObject({ offer: { revision: 1 } });
    const other = await demoToken("buyer.au");
    expect(await page(other)).toEqual([404, false]);
    for (const path of ["/offer", "/letter"])
      expect((await call(api + path, { token: other })).status).toBe(404);
  });

  test("to another government there is neither case nor letter", async () => {
    const { stranger, id } = await issued(deps);
    for (const verb of [readOffer, downloadLetter])
      await expect(verb(stranger, { id })).rejects.toEqual(refused("case-not-found"));
    await expect(counterOffer(stranger, { id, text: "Ours" })).rejects.toEqual(refused("case-not-found"));
  });
});
