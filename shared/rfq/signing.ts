import { type Actor, actorId } from "../base/actor.ts";
import type { Case } from "./model.ts";

/** How many characters of the letter's hash are typed with the name. */
export const hashTyped = 8;

/** A name as it is compared: width, capitals and runs of spaces make no other name. */
const plain = (name: string): string => name.normalize("NFKC").trim().replace(/\s+/gu, " ").toLowerCase();

export type Signing = {
  readonly name: string;
  /** The first characters of the letter's hash, or all of it. */
  readonly hash: string;
  /** The revision of the letter that was read. */
  readonly letter: number;
};

/** Why this is no signature under the letter that stands; the rule and the field that it is about. */
export function signingFault(
  actor: Actor,
  { offer, letter }: Pick<Case, "offer" | "letter">,
  { name, hash, letter: read }: Signing,
): { readonly rule: string; readonly field: string } | undefined {
  if (!offer || !letter || actorId(actor) !== offer.official.personId)
    return { rule: "not-the-official", field: "" };
  if (read !== letter.revision) return { rule: "letter-superseded", field: "" };
  if (plain(name) !== plain(offer.official.name)) return { rule: "signature-name", field: "name" };
  const typed = hash.replace(/\s/g, "").toLowerCase();
  if (typed.length < hashTyped || !letter.sha256.startsWith(typed))
    return { rule: "signature-hash", field: "hash" };
  return undefined;
}

/** Whether this person has signed the letter that stands, and may now confirm it. */
export const isSignedBy = ({ signature, letter }: Pick<Case, "signature" | "letter">, personId: string) =>
  signature !== undefined &&
  signature.by === personId &&
  signature.revision === letter?.revision &&
  signature.sha256 === letter.sha256;
