import { beforeAll, describe, expect, test } from "vitest";
import {
  adjustStock,
  consumeStock,
  expireReservations,
  getReservation,
  getStock,
  nameUnits,
  releaseStock,
  reserveStock,
} from "../../functions/surplus/index.ts";
import { holdKey, reservationKey } from "../../functions/surplus/keys.ts";
import { listUnits } from "../../functions/surplus/store.ts";
import { addDays, dayInJapan, endOfDay } from "../../shared/base/day.ts";
import { content, newId, publish, stackDeps, staff } from "../kit/listings.ts";
import { call, demoToken } from "../kit/people.ts";

const deps = stackDeps();
const officer = { deps, actor: staff("case-officer") };
const curator = { deps, actor: staff("curator") };
const today = dayInJapan(new Date());
const expiresOn = addDays(today, 30);
const token: Record<string, string> = {};
beforeAll(async () => {
  for (const name of ["case-officer", "curator", "auditor", "buyer.ph", "supplier.firm"])
    token[name] = await demoToken(name);
});

async function lotOf(quantity: number): Promise<string> {
  const lot = { quantity, unitOfIssue: "EA", condition: { code: "A", assessed: true }, asIsTextVersion: "1" };
  return (await publish(deps, content("SURPLUS", { lot }))).id;
}
const wish = (listingId: string, quantity: number, more: object = {}) => ({
  listingId,
  id: `R-${newId()}`,
  reference: "case 1",
  organisationId: "O-1",
  quantity,
  expiresOn,
  ...more,
});
const numbers = async (id: string) => {
  const stock = await getStock(deps.table, id);
  return stock && [stock.total, stock.held, stock.consumed, stock.free];
};
const states = async (id: string) =>
  Object.fromEntries((await listUnits(deps.table, id, 100)).items.map((unit) => [unit.serial, unit.state]));
const refused = (reason: string) => expect.objectContaining({ reason });

