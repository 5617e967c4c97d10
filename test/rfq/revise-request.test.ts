import { expect, test } from "vitest";
import { returnRequest } from "../../functions/rfq/return-request.ts";
import { reviseRequest } from "../../functions/rfq/revise-request.ts";
import { addDays, dayInJapan, startOfDay } from "../../shared/base/day.ts";
import { ctxAs, officerOf, placeCase } from "../kit/cases.ts";
import { actors } from "../kit/execution.ts";
import { stackDeps } from "../kit/listings.ts";

const deps = stackDeps();
const today = dayInJapan(new Date());
const { officer } = actors(deps);
const later = (days: number) => ({ ...deps, now: () => startOfDay(addDays(today, days)) });

async function returned() {
  const { id, organisationId, by } = await placeCase(deps, { status: "SUBMITTED" });
  await returnRequest(officer, { id, fields: ["endUse"] });
  return { id, buyer: officerOf(organisationId, by) };
}

test("works: a returned request is a draft again with its whole ninety days, however old it is", async () => {
  const { id, buyer } = await returned();
  const draft = await reviseRequest(ctxAs(later(85), buyer), { id });
  expect(draft).toMatchObject({
    status: "DRAFT",
    clock: { since: addDays(today, 85), dueOn: addDays(today, 175) },
  });
});

test("refuses: what was not returned, and a second time", async () => {
  const { id, organisationId, by } = await placeCase(deps, { status: "SUBMITTED" });
  const closed = expect.objectContaining({ reason: "case-move-not-open" });
  await expect(reviseRequest(ctxAs(deps, officerOf(organisationId, by)), { id })).rejects.toEqual(closed);
  const back = await returned();
  await reviseRequest(ctxAs(deps, back.buyer), { id: back.id });
  await expect(reviseRequest(ctxAs(deps, back.buyer), { id: back.id })).rejects.toEqual(closed);
});

test("access: another government finds nothing, and the agency cannot open it for the buyer", async () => {
  const { id } = await returned();
  const other = officerOf("O-00000000000X", "P-00000000000X", "AU");
  const missing = expect.objectContaining({ reason: "case-not-found" });
  await expect(reviseRequest(ctxAs(deps, other), { id })).rejects.toEqual(missing);
  await expect(reviseRequest(officer, { id })).rejects.toEqual(
    expect.objectContaining({ reason: "case-move-not-open" }),
  );
});
