import { commit, noAudit } from "../platform/commit.ts";
import type { Deps } from "../platform/deps.ts";
import { retried } from "../platform/retry.ts";
import { tries } from "./issue-attestation.ts";
import { revocationListWrites } from "./revocation-list.ts";

/** Job: renews the signed list of revoked attestations, so that one that was copied away ends by itself. */
export function publishRevocations(deps: Deps): () => Promise<void> {
  return () =>
    retried(deps, tries, async () =>
      commit(
        { deps, actor: { kind: "system", job: "nightly" } },
        await revocationListWrites(deps),
        noAudit("a projection of what was revoked, made anew every night"),
      ),
    );
}
