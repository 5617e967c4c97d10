import { beforeAll, describe, expect, test } from "vitest";
import { demoPersonId } from "../../cdk/local/demo/load-people.ts";
import { getPerson } from "../../functions/accounts/index.ts";
import { askQuestion } from "../../functions/surplus/ask-question.ts";
import { bookInspection } from "../../functions/surplus/book-inspection.ts";
import { cancelInspection } from "../../functions/surplus/cancel-inspection.ts";
import { closeSlot } from "../../functions/surplus/close-slot.ts";
import { getCalendar, listBookings, listSlots } from "../../functions/surplus/inspection-store.ts";
import { openSlot } from "../../functions/surplus/open-slot.ts";
import type { Actor } from "../../shared/base/actor.ts";
import { addDays, dayInJapan, startOfDay } from "../../shared/base/day.ts";
import { content, publish, stackDeps, staff } from "../kit/listings.ts";
import { call, demoToken } from "../kit/people.ts";

const deps = stackDeps();
const curator = { deps, actor: staff("curator") };
const today = dayInJapan(new Date());
const token: Record<string, string> = {};
const names = ["buyer.ph", "buyer.au", "buyer.uncleared", "supplier.firm", "curator", "auditor", "finance"];
beforeAll(async () => {
  for (const name of names) token[name] = await demoToken(name);
});
const refused = (reason: string) => expect.objectContaining({ reason });

/** An officer of a cleared government that nobody else here is. */
const officer = (number: number): Actor => ({
  kind: "buyer",
  personId: `P-${number}`,
  organisationId: `O-${number}-${run}`,
  administrator: true,
  country: "AU",
  cleared: true,
});
const run = String(Date.now());
const as = (number: number, now: () => Date = deps.now) => ({
  deps: { ...deps, now },
  actor: officer(number),
});

async function lotToSee(more: object = {}): Promise<string> {
  const inspection = { from: addDays(today, 2), to: addDays(today, 6), place: { en: "A base" } };
  const lot = {
    quantity: 10,
    unitOfIssue: "EA",
    condition: { code: "A", assessed: true },
    asIsTextVersion: "1",
    inspection,
  };
  return (await publish(deps, content("SURPLUS", { lot, ...more }))).id;
}
/** So many hours into a day of the window, in Japan. */
const hour = (hours: number, day = 3) =>
  new Date(startOfDay(addDays(today, day)).getTime() + hours * 3_600_000).toISOString();
const slot = (listingId: string, hours: number, capacity: number, minutes = 60) =>
  openSlot(curator, { listingId, start: hour(hours), minutes, capacity });

/** Places taken, by slot and by bookings: they must be the same. */
async function taken(id: string) {
  const slots = await listSlots(deps.table, id);
  const bookings = (await listBookings(deps.table, id)).filter((one) => one.state === "BOOKED");
  for (const one of slots)
    expect(bookings.filter((b) => b.start === one.start)).toHaveLength(one.capacity - one.free);
  return slots.map((one) => one.capacity - one.free);
}

describe("works", () => {
  test("booked, changed and cancelled; the place that was left is free at once", async () => {
    const id = await lotToSee();
    await slot(id, 9, 1);
    await slot(id, 10, 1);
    const [nine, ten] = [
      { listingId: id, start: hour(9) },
      { listingId: id, start: hour(10) },
    ];
    expect((await bookInspection(as(1), nine)).state).toBe("BOOKED");
    await bookInspection(as(1), nine);
    expect(await taken(id)).toEqual([1, 0]);
    await expect(bookInspection(as(2), nine)).rejects.toEqual(refused("slot-full"));
    await bookInspection(as(1), ten);
    expect(await taken(id)).toEqual([0, 1]);
    await bookInspection(as(2), nine);
    expect((await cancelInspection(as(1), { listingId: id })).state).toBe("CANCELLED");
    await cancelInspection(as(1), { listingId: id });
    expect(await taken(id)).toEqual([1, 0]);
    expect((await getCalendar(deps.table, `O-1-${run}`))?.appointments).toEqual([]);
  });

  test("twenty race for three places, and a party's two people for one: never more, never twice", async () => {
    const id = await lotToSee();
    await slot(id, 9, 3);
    await slot(id, 11, 2);
    const start = { listingId: id, start: hour(9) };
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) => bookInspection(as(100 + i), start)),
    );
    expect(outcomes.filter((o) => o.status === "fulfilled")).toHaveLength(3);
    for (const o of outcomes) if (o.status === "rejected") expect(o.reason).toEqual(refused("slot-full"));
    const both = [9, 11, 9, 11].map((h) => bookInspection(as(100), { listingId: id, start: hour(h) }));
    await Promise.allSettled(both);
    expect((await taken(id)).reduce((a, b) => a + b)).toBeLessThanOrEqual(4);
    const own = (await listBookings(deps.table, id)).filter((b) => b.organisationId === `O-100-${run}`);
    expect(own.length).toBeLessThanOrEqual(1);
  });

  test("nobody is in two places at one time, also when both are booked at once", async () => {
    const [one, two] = [await lotToSee(), await lotToSee()];
    await slot(one, 9, 5);
    await openSlot(curator, { listingId: two, start: hour(9.5), minutes: 60, capacity: 5 });
    const wishes = [
      bookInspection(as(7), { listingId: one, start: hour(9) }),
      bookInspection(as(7), { listingId: two, start: hour(9.5) }),
    ];
    const outcomes = await Promise.allSettled(wishes);
    expect(outcomes.map((o) => o.status).sort()).toEqual(["fulfilled", "rejected"]);
    for (const o of outcomes)
      if (o.status === "rejected") expect(o.reason).toEqual(refused("elsewhere-then"));
    expect([...(await taken(one)), ...(await taken(two))].sort()).toEqual([0, 1]);
  });

  test("a question and its answer reach every eligible buyer, and who asked reaches none", async () => {
    const id = await lotToSee();
    const at = `/api/buyer/lots/${id}`;
    const text = "Our navy in Manila asks: do the engines run?";
    const asked = await call(`${at}/questions`, { token: token["buyer.ph"] ?? "", body: { text } });
    expect(asked.status).toBe(200);
    const read = async (name: string) =>
      (await call(`${at}/inspection`, { token: token[name] ?? "" })).body.questions;
    expect(await read("buyer.ph")).toEqual([{ id: asked.body.id, text, own: true }]);
    expect(await read("buyer.au")).toEqual([]);
    const answer = { text: "They do.", asked: "Do the engines run?" };
    const path = `/api/staff/lots/${id}/questions/${asked.body.id}/answer`;
    expect((await call(path, { token: token.curator ?? "", body: answer })).status).toBe(200);
    const shown = await read("buyer.au");
    expect(shown).toEqual([
      expect.objectContaining({ text: "Do the engines run?", answer: "They do.", own: false }),
    ]);
    const person = demoPersonId("buyer.ph");
    const { organisationId = "?" } = (await getPerson(deps.table, person)) ?? {};
    for (const secret of [person, organisationId, "Manila"])
      expect(JSON.stringify(shown)).not.toContain(secret);
    const notices = await deps.table.list({ pk: `PERSON#${person}`, from: "NOTICE#", to: "NOTICE$" });
    expect(notices.rows.filter((row) => JSON.stringify(row.params).includes(id))).toHaveLength(1);
  });
});

