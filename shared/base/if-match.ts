import { AppError } from "./app-error.ts";

/**
 * Compares the revision that a change was made on with the record's. Throws `conflict`, which the API says as 412 to
 * whoever sent `If-Match`; `more` may name what is different now.
 */
export function mustMatch(
  ifMatch: number | undefined,
  record: { readonly revision: number },
  more: Readonly<Record<string, string | number | readonly string[]>> = {},
): void {
  if (ifMatch !== undefined && ifMatch !== record.revision)
    throw new AppError("conflict", "record-changed", { ...more, revision: record.revision });
}
