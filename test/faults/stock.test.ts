import { expect, test } from "vitest";
import { adjustStock } from "../../functions/surplus/index.ts";
import { content, publish, stackDeps, staff } from "../kit/listings.ts";
import { books, buyers, race, sold, units } from "./stock-race.ts";

const deps = stackDeps();
const rounds = Number(process.env.STOCK_ROUNDS ?? "60");
const lot = {
  quantity: units,
  unitOfIssue: "EA",
  condition: { code: "A", assessed: true },
  asIsTextVersion: "1",
};
const curator = { deps, actor: staff("curator") };

test(
  `${buyers} buyers race for ${units} units, ${rounds} rounds: ${units} reserved each time, never more`,
  async () => {
    let racing = 0;
    for (let round = 0; round < rounds; round++) {
      const { id } = await publish(deps, content("SURPLUS", { lot }));
      // In every fourth round they race for opening the stock, too.
      const count = { listingId: id, total: units, before: units, reason: "counted" };
      if (round % 4 !== 0) await adjustStock(curator, count);
      const start = performance.now();
      expect(await race(deps, id)).toBe(units);
      racing += performance.now() - start;
      expect(await books(deps, id)).toEqual(sold);
    }
    console.info(`${rounds} rounds, ${Math.round(racing / rounds)} ms a race`);
  },
  rounds * 5000,
);