describe("refuses", () => {
  test("times outside the window or over, and slots that are booked or gone", async () => {
    const id = await lotToSee();
    const early = { listingId: id, start: hour(23.5, 1), minutes: 60, capacity: 1 };
    await expect(openSlot(curator, early)).rejects.toEqual(refused("outside-window"));
    const late = { listingId: id, start: hour(23.5, 6), minutes: 60, capacity: 1 };
    await expect(openSlot(curator, late)).rejects.toEqual(refused("outside-window"));
    expect((await openSlot(curator, { ...late, start: hour(23, 6) })).free).toBe(1);
    const { id: closed } = await publish(deps, content("SURPLUS"));
    await expect(slot(closed, 9, 1)).rejects.toEqual(refused("no-inspection"));
    await slot(id, 9, 1);
    const nine = { listingId: id, start: hour(9) };
    const begun = () => new Date(Date.parse(hour(9)));
    await expect(bookInspection(as(1, begun), nine)).rejects.toEqual(refused("slot-begun"));
    await bookInspection(as(31), nine);
    await expect(cancelInspection(as(31, begun), nine)).rejects.toEqual(refused("inspection-begun"));
    await expect(closeSlot(curator, nine)).rejects.toEqual(refused("slot-booked"));
    await cancelInspection(as(31), nine);
    await closeSlot(curator, nine);
    await expect(bookInspection(as(31), nine)).rejects.toEqual(refused("slot-not-found"));
    expect((await slot(id, 9, 2)).free).toBe(2);
  });

  test("an eleventh question while ten wait", async () => {
    const id = await lotToSee();
    for (let i = 0; i < 10; i++) await askQuestion(as(41), { listingId: id, text: `Number ${i}?` });
    await expect(askQuestion(as(41), { listingId: id, text: "More?" })).rejects.toEqual(
      refused("too-many-questions"),
    );
  });
});

describe("access", () => {
  test("whom a lot is not released to neither books nor asks; the agency sees all; curators open times", async () => {
    const id = await lotToSee({ visibility: { tier: "NAMED_COUNTRIES", countries: ["AU"] } });
    const time = { start: hour(9), minutes: 60, capacity: 1 };
    const at = `/api/staff/lots/${id}`;
    for (const name of names.filter((n) => n !== "curator"))
      expect((await call(`${at}/slots`, { token: token[name] ?? "", body: time })).status, name).toBe(404);
    expect((await call(`${at}/slots`, { token: token.curator ?? "", body: time })).status).toBe(200);
    const path = `/api/buyer/lots/${id}`;
    for (const name of names.filter((n) => n !== "buyer.au")) {
      const how = { method: "PUT", token: token[name] ?? "", body: { start: hour(9) } };
      expect((await call(`${path}/booking`, how)).status, name).toBe(404);
      const question = { token: token[name] ?? "", body: { text: "?" } };
      expect((await call(`${path}/questions`, question)).status, name).toBe(404);
      expect((await call(`${path}/inspection`, { token: token[name] ?? "" })).status, name).toBe(404);
    }
    const how = { method: "PUT", token: token["buyer.au"] ?? "", body: { start: hour(9) } };
    expect((await call(`${path}/booking`, how)).body).toMatchObject({ state: "BOOKED" });
    const { items } = (await call("/api/buyer/inspections", { token: token["buyer.au"] ?? "" })).body;
    expect(items).toContainEqual({ listingId: id, start: hour(9), minutes: 60 });
    expect((await call(`${at}/inspection`, { token: token.auditor ?? "" })).body).toMatchObject({
      slots: [{ capacity: 1, free: 0 }],
      bookings: [{ state: "BOOKED" }],
    });
  });
});
