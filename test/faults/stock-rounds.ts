/**
 * A stack's database and as many races as it is told, in a process of its own that a test kills:
 * `node stock-rounds.ts DIR FROM TO [NTH]`. At the NTH reservation it kills the database and
 * itself. The buyers come within 400 ms: all at once, the database would be done before the first is told. It prints a line before and after each race.
 */
import { createHash } from "node:crypto";
import { connect } from "../../cdk/local/connect.ts";
import { getCurrent } from "../../functions/catalogue/index.ts";
import { releaseListings, unstored } from "../../functions/curation/index.ts";
import { type Deps, openDeps } from "../../functions/platform/deps.ts";
import { idFrom } from "../../shared/base/id.ts";
import { contentSchema } from "../../shared/catalogue/model.ts";
import { books, race, sold, units } from "./stock-race.ts";

const [dir = "", from = "0", to = "0", nth = "0"] = process.argv.slice(2);

const text = { ja: "試験", en: "Trial" };
const lot = contentSchema.parse({
  kind: "SURPLUS",
  marking: "UNCLASSIFIED",
  title: text,
  summary: text,
  models: [],
  partNumbers: [],
  specifications: [],
  visibility: { tier: "PUBLIC" },
  classification: { itemClass: "NON_WEAPON" },
  price: { mode: "ON_REQUEST", date: "2026-11-01", basis: text, currency: "JPY" },
  saleModel: "AGENT",
  pictures: [],
  related: [],
  reviewBy: new Date(Date.now() + 180 * 86_400_000).toISOString().slice(0, 10),
  lot: {
    quantity: units,
    unitOfIssue: "EA",
    condition: { code: "A", assessed: true },
    asIsTextVersion: "1",
  },
});

async function published(deps: Deps, round: number): Promise<string> {
  const id = idFrom("L", createHash("sha256").update(`round ${round}`).digest());
  if (await getCurrent(deps.table, "GOV", id)) return id;
  const draft = unstored(id, lot, "curator", deps.now().toISOString());
  await releaseListings(
    { deps, actor: { kind: "staff", personId: "approver", role: "approver" } },
    { listings: [draft], classifiedBy: "licensing", approvedBy: "approver" },
  );
  return id;
}

await using stack = await connect(dir, () => undefined);
const deps = openDeps({ ...stack.environment, LOG_LEVEL: "SILENT" }, "test");
let reserved = 0;
const onReserved = () => {
  if (++reserved !== Number(nth)) return;
  process.kill(stack.dynamodb.pid, "SIGKILL");
  process.kill(process.pid, "SIGKILL");
};
console.log(`engine ${stack.dynamodb.pid}`);
for (let round = Number(from); round < Number(to); round++) {
  const id = await published(deps, round);
  // What a killed process left must already agree, and must not sell a unit more afterwards.
  const left = await books(deps, id);
  const agrees =
    !left ||
    (left.held === left.reserved &&
      left.held === left.audited &&
      left.held === left.reservations &&
      left.held + left.free === left.total);
  if (!agrees || (left?.held ?? 0) > units) throw new Error(`round ${round}: ${JSON.stringify(left)}`);
  console.log(`racing from ${left?.held ?? 0}`);
  await race(deps, id, { onReserved, spread: 400 });
  const after = JSON.stringify(await books(deps, id));
  if (after !== JSON.stringify(sold)) throw new Error(`round ${round}: ${after}`);
  console.log(`round ${round}`);
}
