import { randomBytes } from "node:crypto";
import type { Kind } from "./kinds.ts";

/** Values for the path and the fields of a body; `token` when somebody else than the kind's usual person asks. */
export type Sample = {
  readonly params: Readonly<Record<string, string>>;
  readonly input?: Readonly<Record<string, unknown>>;
  readonly query?: string;
  readonly token?: string;
  /** What the answer must not say, whatever else it says. */
  readonly hides?: readonly string[];
  /** Of a foreign one: the question of the same kind for what is not there, where that is not `missing`. */
  readonly like?: Sample;
};
export type Case = {
  /** Whether the record is one that this kind may know of. Absent: there is none of its own. */
  readonly own?: Sample;
  /** One, or each of the ways in which a record may be somebody else's. */
  readonly foreign?: Sample | readonly Sample[];
  readonly missing: Sample;
};
/** How the records of a contract are made for a kind that is let in. */
export type Maker = (kind: Kind) => Promise<Case>;

export const random43 = () => randomBytes(32).toString("base64url");
export const noPerson = "P-000000000000";
export const has = (group: readonly Kind[], kind: Kind) => group.includes(kind);
export const at = (place: "params" | "input", values: Record<string, string>): Sample =>
  place === "params" ? { params: values } : { params: {}, input: values };
