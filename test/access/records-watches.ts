import type { Deps } from "../../functions/platform/deps.ts";
import { content, newId, publish } from "../kit/listings.ts";
import type { Maker, Sample } from "./cases.ts";
import type { Kind } from "./kinds.ts";

/** Technologies that a government watches: released to every one, to another one only, none, or what is a lot. */
export function watchRecords(deps: Deps): Record<string, Maker> {
  const technology = async (countries?: readonly string[]) => {
    const visibility = countries ? { visibility: { tier: "NAMED_COUNTRIES", countries } } : {};
    return (await publish(deps, content("TECHNOLOGY", visibility))).id;
  };
  const watches =
    (input?: Sample["input"]): Maker =>
    async (kind: Kind) => {
      const another = kind === "other-government" ? "PH" : "AU";
      const one = (id: string): Sample => ({ params: { id }, ...(input && { input }) });
      const lot = (await publish(deps, content("SURPLUS"))).id;
      return {
        own: one(await technology()),
        foreign: [one(await technology([another])), one(lot)],
        missing: one(newId()),
      };
    };
  return {
    "PUT /api/buyer/catalogue/:id/watch": watches(),
    "DELETE /api/buyer/catalogue/:id/watch": watches(),
    "POST /:lang/buyer/catalogue/:id/watch": watches({ watch: "yes" }),
  };
}
