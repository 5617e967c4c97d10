import type { Typed } from "../../shared/base/endpoint.ts";
import type { Attestation } from "../../shared/startups/attestation.ts";
import type { AttestationDone } from "../../shared/startups/attestation-pages.ts";
import type { View } from "../layout/site.ts";

export type AttestationProps = View & {
  readonly one: Attestation;
  readonly now: Date;
  readonly names: Readonly<Record<string, string>>;
  /** Keys of sentences: why a move is not open; absent where it is. */
  readonly obstacles: Readonly<Record<"save" | "discard" | "issue" | "revoke", string | undefined>>;
  readonly typed: Typed;
  readonly failed?: string | undefined;
  readonly done?: AttestationDone | undefined;
};
