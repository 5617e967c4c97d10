import { beforeAll, describe, expect, test } from "vitest";
import { moveListing } from "../../functions/curation/index.ts";
import { approve, content, newId, publish, stackDeps, staff, word } from "../kit/listings.ts";

const deps = stackDeps();
const curator = { deps, actor: staff("curator") };
const maker = word();
const named = { name: { ja: `${maker} 工業`, en: maker }, country: "JP", shielded: false };

/** Everything of one listing that the public function's role could read. */
async function openRows(id: string): Promise<string> {
  const { rows } = await deps.table.list({ pk: `PUB#L#${id}` });
  const log: unknown[] = [];
  const month = new Date().toISOString().slice(0, 7);
  for (let after: string | undefined = ""; after !== undefined; ) {
    const page = await deps.table.list({ pk: `PUB#LOG#${month}`, ...(after && { after }) });
    log.push(...page.rows);
    after = page.next;
  }
  return JSON.stringify([...rows, ...log.filter((row) => JSON.stringify(row).includes(id))]);
}

async function again(id: string, changes: Readonly<Record<string, unknown>>) {
  await approve(deps, id, changes);
  return moveListing(curator, { id, move: "publish" });
}

describe("more versions than one transaction holds", () => {
  const id = newId();
  const title = word();

  beforeAll(async () => {
    await publish(deps, content("EQUIPMENT", { title: { ja: title, en: title }, maker: named }), id);
    for (let version = 2; version <= 60; version++) await again(id, { models: [`M-${version}`] });
  }, 120_000);

  test("lose a maker's name that is shielded from now on, and keep the rest", async () => {
    expect(await openRows(id)).toContain(maker);
    await again(id, { maker: { ...named, shielded: true } });
    const rows = await openRows(id);
    expect(rows).not.toContain(maker);
    expect(rows).toContain("M-59");
  });

  test("are erased when only governments may see the listing from now on", async () => {
    await again(id, { visibility: { tier: "REGISTERED_GOV" } });
    const rows = await openRows(id);
    expect(rows).not.toContain(title);
    expect(rows).not.toContain("M-");
    const { rows: kept } = await deps.table.list({ pk: `GOV#L#${id}` });
    expect(kept).toHaveLength(63);
  });
});
