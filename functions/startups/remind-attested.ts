import { dayInJapan } from "../../shared/base/day.ts";
import { standingOf } from "../../shared/startups/attestation.ts";
import { commit, noAudit } from "../platform/commit.ts";
import type { Ctx, Deps } from "../platform/deps.ts";
import { unlessRaced } from "../platform/nightly-list.ts";
import { endingPartition } from "./attestation-keys.ts";
import { getAttestation } from "./attestation-store.ts";
import { tellAttested } from "./tell-attested.ts";

/**
 * Job: tells firms of attestations that end in sixty days. It reads those of the day, and tells of each once. One that
 * fails stops no other.
 */
export function remindAttested(deps: Deps): () => Promise<void> {
  return async () => {
    const ctx: Ctx = { deps, actor: { kind: "system", job: "nightly" } };
    const range = { pk: endingPartition, to: `${dayInJapan(deps.now())}#\uffff`, limit: 100 };
    const failures: unknown[] = [];
    for (let after: string | undefined; ; ) {
      const page = await deps.table.list({ ...range, ...(after && { after }) }, { consistent: true });
      for (const { pk, sk, id } of page.rows)
        await remindOnce(ctx, { pk, sk, id: String(id) }).catch((error: unknown) => {
          deps.log.error("attestation-failed", error, { attestation: String(id) });
          failures.push(error);
        });
      if (!page.next) break;
      after = page.next;
    }
    if (failures.length > 0) throw failures[0];
  };
}

/** The line goes in the transaction that tells: a run that is repeated tells nobody twice. */
async function remindOnce(ctx: Ctx, { id, ...line }: { pk: string; sk: string; id: string }): Promise<void> {
  const { deps } = ctx;
  const one = await getAttestation(deps.table, id);
  const counts = one?.status === "ISSUED" && standingOf(one, deps.now()) === "VALID";
  const told = one && counts ? await tellAttested(deps, one, "attestation-ends") : [];
  const unaudited = noAudit("telling of an end that was written at issue changes no record");
  // Whoever told of it or revoked it meanwhile took the line away.
  await unlessRaced(commit(ctx, [{ remove: line, expect: "present" }, ...told], unaudited));
}
