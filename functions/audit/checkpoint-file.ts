import { createHash } from "node:crypto";
import * as z from "zod";
import { type Day, daySchema } from "../../shared/base/day.ts";
import type { Files } from "../platform/files.ts";

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What is pinned of one UTC day: the last row of every chain that grew, and the file of the day before it. */
const checkpointSchema = z.strictObject({
  day: daySchema,
  /** Rows written that day. */
  rows: z.int().min(0),
  /** Record, seq and hash of its last row that day; sorted by record. */
  heads: z.array(z.tuple([z.string(), z.int().min(1), hash])),
  /** SHA-256 of the heads as JSON. */
  headsHash: hash,
  /** The checkpoint before this one, by the SHA-256 of its bytes; none before the first. */
  previous: z.strictObject({ day: daySchema, sha256: hash }).nullable(),
});
export type Checkpoint = z.infer<typeof checkpointSchema>;
export type Head = Checkpoint["heads"][number];
export type Link = NonNullable<Checkpoint["previous"]>;

export const checkpointKey = (day: Day): string => `audit/${day}.json`;

export const sha256 = (bytes: string | Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex");
export const hashHeads = (heads: readonly Head[]): string => sha256(JSON.stringify(heads));

export type Kept = {
  readonly day: Day;
  readonly sha256: string;
  readonly checkpoint: Checkpoint | undefined;
};

/** The checkpoint of a day; `checkpoint` is undefined when the file is there and is not what it should be. */
export async function readCheckpoint(files: Files, day: Day): Promise<Kept | undefined> {
  const file = await files.get(checkpointKey(day));
  if (!file) return undefined;
  return { day, sha256: sha256(file.body), checkpoint: parse(file.body, day) };
}

function parse(body: Uint8Array, day: Day): Checkpoint | undefined {
  try {
    const checkpoint = checkpointSchema.parse(JSON.parse(Buffer.from(body).toString("utf8")));
    return checkpoint.day === day && checkpoint.headsHash === hashHeads(checkpoint.heads)
      ? checkpoint
      : undefined;
  } catch {
    return undefined;
  }
}

/** The catalogue opened in 2026; no row of the trail is older. */
export const firstDay: Day = "2026-04-01";
