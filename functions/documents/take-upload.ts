import { createHash } from "node:crypto";
import { AppError } from "../../shared/base/app-error.ts";
import type { FileType, RefusalReason } from "../../shared/documents/codes.ts";
import type { Document, DocumentId, Paged, Variant } from "../../shared/documents/model.ts";
import { type Move, moves } from "../../shared/documents/rules.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Exactly } from "../platform/files.ts";
import { recordOf } from "./find.ts";
import { inspect } from "./inspect.ts";
import { fileKey, quarantineKey, variantKey } from "./keys.ts";
import { discard } from "./remove-document.ts";
import { resizePicture } from "./resize-picture.ts";
import { documentWrites, getDocument } from "./store.ts";

/** Bytes that were posted for a document. */
export type Posted = {
  readonly id: DocumentId;
  readonly exactly: Exactly;
  readonly size: number;
  /** When the store took them, which deadlines are held against; known unless they are gone. */
  readonly at?: Date;
};
export type Result = "clean" | "infected" | "impossible" | "failed";
export type Scan = { readonly result: Result; readonly threats: readonly string[] };
type Detail = Readonly<Record<string, string | number>>;

const triesWhenRaced = 3;
/** Bytes of a file whose pages are counted: a longer one is no short paper. [policy] */
const countedMost = 40 * 1024 * 1024;

/**
 * Notes that a file is there: the first one that is posted counts, whatever is posted after it. Said twice, or after the
 * verdict, it changes nothing.
 */
export const noteArrival = (ctx: Ctx, posted: Posted): Promise<Document | undefined> =>
  againWhenRaced(async () => {
    const before = await getDocument(ctx.deps.table, posted.id);
    if (before?.status !== "EXPECTED") return before;
    const { expiresAt: _lasting, ...kept } = before;
    const at = (posted.at ?? ctx.deps.now()).toISOString();
    const arrived = { etag: posted.exactly.etag, size: posted.size, at };
    return move(ctx, before, "arrive", { ...kept, arrived }, { bytes: posted.size });
  });

/** Events of one file may be worked at the same time; who loses a race looks again. */
async function againWhenRaced<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      const raced = error instanceof AppError && error.reason === "record-changed";
      if (!raced || tries === triesWhenRaced) throw error;
    }
  }
}

async function move(
  ctx: Ctx,
  before: Document,
  name: Move,
  now: Document,
  detail: Detail,
): Promise<Document> {
  const after: Document = {
    ...now,
    status: moves[name].to,
    revision: before.revision + 1,
    changedAt: ctx.deps.now().toISOString(),
  };
  const said = { owner: before.owner, ...detail };
  await commit(ctx, documentWrites(before, after), [
    { record: recordOf(before.id), action: `document.${name}`, detail: said },
  ]);
  return after;
}

/**
 * Works the scanner's verdict on a file: its final form is written first, then the record says so, then the posted bytes
 * go. Killed anywhere in between and begun again it ends the same.
 */
export const workVerdict = (ctx: Ctx, posted: Posted, scan: Scan): Promise<void> =>
  againWhenRaced(async () => {
    const before = await noteArrival(ctx, posted);
    // Something else was posted to the same form later; the first post's own verdict clears it away.
    if (before?.status === "ARRIVED" && before.arrived?.etag !== posted.exactly.etag) return;
    const now = before?.status === "ARRIVED" ? await settle(ctx, before, posted, scan) : before;
    if (now?.status === "CLEAN") await ctx.deps.files.remove(quarantineKey(posted.id));
    else await discard(ctx, posted.id);
  });

async function settle(ctx: Ctx, document: Document, posted: Posted, scan: Scan): Promise<Document> {
  if (scan.result === "infected") {
    const threats = scan.threats.join(", ").slice(0, 200) || "unnamed";
    return move(ctx, document, "condemn", document, { threats });
  }
  const size = document.arrived?.size ?? posted.size;
  const outcome: Outcome =
    scan.result === "clean"
      ? await takeIn(ctx, document, { ...posted, size })
      : { reason: `scan-${scan.result}` };
  if ("reason" in outcome)
    return move(ctx, document, "refuse", { ...document, ...outcome }, { reason: outcome.reason });
  const { type, sha256 } = outcome;
  return move(ctx, document, "accept", { ...document, ...outcome }, { type, sha256 });
}

type Taken = {
  readonly type: FileType;
  readonly bytes: number;
  readonly sha256: string;
  readonly variants?: Variant[];
  readonly paged?: Paged;
};
type Outcome = Taken | { readonly reason: RefusalReason };

async function takeIn(ctx: Ctx, document: Document, posted: Posted): Promise<Outcome> {
  try {
    const found = await inspect(ctx, document, posted);
    if ("reason" in found) return found;
    const taken = { type: found.type, bytes: posted.size };
    if (document.kind === "PICTURE") {
      const picture = await takePicture(ctx, document, posted);
      return "reason" in picture ? picture : { ...taken, ...picture };
    }
    const how = { contentType: found.type, exactly: posted.exactly };
    const copied = await ctx.deps.files.copy(
      quarantineKey(document.id),
      fileKey(document.id, document.owner),
      how,
    );
    if (!copied) return { reason: "file-missing" };
    const wrong = wrongSum(document, copied.sha256);
    return (
      wrong ?? { ...taken, sha256: copied.sha256, ...(await pagesOf(ctx, document, posted, found.type)) }
    );
  } catch (error) {
    if (error instanceof AppError && error.reason === "file-changed") return { reason: "file-changed" };
    throw error;
  }
}

/** The pages of a technology's paper, counted where its bytes are and no right but to take them in. */
async function pagesOf(
  { deps }: Ctx,
  { id, owner }: Document,
  { exactly, size }: Posted,
  type: FileType,
): Promise<{ readonly paged?: Paged }> {
  if (!owner.startsWith("technology:") || size > countedMost) return {};
  const stored = await deps.files.get(quarantineKey(id), exactly);
  if (!stored) throw new AppError("conflict", "file-changed");
  const { countPages } = await import("./count-pages.ts");
  const paged = await countPages(stored.body, type);
  return paged ? { paged } : {};
}

const wrongSum = ({ declared }: Document, sha256: string): { reason: RefusalReason } | undefined =>
  declared.sha256 && declared.sha256 !== sha256 ? { reason: "checksum-differs" } : undefined;

async function takePicture(
  { deps }: Ctx,
  document: Document,
  { exactly }: Posted,
): Promise<Required<Pick<Taken, "sha256" | "variants">> | { readonly reason: RefusalReason }> {
  const stored = await deps.files.get(quarantineKey(document.id), exactly);
  if (!stored) return { reason: "file-missing" };
  const sha256 = createHash("sha256").update(stored.body).digest("hex");
  const wrong = wrongSum(document, sha256);
  if (wrong) return wrong;
  const resized = await resizePicture(stored.body);
  if ("reason" in resized) return resized;
  for (const { variant, body } of resized.made)
    await deps.files.put(variantKey(document.id, variant.slot, variant.format, document.owner), body, {
      contentType: `image/${variant.format}`,
    });
  return { sha256, variants: resized.made.map(({ variant }) => variant) };
}
