import { AppError } from "../../shared/base/app-error.ts";
import type { Attestation } from "../../shared/startups/attestation.ts";
import {
  type AttestationMove,
  attestationObstacle,
  stateAfterAttestation,
} from "../../shared/startups/attestation-rules.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";
import { attestationLines, publicWrites, putAttestation } from "./attestation-store.ts";

export const attestationRecord = (id: string) => `attestation:${id}`;

/** Throws `refused` when the move is not open to whoever asks, or the attestation is their own work. */
export function mustBeOpenAttestation({ actor, deps }: Ctx, one: Attestation, move: AttestationMove): void {
  const why = attestationObstacle(actor, one, move, deps.now());
  if (why) throw new AppError("refused", why, { rule: why, status: one.status });
}

type Change = {
  readonly move: AttestationMove;
  readonly set?: Partial<Attestation>;
  readonly detail?: Readonly<Record<string, string | number>>;
  readonly writes?: readonly Write[];
};

/**
 * The one way to change an attestation: checks the move, then writes the record, its lines, what anyone may know of it
 * and the audit row together. Throws `refused` when the move is not open, `conflict` when somebody was sooner.
 */
export async function changeAttestation(
  ctx: Ctx,
  before: Attestation,
  { move, set, detail, writes = [] }: Change,
): Promise<Attestation> {
  mustBeOpenAttestation(ctx, before, move);
  const after: Attestation = {
    ...before,
    ...set,
    status: stateAfterAttestation(move),
    revision: before.revision + 1,
    changedAt: ctx.deps.now().toISOString(),
  };

  await commit(
    ctx,
    [
      putAttestation(before, after),
      ...attestationLines(before, after),
      ...(move === "issue" || move === "revoke" ? publicWrites(after) : []),
      ...writes,
    ],
    [
      {
        record: attestationRecord(after.id),
        action: `attestation.${move}`,
        detail: { from: before.status, to: after.status, revision: after.revision, ...detail },
      },
    ],
  );

  return after;
}
