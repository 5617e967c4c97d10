import * as z from "zod";
import { daySchema } from "../base/day.ts";
import { endpoint, page } from "../base/endpoint.ts";

export const letterStates = ["IN_FORCE", "SUPERSEDED", "WITHDRAWN", "EXPIRED", "ACCEPTED"] as const;
export type LetterState = (typeof letterStates)[number];

/** All that is told of a letter to whoever has its hash: nothing of the buyer, the case or the amounts. */
const letterCheckSchema = z
  .lazy(() =>
    z.strictObject({
      issuedOn: daySchema,
      revision: z.int(),
      state: z.enum(letterStates),
      changedOn: daySchema,
    }),
  )
  .meta({ id: "LetterCheck" });
export type LetterCheck = z.infer<typeof letterCheckSchema>;

/** As typed or pasted: upper case, spaces and colons are no mistakes. Undefined when it is no SHA-256. */
export function sha256In(typed: string): string | undefined {
  const plain = typed
    .normalize("NFKC")
    .replace(/[\s:-]/g, "")
    .toLowerCase();
  return /^[0-9a-f]{64}$/.test(plain) ? plain : undefined;
}

const anyone = {
  audience: "public",
  permission: () => true,
  audit: { none: "reading what is public" },
} as const;

export const letterEndpoint = endpoint({
  ...anyone,
  id: "checkLetter",
  method: "get",
  path: "/api/letters/:sha256",
  summary:
    "Whether a Letter of Offer and Acceptance with this SHA-256 was issued, and whether it is in force",
  params: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  query: z.strictObject({}),
  output: letterCheckSchema,
  refuses: [400, 404],
});
export const letterEndpoints = [letterEndpoint] as const;

export const letterPage = page({
  ...anyone,
  id: "letters",
  path: "/letters",
  params: z.strictObject({}),
  query: z.strictObject({ sha256: z.string().max(300).optional() }),
});
