import { createHash } from "node:crypto";
import * as z from "zod";
import { AppError, type ErrorParams, errorCodes } from "../../shared/base/app-error.ts";
import type { Audience } from "../../shared/base/endpoint.ts";
import { languages } from "../../shared/base/text.ts";
import type { Deps } from "../platform/deps.ts";
import type { Journal, Turn } from "../platform/once.ts";
import { keyOf, pack, unpack } from "../platform/packed.ts";
import type { Key, Row } from "../platform/table.ts";

/** Longer than any of the functions that answer may run; then whoever asks again takes over. */
export const leaseMs = 20_000;
const keptMs = 24 * 3_600_000;
/** Characters of packed text: an item is at most 400 kB, the rest of it is small. */
const packedMax = 350_000;

/** How a request with a key is known: the row's key, and the secret that its contents are packed with. */
export type Name = { readonly row: Key; readonly packKey: Uint8Array };

export function nameOf(
  audience: Audience,
  of: {
    readonly person: string;
    readonly endpoint: string;
    readonly params: unknown;
    readonly key: string;
  },
): Name {
  const scope = JSON.stringify([of.person, of.endpoint, of.params, of.key]);
  // The partition says nothing of the key, so that the table alone opens none of these rows.
  const id = createHash("sha256").update(scope).digest("base64url");
  return {
    row: { pk: `ONCE${audience.toUpperCase()}#${id}`, sk: "ONCE" },
    packKey: keyOf(scope, "once:contents"),
  };
}

const rowSchema = z.object({
  revision: z.int(),
  status: z.enum(["RUNNING", "DONE"]),
  print: z.string(),
  leaseUntil: z.number(),
  requestId: z.string(),
  lang: z.enum(languages),
  expiresAt: z.number(),
  journal: z.string().optional(),
  answer: z.string().optional(),
});
export type OnceRow = z.infer<typeof rowSchema>;

/** What was answered: an output, or a refusal as it was thrown. */
export type Answer =
  | { readonly output: unknown }
  | {
      readonly refusal: {
        readonly code: AppError["code"];
        readonly reason: string;
        readonly params: ErrorParams;
      };
    };
const answerSchema = z.union([
  z.object({
    refusal: z.object({
      code: z.enum(errorCodes),
      reason: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
    }),
  }),
  z.object({ output: z.unknown() }),
]);

export const answerOf = (row: OnceRow, name: Name): Answer | undefined =>
  row.answer === undefined ? undefined : (answerSchema.parse(unpack(row.answer, name.packKey)) as Answer);

export const journalOf = (row: OnceRow, name: Name): Journal | undefined =>
  row.journal === undefined ? undefined : (unpack(row.journal, name.packKey) as Journal);

/** The request's row, unless its day is over: the table removes it some time afterwards. */
export async function readRow(deps: Deps, name: Name) {
  const row = await deps.table.get(name.row, { consistent: true });
  const parsed = row && rowSchema.parse(row);
  return parsed && { row: parsed, isOver: parsed.expiresAt * 1000 <= deps.now().getTime() };
}

export const freshRow = (deps: Deps, how: Pick<OnceRow, "print" | "requestId" | "lang">): OnceRow => ({
  ...how,
  revision: 1,
  status: "RUNNING",
  leaseUntil: deps.now().getTime() + leaseMs,
  expiresAt: Math.ceil((deps.now().getTime() + keptMs) / 1000),
});

const stored = (name: Name, row: OnceRow): Row => ({ ...name.row, ...row });

export const turnOf = (name: Name, row: OnceRow, journal: Journal): Turn => ({
  revision: row.revision,
  journal,
  rowWith: (grown, revision) => {
    const packed = pack(grown, name.packKey);
    if (packed.length > packedMax) throw new AppError("too-large", "once-too-large");
    return stored(name, { ...row, journal: packed, revision });
  },
});

/**
 * The row with its answer, and without the journal it came from. An answer too large for a row is not kept: the
 * journal stays, and whoever asks again gets it made once more.
 */
export function doneRow(name: Name, row: OnceRow, revision: number, answer: Answer): Row | undefined {
  const packed = pack(answer, name.packKey);
  if (packed.length > packedMax) return undefined;
  const { journal: _worked, ...rest } = row;
  return stored(name, { ...rest, status: "DONE", answer: packed, revision });
}

export const idleRow = (name: Name, row: OnceRow, revision: number, journal: Journal): Row =>
  stored(name, { ...row, journal: pack(journal, name.packKey), revision, leaseUntil: 0 });

export const claimRow = (name: Name, row: OnceRow, journal: Journal): Row =>
  stored(name, { ...row, journal: pack(journal, name.packKey) });
