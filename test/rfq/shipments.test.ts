import { expect, test } from "vitest";
import { commit, noAudit } from "../../functions/platform/commit.ts";
import { shipmentKey } from "../../functions/rfq/keys.ts";
import { listShipments } from "../../functions/rfq/shipment-store.ts";
import { placeCase } from "../kit/cases.ts";
import { actors } from "../kit/execution.ts";
import { stackDeps } from "../kit/listings.ts";

const deps = stackDeps();
const { officer } = actors(deps);

test("serial numbers of many full shipments are all read, also beyond what one answer holds", async () => {
  const { id } = await placeCase(deps);
  const rows = Array.from({ length: 11 }, (_, i) => ({
    number: i + 1,
    lines: [{ line: 1, serials: Array.from({ length: 2000 }, (_, n) => `${i + 1}-${n}`.padStart(60, "0")) }],
    at: "2026-11-21T00:00:00.000Z",
  }));
  for (const row of rows)
    await commit(
      officer,
      [{ put: { ...shipmentKey(id, row.number), ...row }, expect: "absent" }],
      noAudit("shipments of before"),
    );
  const first = await deps.table.list({ pk: `CASE#${id}`, from: "SHIPMENT#", to: "SHIPMENT#\uffff" });
  expect(first.next).toBeDefined();
  const found = await listShipments(deps.table, id);
  expect(found.map(({ number, lines }) => [number, lines[0]?.serials.length])).toEqual(
    rows.map(({ number }) => [number, 2000]),
  );
});