describe("works", () => {
  test("a part is held, delivered in parts, and the rest given back", async () => {
    const id = await lotOf(10);
    const one = wish(id, 6);
    expect(await reserveStock(officer, one)).toMatchObject({ state: "HELD", quantity: 6 });
    expect(await numbers(id)).toEqual([10, 6, 0, 4]);
    const part = { listingId: id, id: one.id, delivery: "SHIP-1", quantity: 2 };
    expect(await consumeStock(officer, part)).toMatchObject({ state: "HELD" });
    expect(await numbers(id)).toEqual([10, 4, 2, 4]);
    expect((await releaseStock(officer, { listingId: id, id: one.id })).state).toBe("RELEASED");
    expect(await numbers(id)).toEqual([10, 0, 2, 8]);
    const other = wish(id, 8);
    await reserveStock(officer, other);
    expect((await consumeStock(officer, { listingId: id, id: other.id, delivery: "SHIP-2" })).state).toBe(
      "CONSUMED",
    );
    expect(await numbers(id)).toEqual([10, 0, 10, 0]);
  });

  test("the same id twice has the same answer and one effect, also at once", async () => {
    const id = await lotOf(10);
    const one = wish(id, 3);
    const answers = await Promise.all(Array.from({ length: 8 }, () => reserveStock(officer, one)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await numbers(id)).toEqual([10, 3, 0, 7]);
    const delivery = { listingId: id, id: one.id, delivery: "SHIP-1", quantity: 1 };
    await Promise.all(Array.from({ length: 8 }, () => consumeStock(officer, delivery)));
    expect(await numbers(id)).toEqual([10, 2, 1, 7]);
    await Promise.all(Array.from({ length: 8 }, () => releaseStock(officer, { listingId: id, id: one.id })));
    expect(await numbers(id)).toEqual([10, 0, 1, 9]);
    expect((await reserveStock(officer, one)).state).toBe("RELEASED");
    expect(await numbers(id)).toEqual([10, 0, 1, 9]);
  });

  test("units with serial numbers are held, delivered and freed by name", async () => {
    const id = await lotOf(4);
    expect(await nameUnits(curator, { listingId: id, serials: ["A-1", "A-2", "A-3", "A-1"] })).toEqual({
      named: 3,
    });
    expect(await nameUnits(curator, { listingId: id, serials: ["A-3"] })).toEqual({ named: 0 });
    const one = wish(id, 2, { serials: ["A-1", "A-2"] });
    const rivals = [one, wish(id, 1, { serials: ["A-2"] })];
    const won = await Promise.allSettled(rivals.map((rival) => reserveStock(officer, rival)));
    expect(won.filter((w) => w.status === "fulfilled")).toHaveLength(1);
    if (won[0]?.status !== "fulfilled") {
      await releaseStock(officer, { listingId: id, id: rivals[1]?.id ?? "" });
      await reserveStock(officer, one);
    }
    await consumeStock(officer, { listingId: id, id: one.id, delivery: "SHIP-1", serials: ["A-2"] });
    expect(await states(id)).toEqual({ "A-1": "HELD", "A-2": "CONSUMED", "A-3": "FREE" });
    await releaseStock(officer, { listingId: id, id: one.id });
    expect(await states(id)).toEqual({ "A-1": "FREE", "A-2": "CONSUMED", "A-3": "FREE" });
    expect(await numbers(id)).toEqual([4, 0, 1, 3]);
  });

  test("what is held to a day is free the day after in Japan, and not before", async () => {
    const id = await lotOf(5);
    const [short, long] = [wish(id, 2, { expiresOn: today }), wish(id, 1)];
    await reserveStock(officer, short);
    await reserveStock(officer, long);
    const last = endOfDay(today).getTime();
    await expireReservations({ ...deps, now: () => new Date(last) })();
    expect(await numbers(id)).toEqual([5, 3, 0, 2]);
    const job = expireReservations({ ...deps, now: () => new Date(last + 1) });
    // A line that nobody can read, ahead of all others, fails the run at its end only.
    const unread = holdKey(today, "L-000000000000", "!");
    const broken = reservationKey("L-000000000000", "!");
    await deps.table.write([
      { put: { ...unread, listingId: "L-000000000000", id: "!" }, expect: "absent" },
      { put: { ...broken, id: "!" }, expect: "absent" },
    ]);
    const runs = await Promise.allSettled([job(), job()]);
    await deps.table.write([unread, broken].map((remove) => ({ remove, expect: "anything" })));
    expect(runs.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await numbers(id)).toEqual([5, 1, 0, 4]);
    expect(await getReservation(deps.table, id, short.id)).toMatchObject({
      state: "RELEASED",
      cause: "expired",
    });
  });

  test("a new count moves what is free, and is told what was counted before", async () => {
    const id = await lotOf(5);
    await reserveStock(officer, wish(id, 3));
    const count = { listingId: id, total: 4, before: 5, reason: "one was broken" };
    expect(await adjustStock(curator, count)).toMatchObject({ total: 4, held: 3, free: 1 });
    await expect(adjustStock(curator, count)).rejects.toThrow(/conflict/);
    await expect(adjustStock(curator, { ...count, total: 2, before: 4 })).rejects.toEqual(
      refused("stock-below-held"),
    );
    expect(await numbers(id)).toEqual([4, 3, 0, 1]);
  });
});

describe("refuses", () => {
  test("more than is free, more than is held, other wishes under a known id, days that are over", async () => {
    const id = await lotOf(3);
    const one = wish(id, 2);
    await reserveStock(officer, one);
    await expect(reserveStock(officer, wish(id, 2))).rejects.toEqual(refused("stock-short"));
    await expect(reserveStock(officer, { ...one, quantity: 1 })).rejects.toEqual(
      refused("reservation-differs"),
    );
    const late = wish(id, 1, { expiresOn: addDays(today, -1) });
    await expect(reserveStock(officer, late)).rejects.toEqual(refused("day-past"));
    const much = { listingId: id, id: one.id, delivery: "SHIP-1", quantity: 3 };
    await expect(consumeStock(officer, much)).rejects.toEqual(refused("delivery-too-much"));
    await releaseStock(officer, { listingId: id, id: one.id });
    await expect(consumeStock(officer, { ...much, quantity: 1 })).rejects.toEqual(
      refused("reservation-not-held"),
    );
    const early = wish(id, 1);
    await reserveStock(officer, early);
    await expect(releaseStock(officer, { listingId: id, id: early.id, cause: "expired" })).rejects.toEqual(
      refused("reservation-running"),
    );
    await expect(nameUnits(curator, { listingId: id, serials: ["1", "2", "3", "4"] })).rejects.toEqual(
      refused("more-units-than-stock"),
    );
    expect(await numbers(id)).toEqual([3, 1, 0, 2]);
  });

  test("what is no published lot", async () => {
    const { id } = await publish(deps, content("EQUIPMENT"));
    for (const listing of [id, newId()])
      await expect(reserveStock(officer, wish(listing, 1))).rejects.toEqual(refused("lot-not-found"));
  });
});

describe("access", () => {
  test("case officers hold, curators count, the agency reads; nobody else learns that there is a stock", async () => {
    const id = await lotOf(3);
    const { listingId: _listing, ...body } = wish(id, 1);
    const at = `/api/staff/lots/${id}`;
    for (const name of ["curator", "auditor", "buyer.ph", "supplier.firm"])
      expect((await call(`${at}/reservations`, { token: token[name] ?? "", body })).status, name).toBe(404);
    expect((await call(`${at}/stock`)).status).toBe(401);
    expect(await getStock(deps.table, id)).toBeUndefined();
    const held = await call(`${at}/reservations`, { token: token["case-officer"] ?? "", body });
    expect(held).toMatchObject({ status: 200, body: { state: "HELD", quantity: 1 } });
    const counted = { total: 4, before: 3, reason: "found one" };
    expect((await call(`${at}/stock`, { token: token["case-officer"] ?? "", body: counted })).status).toBe(
      404,
    );
    expect((await call(`${at}/stock`, { token: token.curator ?? "", body: counted })).body).toMatchObject({
      total: 4,
    });
    for (const name of ["buyer.ph", "supplier.firm"])
      expect((await call(`${at}/stock`, { token: token[name] ?? "" })).status, name).toBe(404);
    expect((await call(`${at}/stock`, { token: token.auditor ?? "" })).body).toMatchObject({
      stock: { total: 4, held: 1, consumed: 0, free: 3 },
      reservations: { items: [{ quantity: 1 }] },
    });
    const release = { token: token["case-officer"] ?? "", method: "POST", body: {} };
    expect((await call(`${at}/reservations/${body.id}/release`, release)).body.state).toBe("RELEASED");
    const short = await call(`${at}/reservations`, {
      token: token["case-officer"] ?? "",
      body: { ...body, id: "R-TOO-MUCH", quantity: 5 },
    });
    expect(short).toMatchObject({ status: 422, body: { rule: "stock-short", free: 4 } });
  });
});
