import * as z from "zod";
import { type Instant, instantSchema } from "../../shared/base/day.ts";
import type { ListingId } from "../../shared/base/id.ts";
import { type Content, contentSchema } from "../../shared/catalogue/model.ts";
import type { Key, Table, Write } from "../platform/table.ts";

/** Days for which an earlier state of a draft can still be merged with and compared to. [ours] */
const keptDays = 90;

const snapshotSchema = z.lazy(() =>
  z.object({ revision: z.int().min(1), content: contentSchema, by: z.string(), at: instantSchema }),
);
export type Snapshot = z.infer<typeof snapshotSchema>;

const numbered = (revision: number) => `SNAP#${String(revision).padStart(9, "0")}`;
const snapshotKey = (id: ListingId, revision: number): Key => ({
  pk: `LISTING#${id}`,
  sk: numbered(revision),
});

/** The content as it was at a revision, written whenever it changes, so that a later save can be merged. */
export const snapshotWrite = (
  id: ListingId,
  { revision, content, by, at }: { revision: number; content: Content; by: string; at: Instant },
): Write => ({
  put: {
    ...snapshotKey(id, revision),
    revision,
    content,
    by,
    at,
    expiresAt: Math.floor(Date.parse(at) / 1000) + keptDays * 86_400,
  },
  expect: "absent",
});

/** The content as somebody saw it who read `revision`: the newest snapshot that is not newer. */
export async function contentAt(table: Table, id: ListingId, revision: number): Promise<Content | undefined> {
  const { rows } = await table.list(
    { pk: `LISTING#${id}`, from: "SNAP#", to: numbered(revision), descending: true, limit: 1 },
    { consistent: true },
  );
  const [row] = rows;
  return row && snapshotSchema.parse(row).content;
}

/** The latest states, newest first. */
export async function listSnapshots(table: Table, id: ListingId, limit: number): Promise<Snapshot[]> {
  const { rows } = await table.list({
    pk: `LISTING#${id}`,
    from: "SNAP#",
    to: "SNAP#~",
    descending: true,
    limit,
  });
  return rows.map((row) => snapshotSchema.parse(row));
}
