import { describe, expect, it } from "vitest";
import { moveListing } from "../../functions/curation/index.ts";
import { saveContent } from "../../functions/curation/save-content.ts";
import { approve, content, publish, record, stackDeps, staff, word } from "../kit/listings.ts";
import { call, demoToken } from "../kit/people.ts";
import { until } from "../kit/until.ts";

const deps = stackDeps();

function secretly(row: string, secret: string, title: string) {
  const text = { ja: secret, en: secret };
  const seen = { ja: title, en: title };
  const plain = content("TECHNOLOGY", { title: seen });
  if (plain.kind !== "TECHNOLOGY") throw new Error("no technology");
  return {
    ...plain,
    description: text,
    models: [secret],
    partNumbers: [secret],
    specifications: [{ name: text, value: text }],
    classification: { itemClass: "NON_WEAPON" as const, controlRow: row },
    technology: {
      ...plain.technology,
      trl: 8,
      defenceUse: text,
      ipOwner: text,
      trlEvidence: { statement: text, place: text, date: "2026-03-01" },
    },
  };
}

/** Everything that the public's function may read of a listing. */
async function openRows(id: string): Promise<string> {
  const rows: unknown[] = [];
  for await (const row of deps.table.scan("PUB#")) if (JSON.stringify(row).includes(id)) rows.push(row);
  return JSON.stringify(rows);
}

describe("controlled detail", () => {
  it("never reaches the public's rows, and governments read and find it", async () => {
    const [secret, title] = [word(), word()];
    const { id } = await publish(deps, secretly("3-2", secret, title));
    expect(await openRows(id)).toContain(title);
    expect(await openRows(id)).not.toContain(secret);
    const token = await demoToken("buyer.ph");
    const theirs = await call(`/api/buyer/catalogue/${id}`, { token });
    expect(JSON.stringify(theirs.body)).toContain(secret);
    const found = async (path: string, q: string, who?: string) =>
      JSON.stringify((await call(`${path}?q=${q}`, who ? { token: who } : {})).body).includes(id);
    await until(() => found("/api/catalogue", title));
    await until(() => found("/api/buyer/catalogue", secret, token));
    expect(await found("/api/catalogue", secret)).toBe(false);
    const { body } = await call(`/api/catalogue/${id}`);
    expect(body).toMatchObject({ content: { technology: { trl: 8, withheld: true }, pictures: [] } });
  });

  it("leaves older versions too when the row turns out to be controlled", async () => {
    const [secret, title] = [word(), word()];
    const { id } = await publish(deps, secretly("none", secret, title));
    expect(await openRows(id)).toContain(secret);
    const later = secretly("9", secret, title);
    await approve(deps, id, { classification: later.classification, specifications: [] });
    await moveListing({ deps, actor: staff("approver") }, { id, move: "publish" });
    expect((await record(deps, id)).version).toBe(2);
    expect(await openRows(id)).toContain(title);
    expect(await openRows(id)).not.toContain(secret);
    const old = await call(`/api/catalogue/${id}/versions/1`);
    expect(JSON.stringify(old.body)).not.toContain(secret);
  });

  it("cannot be said of a draft by hand", async () => {
    const { id } = await publish(deps, secretly("none", word(), word()));
    const curator = { deps, actor: staff("curator") };
    await moveListing(curator, { id, move: "revise" });
    const base = (await record(deps, id)).revision;
    await expect(
      saveContent(curator, { id, base, changes: { "technology.withheld": true } }),
    ).rejects.toMatchObject({ code: "invalid", params: { field: "technology.withheld" } });
  });
});
