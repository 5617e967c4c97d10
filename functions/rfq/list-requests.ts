import { AppError } from "../../shared/base/app-error.ts";
import { type CaseLine, caseLineSchema } from "../../shared/rfq/line.ts";
import type { Ctx } from "../platform/deps.ts";
import { organisationPartition } from "./keys.ts";
import { fieldsOf } from "./store.ts";

const pageSize = 50;

/** The cases of the reader's own organisation, the youngest first. */
export async function listRequests(
  { deps, actor }: Ctx,
  { after }: { readonly after?: string | undefined },
): Promise<{ items: CaseLine[]; next?: string }> {
  if (actor.kind !== "buyer") throw new AppError("not-found", "page-not-found");
  const { rows, next } = await deps.table.list(
    {
      pk: organisationPartition(actor.organisationId),
      descending: true,
      limit: pageSize,
      ...(after && { after }),
    },
    { consistent: true },
  );
  return { items: rows.map((row) => caseLineSchema.parse(fieldsOf(row))), ...(next && { next }) };
}
