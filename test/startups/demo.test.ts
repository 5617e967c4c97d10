import { expect, inject, test } from "vitest";
import { loadStartups } from "../../cdk/local/demo/load-startups.ts";
import { demoNeeds } from "../../cdk/local/demo/needs.ts";
import { listingIdOf } from "../../functions/curation/index.ts";
import { stackDeps } from "../kit/listings.ts";
import { allShown } from "../kit/needs.ts";

const deps = stackDeps();

/** The same store, which breaks at its n-th write. */
const breaking = (at: number) => {
  let written = 0;
  const write: typeof deps.table.write = async (...all) => {
    if (++written === at) throw new Error("killed");
    return deps.table.write(...all);
  };
  return { ...deps, table: { ...deps.table, write } };
};

test("the demo's needs and attestations are there once, wherever their loading was killed", async () => {
  let killed = 0;
  for (let at = 1; ; at++) {
    // Each load goes on where the one before was killed, so the next write is always its first or second.
    try {
      await loadStartups(breaking(at === 1 ? 1 : 2));
      break;
    } catch (error) {
      if (!(error instanceof Error) || error.message !== "killed") throw error;
      killed++;
    }
  }
  expect(killed).toBeGreaterThan(demoNeeds.length);
  await loadStartups(deps);

  const shown = await allShown({ deps, actor: { kind: "public" } }, { list: "OPEN" });
  const open = demoNeeds.filter(({ sponsor, audience }) => !sponsor && audience === "PUBLIC");
  for (const { statement } of open)
    expect(shown.filter(({ title }) => title.ja === statement.title?.ja)).toHaveLength(1);
  const page = await fetch(`${inject("stack").origin}/en/catalogue/${listingIdOf("demo:us-2")}`);
  expect((await page.text()).match(/attestations\/AT-/g)?.length).toBeGreaterThan(0);
});
