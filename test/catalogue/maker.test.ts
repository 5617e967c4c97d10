import { expect, test } from "vitest";
import { moveListing } from "../../functions/curation/index.ts";
import { approve, content, publish, stackDeps, staff } from "../kit/listings.ts";
import { call, demoToken } from "../kit/people.ts";

const deps = stackDeps();
type Told = { items: { listing: string; state: string }[]; seen: Record<string, unknown>[] };
const told = async (who: string) =>
  (await call("/api/supplier/listings", { token: await demoToken(who) })).body as unknown as Told;

test("a maker hears for which country its hidden name was read, never by whom, and nobody else does", async () => {
  const token = await demoToken("supplier.startup");
  const me = (await call("/api/me", { token })).body as { organisation: { id: string } };
  const maker = {
    name: { en: "The hidden firm" },
    country: "JP",
    shielded: true,
    organisationId: me.organisation.id,
  };
  const { id } = await publish(deps, content("EQUIPMENT", { maker }));
  const open = await publish(deps, content("EQUIPMENT", { maker: { ...maker, shielded: false } }));
  expect(JSON.stringify((await call(`/api/catalogue/${open.id}`)).body)).not.toContain(maker.organisationId);
  const officer = await demoToken("buyer.ph");
  expect((await call(`/api/buyer/catalogue/${id}`, { token: officer })).status).toBe(200);
  await call(`/api/buyer/catalogue/${open.id}`, { token: officer });

  const { items, seen } = await told("supplier.startup");
  expect(items.map(({ listing }) => listing)).toEqual(expect.arrayContaining([id, open.id]));
  const lines = seen.filter(({ listing }) => listing === id || listing === open.id);
  expect(lines).toEqual([{ listing: id, version: 1, country: "PH", day: expect.any(String) }]);

  await approve(deps, id, { maker: { name: maker.name, country: "JP", shielded: true } });
  await moveListing({ deps, actor: staff("curator") }, { id, move: "publish" });
  expect((await told("supplier.startup")).items.map(({ listing }) => listing)).not.toContain(id);
  expect((await call("/api/supplier/listings", { token: officer })).status).toBe(404);
});
