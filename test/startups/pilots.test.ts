import { describe, expect, inject, test } from "vitest";
import { getWithBeside, type LiveIndex, type ReadCtx } from "../../functions/catalogue/index.ts";
import { readItem } from "../../functions/catalogue/read-listing.ts";
import type { Ctx } from "../../functions/platform/deps.ts";
import type { OnRead } from "../../functions/platform/table.ts";
import { saveRequest } from "../../functions/rfq/save-request.ts";
import { submitRequest } from "../../functions/rfq/submit-request.ts";
import { agreeToShow, noteAgreement } from "../../functions/startups/agree-to-show.ts";
import { noteFollowOn, requestFollowOn } from "../../functions/startups/follow-on.ts";
import { graduateTechnology } from "../../functions/startups/graduate-technology.ts";
import { getPilot } from "../../functions/startups/pilot-store.ts";
import {
  readFirmPilots,
  readOwnPilots,
  readPilot,
  readPilots,
} from "../../functions/startups/read-pilots.ts";
import { releaseRunner, showToPublic } from "../../functions/startups/release-pilot.ts";
import { listEvents } from "../../functions/startups/store.ts";
import { addDays, dayInJapan } from "../../shared/base/day.ts";
import { caseNow, ctxAs, newOrganisation, officerOf, wholeRequest } from "../kit/cases.ts";
import { stackDeps } from "../kit/listings.ts";
import { call, demoToken } from "../kit/people.ts";
import { clerk, ended, listedTechnology, pilotOf } from "../kit/pilots.ts";
import { founderOf, placeTechnology, technologyNow } from "../kit/technologies.ts";
import { until } from "../kit/until.ts";

const reads: Parameters<OnRead>[0][] = [];
const deps = stackDeps((read) => reads.push(read));
const officer = clerk(deps, "case-officer");
const other = clerk(deps, "curator");
const approver = clerk(deps, "approver");
/** Nothing related is asked of the index. */
const anyone: ReadCtx = { deps, actor: { kind: "public" }, index: {} as LiveIndex };
const notFound = { code: "not-found" };
const today = dayInJapan(deps.now());

/** The demo government with an officer of it, as the verbs know them. */
async function government() {
  const { body } = await call("/api/me", { token: await demoToken("buyer.ph") });
  const { person, organisation } = body as { person: { id: string }; organisation: { id: string } };
  return { id: organisation.id, buyer: ctxAs(deps, officerOf(organisation.id, person.id)) };
}

/** A pilot that a government ran, as far as it has ended. */
async function tried() {
  const { id, buyer } = await government();
  const { one, firm } = await listedTechnology(deps);
  const pilot = await pilotOf(officer, one.id, { organisation: id });
  return { one, firm, pilot, buyer, organisation: id };
}

const publicly = async (listingId: string | undefined) => {
  const answer = await fetch(`${inject("stack").origin}/en/catalogue/${listingId}`);
  return { status: answer.status, text: await answer.text() };
};

