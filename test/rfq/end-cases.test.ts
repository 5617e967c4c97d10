import { describe, expect, test } from "vitest";
import type { Deps } from "../../functions/platform/deps.ts";
import { acceptOffer, signOffer } from "../../functions/rfq/accept-offer.ts";
import { askOffer, declineAvailability } from "../../functions/rfq/ask-offer.ts";
import { endCases } from "../../functions/rfq/end-cases.ts";
import { getLetterRow } from "../../functions/rfq/letter-store.ts";
import { sendAvailability } from "../../functions/rfq/send-availability.ts";
import { getStock } from "../../functions/surplus/index.ts";
import { addDays, dayInJapan, endOfDay, startOfDay } from "../../shared/base/day.ts";
import { caseNow, placeCase } from "../kit/cases.ts";
import { stackDeps } from "../kit/listings.ts";
import { at, caseWithOffer, issued, lotOf, lotRequest, signing } from "../kit/offers.ts";

const deps = stackDeps();
const today = dayInJapan(new Date());
const refused = (reason: string) => expect.objectContaining({ reason });

/** The store as if these were the only cases: other tests' cases are none of this job's business. */
function only(...ids: readonly string[]): Deps {
  const all: typeof deps.table.list = async (range, how) => {
    const isList = range.pk === "CASESDUE" || range.pk.startsWith("BOARD#");
    if (!isList) return deps.table.list(range, how);
    const rows = [];
    for (let after: string | undefined; ; ) {
      const page = await deps.table.list({ ...range, ...(after && { after }) }, how);
      rows.push(...page.rows);
      if (!page.next) break;
      after = page.next;
    }
    return { rows: rows.filter((row) => ids.includes(String(row.id))) };
  };
  return { ...deps, table: { ...deps.table, list: all } };
}
const night = (of: Deps, now: Date) => endCases(at(of, now))();

const prices = {
  currency: "KWD",
  lines: [1, 2].map((number) => ({ number, low: "1.5", high: "2.125", monthsFrom: 6, monthsTo: 9 })),
};
const inquiry = () => caseWithOffer(deps, { kind: "PRICE_AND_AVAILABILITY", offer: undefined });

