import * as z from "zod";
import { type Day, daySchema } from "../../shared/base/day.ts";
import { type LetterState, letterStates } from "../../shared/rfq/letter-check.ts";
import type { Key, Table, Write } from "../platform/table.ts";

/** Of a letter, what anyone who has its hash may know; it stands for as long as letters are checked. */
const letterRowSchema = z.lazy(() =>
  z.strictObject({
    issuedOn: daySchema,
    expiresOn: daySchema,
    revision: z.int(),
    status: z.enum(letterStates),
    changedOn: daySchema,
  }),
);
export type LetterRow = z.infer<typeof letterRowSchema>;

export const letterKey = (sha256: string): Key => ({ pk: `PUB#LETTER#${sha256}`, sk: "LETTER" });

export async function getLetterRow(table: Table, sha256: string): Promise<LetterRow | undefined> {
  const row = await table.get(letterKey(sha256));
  if (!row) return undefined;
  const { pk: _pk, sk: _sk, ...fields } = row;
  return letterRowSchema.parse(fields);
}

export type LetterStanding = {
  /** Of the PDF's bytes. */
  readonly sha256: string;
  readonly issuedOn: Day;
  /** The letter is told to be expired from the day after on, whether or not that was written. */
  readonly expiresOn: Day;
  readonly revision: number;
};

/** The day a letter is issued: nobody has seen its hash before. For the offer's own transaction, one row. */
export const letterRowWrites = ({ sha256, ...letter }: LetterStanding): Write[] => [
  {
    put: { ...letterKey(sha256), ...letter, status: "IN_FORCE", changedOn: letter.issuedOn },
    expect: "absent",
  },
];

/** What becomes of an issued letter, once: what is no longer in force never changes again. One row. */
export const letterMoveWrites = (
  { sha256, ...letter }: LetterStanding,
  to: Exclude<LetterState, "IN_FORCE">,
  changedOn: Day,
): Write[] => [
  {
    put: { ...letterKey(sha256), ...letter, status: to, changedOn },
    expect: { revision: letter.revision, status: ["IN_FORCE"] },
  },
];
