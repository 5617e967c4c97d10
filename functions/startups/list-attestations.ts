import { AppError } from "../../shared/base/app-error.ts";
import type { AttestationLine } from "../../shared/startups/attestation.ts";
import { mayReadAttestations } from "../../shared/startups/attestation-rules.ts";
import type { Ctx } from "../platform/deps.ts";
import { attestationsPartition, firmAttestedPartition } from "./attestation-keys.ts";
import { listLines } from "./attestation-store.ts";

const pageSize = 50;
type Page = { readonly items: AttestationLine[]; readonly next?: string };

async function page({ deps }: Ctx, pk: string, cursor: string | undefined): Promise<Page> {
  const after = cursor && Buffer.from(cursor, "base64url").toString();
  const { lines, next } = await listLines(deps.table, pk, { limit: pageSize, after });
  return { items: lines, ...(next && { next: Buffer.from(next).toString("base64url") }) };
}

/** The agency's attestations of one state, changed last first. */
export async function listAttestations(
  ctx: Ctx,
  input: { readonly status: AttestationLine["status"]; readonly cursor?: string | undefined },
): Promise<Page> {
  if (!mayReadAttestations(ctx.actor)) throw new AppError("not-found", "page-not-found");
  return page(ctx, attestationsPartition(input.status), input.cursor);
}

/** What was attested of the products of the firm that asks; nothing of others can be asked for. */
export async function listOwnAttestations(
  ctx: Ctx,
  input: { readonly cursor?: string | undefined },
): Promise<Page> {
  if (ctx.actor.kind !== "supplier") throw new AppError("not-found", "page-not-found");
  return page(ctx, firmAttestedPartition(ctx.actor.organisationId), input.cursor);
}
