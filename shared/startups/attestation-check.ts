import * as z from "zod";
import { daySchema } from "../base/day.ts";
import { publicAttestationSchema, standings } from "./attestation.ts";

/**
 * What can be wrong with an attestation that somebody shows, in the order in which it is looked for. The first three
 * are parts of the signed text that were changed, or could not have been written by the agency.
 */
export const checkFaults = [
  "malformed",
  "header",
  "content",
  "signature",
  "unknown",
  "other-attestation",
  "other-version",
  "not-yet",
  "expired",
  "revoked",
] as const;
export type CheckFault = (typeof checkFaults)[number];

export const checkSchema = z
  .lazy(() =>
    z.strictObject({
      passed: z.boolean(),
      faults: z.array(z.enum(checkFaults)),
      /** Claims that differ from what was signed, where the content was changed. */
      changed: z.array(z.string()),
    }),
  )
  .meta({ id: "AttestationCheck" });
export type Check = z.infer<typeof checkSchema>;

export const checkedAttestationSchema = z
  .lazy(() =>
    z.strictObject({
      ...publicAttestationSchema.unwrap().shape,
      standing: z.enum(standings),
      /** The first moment at which it counts no more, in seconds. */
      expires: z.int(),
      address: z.url(),
      asOf: daySchema,
      check: checkSchema,
    }),
  )
  .meta({ id: "CheckedAttestation" });
export type CheckedAttestation = z.infer<typeof checkedAttestationSchema>;

/** As pasted: line breaks of a mail are no part of it. */
export const pasted = (typed: string): string => typed.replace(/\s+/g, "");
/** Longest signed text that is looked at; ours have 4096 characters, and a signature behind them, at most. */
export const jwsMost = 5000;
