import { AppError } from "../../shared/base/app-error.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import { standingOf } from "../../shared/startups/attestation.ts";
import { commit, noAudit } from "../platform/commit.ts";
import type { Ctx, Deps } from "../platform/deps.ts";
import { endingPartition } from "./attestation-keys.ts";
import { getAttestation } from "./attestation-store.ts";
import { tellAttested } from "./tell-attested.ts";

/** Job: tells firms of attestations that end in sixty days. It reads those of the day, and tells of each once. */
export function remindAttested(deps: Deps): () => Promise<void> {
  return async () => {
    const ctx: Ctx = { deps, actor: { kind: "system", job: "nightly" } };
    const range = { pk: endingPartition, to: `${dayInJapan(deps.now())}#\uffff`, limit: 100 };
    for (let after: string | undefined; ; ) {
      const page = await deps.table.list({ ...range, ...(after && { after }) }, { consistent: true });
      for (const row of page.rows) await remindOnce(ctx, { pk: row.pk, sk: row.sk, id: String(row.id) });
      if (!page.next) return;
      after = page.next;
    }
  };
}

/** The line goes in the transaction that tells: a run that is repeated tells nobody twice. */
async function remindOnce(ctx: Ctx, { id, ...line }: { pk: string; sk: string; id: string }): Promise<void> {
  const { deps } = ctx;
  const one = await getAttestation(deps.table, id);
  const counts = one?.status === "ISSUED" && standingOf(one, deps.now()) === "VALID";
  const told = one && counts ? await tellAttested(deps, one, "attestation-ends") : [];
  try {
    await commit(
      ctx,
      [{ remove: line, expect: "present" }, ...told],
      noAudit("telling of an end that was written at issue changes no record"),
    );
  } catch (error) {
    // Told or revoked meanwhile.
    if (!(error instanceof AppError) || error.code !== "conflict") throw error;
  }
}
