import { AppError } from "../../shared/base/app-error.ts";
import { type TechnologyLine, technologyLineSchema } from "../../shared/startups/line.ts";
import type { Ctx } from "../platform/deps.ts";
import { firmPartition } from "./keys.ts";
import { fieldsOf } from "./store.ts";

const pageSize = 50;

/** The technologies of the reader's firm, the youngest first. */
export async function listTechnologies(
  { deps, actor }: Ctx,
  { after }: { readonly after?: string | undefined },
): Promise<{ items: TechnologyLine[]; next?: string }> {
  if (actor.kind !== "supplier") throw new AppError("not-found", "page-not-found");
  const { rows, next } = await deps.table.list(
    {
      pk: firmPartition(actor.organisationId),
      descending: true,
      limit: pageSize,
      ...(after && { after }),
    },
    { consistent: true },
  );
  return { items: rows.map((row) => technologyLineSchema.parse(fieldsOf(row))), ...(next && { next }) };
}