describe("works", () => {
  test("prices are sent, count for 180 days, and become a wish for an offer", async () => {
    const { officer, official, id } = await inquiry();
    await sendAvailability(officer, { id, ...prices });
    expect(await caseNow(deps, id)).toMatchObject({
      status: "PA_SENT",
      availability: { validUntil: addDays(today, 180), lines: [{ low: 1500, high: 2125 }, {}] },
    });
    await askOffer(official, { id });
    const now = await caseNow(deps, id);
    expect(now).toMatchObject({ status: "PREPARING", kind: "OFFER" });
    expect(now.targetOn && now.targetOn > today).toBe(true);
    expect(now.clock.dueOn).toBe(now.targetOn);
  });

  test("an offer ends the day after its last one, once, and its lot is free with it", async () => {
    const lot = await lotOf(deps, 1);
    const { id, letter } = await issued(deps, { request: lotRequest(lot, 1) });
    const last = endOfDay(letter.expiresOn);
    const mine = only(id);
    await night(mine, last);
    expect((await caseNow(deps, id)).status).toBe("OFFERED");
    const after = new Date(last.getTime() + 1);
    await Promise.all([night(mine, after), night(mine, after)]);
    await night(mine, after);
    const now = await caseNow(deps, id);
    expect([now.status, now.steps.filter(({ move }) => move === "expire").length]).toEqual(["EXPIRED", 1]);
    expect(await getStock(deps.table, lot)).toMatchObject({ held: 0, free: 1 });
    expect(await getLetterRow(deps.table, letter.sha256)).toMatchObject({ status: "EXPIRED" });
  });

  test("an accepted offer does not end, nor its hold", async () => {
    const lot = await lotOf(deps, 1);
    const cast = await issued(deps, { request: lotRequest(lot, 1) });
    await signOffer(cast.official, signing(cast));
    await acceptOffer(cast.official, signing(cast));
    await night(only(cast.id), startOfDay(addDays(cast.letter.expiresOn, 30)));
    expect((await caseNow(deps, cast.id)).status).toBe("ACCEPTED");
    expect(await getStock(deps.table, lot)).toMatchObject({ held: 1 });
  });

  test("drafts lapse after 90 days and prices after 180; one case that fails stops no other", async () => {
    const draft = await placeCase(deps);
    const { officer, id } = await inquiry();
    await sendAvailability(officer, { id, ...prices });
    const broken = await placeCase(deps);
    const mine = only(broken.id, draft.id, id);
    const get: typeof deps.table.get = async (key, how) => {
      if (key.pk === `CASE#${broken.id}`) throw new Error("broken");
      return deps.table.get(key, how);
    };
    const failing = { ...mine, table: { ...mine.table, get } };
    const later = (days: number) => new Date(endOfDay(addDays(today, days)).getTime());
    await night(only(draft.id, id), later(90));
    expect((await caseNow(deps, draft.id)).status).toBe("DRAFT");
    await expect(night(failing, later(91))).rejects.toThrow("broken");
    expect((await caseNow(deps, draft.id)).status).toBe("EXPIRED");
    expect((await caseNow(deps, id)).status).toBe("PA_SENT");
    await night(only(draft.id, id), later(181));
    expect((await caseNow(deps, id)).status).toBe("CLOSED_NO_INTEREST");
  });

  test("who holds the ball is told 14 and 3 days before the end, once each", async () => {
    const { id, letter } = await issued(deps);
    const told: string[] = [];
    const write: typeof deps.table.write = async (writes, token) => {
      await deps.table.write(writes, token);
      for (const one of writes) if ("put" in one && one.put.sk.startsWith("REMINDED#")) told.push(one.put.sk);
    };
    const mine = only(id);
    const hearing = { ...mine, table: { ...mine.table, write } };
    for (const days of [15, 14, 13, 4, 3, 3, 1, 0])
      await night(hearing, startOfDay(addDays(letter.expiresOn, -days)));
    expect(told).toEqual([14, 3].map((days) => `REMINDED#${letter.expiresOn}#${days}`));
  });
});

describe("refuses", () => {
  test("prices upside down, and answers after the last day", async () => {
    const { officer, official, id } = await inquiry();
    const [first, second] = prices.lines;
    if (!first || !second) throw new Error("no lines");
    const reversed = {
      ...prices,
      lines: [
        { ...first, low: "3" },
        { ...second, monthsTo: 1 },
      ],
    };
    await expect(sendAvailability(officer, { id, ...reversed })).rejects.toMatchObject({
      reason: "draft-faults",
      params: { faults: ["lines.1.low: price-range", "lines.2.monthsFrom: months-reversed"] },
    });
    await sendAvailability(officer, { id, ...prices });
    const late = { ...official, deps: at(deps, startOfDay(addDays(today, 181))) };
    await expect(askOffer(late, { id })).rejects.toEqual(refused("case-need-in-time"));
  });
});

describe("access", () => {
  test("only the officer sends prices, and only the buyer answers them", async () => {
    const { officer, approver, official, stranger, id } = await inquiry();
    await expect(sendAvailability(approver, { id, ...prices })).rejects.toEqual(
      refused("case-move-not-open"),
    );
    await expect(sendAvailability(official, { id, ...prices })).rejects.toEqual(
      refused("case-move-not-open"),
    );
    await sendAvailability(officer, { id, ...prices });
    await expect(askOffer(officer, { id })).rejects.toEqual(refused("case-move-not-open"));
    await expect(declineAvailability(stranger, { id })).rejects.toEqual(refused("case-not-found"));
    expect((await declineAvailability(official, { id, text: "Too dear" })).status).toBe("CLOSED_NO_INTEREST");
  });
});