describe("works", () => {
  test("the first pilot moves the stage, its outcome is counted, and the approver graduates with a reason", async () => {
    const { one } = await listedTechnology(deps);
    const pilot = await pilotOf(officer, one.id);
    expect(await technologyNow(deps, one.id)).toMatchObject({
      stage: "PILOT",
      pilots: { begun: 1, ended: 0, succeeded: 0 },
    });
    const second = await pilotOf(officer, one.id);
    await ended(other, second, "FAILED");
    const refused = graduateTechnology(approver, { id: one.id, reason: "Ready" });
    await expect(refused).rejects.toMatchObject({ reason: "stage-need-success" });
    await ended(other, pilot);
    expect((await technologyNow(deps, one.id)).pilots).toEqual({ begun: 2, ended: 2, succeeded: 1 });
    const after = await graduateTechnology(approver, { id: one.id, reason: "Ready for all units" });
    expect(after.stage).toBe("GRADUATED");
    const { items } = await readPilots(officer, { technology: one.id });
    expect(items.map(({ id }) => id).sort()).toEqual([pilot.id, second.id].sort());
  });

  test("governments read of a pilot that has ended, the public when both sides say so, and not before", async () => {
    const { one, firm } = await listedTechnology(deps);
    const pilot = await pilotOf(officer, one.id);
    const listingId = one.listingId ?? "";
    const shown = async (tier: "PUB" | "GOV") => (await getWithBeside(deps.table, tier, listingId)).pilots;
    expect([await shown("GOV"), await shown("PUB")]).toEqual([[], []]);
    await showToPublic(officer, { id: pilot.id, shown: true });
    await ended(other, pilot);
    expect(await shown("GOV")).toMatchObject([{ id: pilot.id, result: "SUCCEEDED" }]);
    expect(await shown("PUB")).toEqual([]);
    const agree = { technology: one.id, pilot: pilot.id };
    await agreeToShow(firm, { ...agree, agreed: true });
    await until(async () => (await shown("PUB")).length === 1);
    const revision = (await getPilot(deps.table, pilot.id))?.revision;
    await noteAgreement(deps, one.organisationId, pilot.id);
    expect((await getPilot(deps.table, pilot.id))?.revision).toBe(revision);
    const page = await publicly(listingId);
    expect([page.status, page.text.includes("Camp Asaka")]).toEqual([200, true]);
    expect(page.text).not.toContain("PLANTED");
    reads.length = 0;
    const item = await readItem(anyone, { id: listingId });
    expect([item.publication.id, item.pilots.map(({ id }) => id)]).toEqual([listingId, [pilot.id]]);
    expect(reads.map(({ operation, units }) => [operation, units <= 1])).toEqual([["query", true]]);
    await releaseRunner(officer, { id: pilot.id, reason: "The unit agreed" });
    expect((await publicly(listingId)).text).toContain("PLANTED-UNIT");

    await agreeToShow(firm, { ...agree, agreed: false });
    await until(async () => (await shown("PUB")).length === 0);
    expect((await publicly(listingId)).text).not.toContain("Camp Asaka");
  });

  test("a follow-on is a request of the same government, and the technology moves when it is handed in", async () => {
    const { one, firm, pilot, buyer } = await tried();
    await expect(requestFollowOn(buyer, { pilot: pilot.id })).rejects.toMatchObject({ reason: "pilot-runs" });
    await ended(other, pilot);
    const { request } = await requestFollowOn(buyer, { pilot: pilot.id });
    expect(await requestFollowOn(buyer, { pilot: pilot.id })).toEqual({ request });
    expect(await caseNow(deps, request)).toMatchObject({
      origin: { pilot: pilot.id },
      request: { lines: [{ source: { listingId: one.listingId } }] },
    });
    await handIn(buyer, request);
    await until(async () => (await technologyNow(deps, one.id)).stage === "FOLLOW_ON");
    const { revision } = await technologyNow(deps, one.id);
    await noteFollowOn(deps, request, pilot.id);
    expect((await technologyNow(deps, one.id)).revision).toBe(revision);
    expect((await readPilot(officer, { id: pilot.id })).followOns).toEqual([request]);
    const said = JSON.stringify([
      await readFirmPilots(firm, { technology: one.id }),
      await technologyNow(deps, one.id),
      await listEvents(deps.table, one.id, { limit: 50 }),
    ]);
    expect(said).not.toContain(request);
  });

  test("twice at once, the first pilot begins one stage and a follow-on one request", async () => {
    const { one, pilot, buyer } = await tried();
    await ended(other, pilot);
    const both = await Promise.allSettled([1, 2].map(() => requestFollowOn(buyer, { pilot: pilot.id })));
    const made = both.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value.request] : []));
    expect(new Set(made).size).toBe(1);
    const later = await requestFollowOn(buyer, { pilot: pilot.id });
    expect(made).toContain(later.request);
    const racing = await Promise.allSettled([1, 2, 3].map(() => pilotOf(officer, one.id)));
    const begun = racing.filter(({ status }) => status === "fulfilled").length;
    expect((await technologyNow(deps, one.id)).pilots?.begun).toBe(1 + begun);
  });
});

async function handIn(buyer: Ctx, id: string) {
  const { lines: _lines, ...changes } = wholeRequest();
  await saveRequest(buyer, { id, changes, were: {} });
  return submitRequest(buyer, { id });
}

