import { addDays, isPast } from "../../shared/base/day.ts";
import type { LetterCheck } from "../../shared/rfq/letter-check.ts";
import type { Ctx } from "../platform/deps.ts";
import { getLetterRow } from "./letter-store.ts";

/** What anyone may know of the letter with this hash; undefined when none was issued. */
export async function checkLetter({ deps }: Ctx, sha256: string): Promise<LetterCheck | undefined> {
  const row = await getLetterRow(deps.table, sha256);
  if (!row) return undefined;
  const { issuedOn, expiresOn, revision, status, changedOn } = row;
  if (status === "IN_FORCE" && isPast(expiresOn, deps.now()))
    return { issuedOn, revision, state: "EXPIRED", changedOn: addDays(expiresOn, 1) };
  return { issuedOn, revision, state: status, changedOn };
}
