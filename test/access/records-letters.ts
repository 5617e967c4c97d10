import { randomBytes } from "node:crypto";
import { commit, noAudit } from "../../functions/platform/commit.ts";
import type { Deps } from "../../functions/platform/deps.ts";
import { letterRowWrites } from "../../functions/rfq/letter-store.ts";
import type { Maker } from "./cases.ts";

/** Anyone who has a letter's hash is told the same; there are no foreign ones. */
export function letterRecords(deps: Deps): Record<string, Maker> {
  const hash = () => randomBytes(32).toString("hex");
  return {
    "GET /api/letters/:sha256": async () => {
      const sha256 = hash();
      const letter = { sha256, issuedOn: "2026-11-02", expiresOn: "2099-01-25", revision: 1 };
      const actor = { kind: "system", job: "test" } as const;
      await commit({ deps, actor }, letterRowWrites(letter), noAudit("a letter of the matrix"));
      return { own: { params: { sha256 }, hides: ["2099"] }, missing: { params: { sha256: hash() } } };
    },
  };
}