describe("refuses", () => {
  test("what is not listed, a reversed period, nobody or two who run it, and whom nobody cleared", async () => {
    const draft = await placeTechnology(deps, { status: "SCORING" });
    await expect(pilotOf(officer, draft.id)).rejects.toMatchObject({ reason: "pilot-technology-not-listed" });
    const { one } = await listedTechnology(deps);
    const wrong = [
      [{ to: addDays(today, -1) }, "period-reversed"],
      [{ unit: undefined }, "pilot-one-runner"],
      [{ organisation: newOrganisation(), unit: { en: "A unit" } }, "pilot-one-runner"],
      [{ organisation: newOrganisation() }, "pilot-runner-unknown"],
      [{ organisation: one.organisationId }, "pilot-runner-unknown"],
    ] as const;
    for (const [input, reason] of wrong)
      await expect(pilotOf(officer, one.id, input)).rejects.toMatchObject({ reason });
    expect((await technologyNow(deps, one.id)).stage).toBe("LISTED");
  });

  test("the outcome by who opened it, a second one, and a day that has not come", async () => {
    const { one } = await listedTechnology(deps);
    const pilot = await pilotOf(officer, one.id);
    await expect(ended(officer, pilot)).rejects.toMatchObject({ reason: "pilot-own-outcome" });
    for (const on of [addDays(today, 1), addDays(today, -1)])
      await expect(ended(other, { ...pilot, from: on })).rejects.toMatchObject({
        reason: "pilot-outcome-day",
      });
    await ended(other, pilot);
    await expect(ended(other, pilot)).rejects.toMatchObject({ reason: "pilot-ended" });
  });

  test("showing to the public what governments alone may read", async () => {
    const { one } = await listedTechnology(deps, { status: "LISTED_GOV" });
    const pilot = await pilotOf(officer, one.id);
    const shown = showToPublic(officer, { id: pilot.id, shown: true });
    await expect(shown).rejects.toMatchObject({ reason: "pilot-not-public" });
  });

  test("graduation before a pilot, and by who is no approver", async () => {
    const { one } = await listedTechnology(deps);
    const asked = { id: one.id, reason: "x" };
    await expect(graduateTechnology(approver, asked)).rejects.toMatchObject({
      reason: "stage-move-not-open",
    });
    await expect(graduateTechnology(officer, asked)).rejects.toMatchObject(notFound);
  });
});

describe("access", () => {
  test("the firm never learns which government ran a pilot, until that is released", async () => {
    const { one, firm, pilot, buyer, organisation } = await tried();
    await ended(other, pilot);
    const words = [
      organisation,
      `"PH"`,
      "Philippine",
      buyer.actor.kind === "buyer" ? buyer.actor.personId : "",
    ];
    const rows = await deps.table.list({ pk: `FIRMPILOTS#${one.organisationId}` });
    const said = JSON.stringify([rows, await readFirmPilots(firm, { technology: one.id })]);
    for (const word of words) expect([word, said.includes(word)]).toEqual([word, false]);
    await releaseRunner(officer, { id: pilot.id, reason: "They agreed" });
    expect(await readFirmPilots(firm, { technology: one.id })).toMatchObject([{ who: { country: "PH" } }]);
  });

  test("another firm, another government and roles without a part in it find nothing", async () => {
    const { one, pilot } = await tried();
    await ended(other, pilot);
    const stranger = ctxAs(deps, founderOf(newOrganisation()));
    await expect(readFirmPilots(stranger, { technology: one.id })).rejects.toMatchObject(notFound);
    const agreed = agreeToShow(stranger, { technology: one.id, pilot: pilot.id, agreed: true });
    await expect(agreed).rejects.toMatchObject(notFound);
    const foreign = ctxAs(deps, officerOf(newOrganisation(), "P-000000000009", "AU"));
    await expect(requestFollowOn(foreign, { pilot: pilot.id })).rejects.toMatchObject(notFound);
    expect(await readOwnPilots(foreign)).toEqual([]);
    for (const role of ["finance", "auditor", "licensing"] as const) {
      const clerkOf = clerk(deps, role);
      await expect(pilotOf(clerkOf, one.id)).rejects.toMatchObject(notFound);
      await expect(releaseRunner(clerkOf, { id: pilot.id, reason: "x" })).rejects.toMatchObject(notFound);
      await expect(showToPublic(clerkOf, { id: pilot.id, shown: true })).rejects.toMatchObject(notFound);
    }
  });
});
