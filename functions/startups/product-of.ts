import { AppError } from "../../shared/base/app-error.ts";
import type { Text } from "../../shared/base/text.ts";
import { currentKey, getCurrent } from "../catalogue/index.ts";
import type { Deps } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";

export type Product = {
  readonly product: Text;
  readonly firm?: Text;
  readonly organisationId?: string;
};

/**
 * What a published listing says of its product, as everyone reads it: a maker that the public does not see stays out
 * of what is signed, and is told all the same. Throws `refused` for what is not public or cannot be attested.
 */
export async function productOf({ table }: Deps, listingId: string): Promise<Product> {
  const [open, whole] = await Promise.all(
    (["PUB", "GOV"] as const).map((tier) => getCurrent(table, tier, listingId)),
  );
  if (open?.state !== "PUBLISHED")
    throw new AppError("refused", "attestation-listing-not-public", { field: "listingId" });
  const { kind, title, maker } = open.content;
  if (kind !== "TECHNOLOGY" && kind !== "EQUIPMENT")
    throw new AppError("refused", "attestation-listing-kind", { field: "listingId" });
  const known = whole?.state === "PUBLISHED" ? whole.content.maker : maker;
  return {
    product: title,
    ...(maker && !maker.shielded && { firm: maker.name }),
    ...(known?.organisationId && { organisationId: known.organisationId }),
  };
}

/** That the listing is still public when this is written. */
export const stillPublic = (listingId: string): Write => ({
  check: currentKey("PUB", listingId),
  expect: { same: { state: "PUBLISHED" } },
});
