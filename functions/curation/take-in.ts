import { AppError } from "../../shared/base/app-error.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import type { ContentOf } from "../../shared/catalogue/model.ts";
import { mayCurate } from "../../shared/catalogue/rules.ts";
import { listingOfLot } from "../../shared/curation/listing-of-lot.ts";
import { listingOfTechnology, sourceNameOf } from "../../shared/curation/listing-of-technology.ts";
import type { Grouping, PropertyLot } from "../../shared/curation/lot.ts";
import type { ConditionCode } from "../../shared/surplus/codes.ts";
import { getListing } from "../catalogue/index.ts";
import { commit, noAudit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { createDrafts, draftsAtOnce } from "./create-drafts.ts";
import { listingIdOf } from "./draft.ts";
import {
  doneBatches,
  getIntakeFile,
  type IntakeFile,
  putBatch,
  putIntakeFile,
  putUnits,
  unitRows,
} from "./intake-store.ts";
import type { Source } from "./read-table.ts";
import { lotsOf, type OnRead, type Reading, type Survey, survey } from "./survey.ts";

export type IntakeOptions = Reading & {
  readonly dryRun: boolean;
  readonly grouping: Grouping;
  readonly currency?: string;
  /** For lots whose rows state no condition. */
  readonly condition: ConditionCode;
  readonly onRead?: OnRead;
};

export type IntakeResult = Survey & {
  readonly lots: number;
  readonly created: number;
  /** Lots that an earlier run had stored. */
  readonly alreadyThere: number;
};

export type OnProgress = (phase: "read" | "write", done: number, total?: number) => void;

/** A listing of the file as it is written: the same file always gives the same ids. */
export type IntakeListing = {
  readonly id: string;
  readonly content: ContentOf<"SURPLUS"> | ContentOf<"TECHNOLOGY">;
  readonly lot: PropertyLot;
};

/** A transaction holds a hundred rows; the marker of the batch is one. */
const writesAtOnce = 99;
const inFlight = 4;

/**
 * Takes a property file in as drafts. The file's hash and its row numbers decide what is what, so a run that was
 * killed goes on where it stopped and a second run changes nothing. Throws for a file that is none, before anything
 * is written, and `intake-other-grouping` when it was taken in otherwise before.
 */
export async function takeIn(
  ctx: Ctx,
  source: Source,
  options: IntakeOptions,
  onProgress: OnProgress,
): Promise<IntakeResult> {
  if (!mayCurate(ctx.actor)) throw new AppError("not-found", "page-not-found");

  const today = dayInJapan(ctx.deps.now());
  const { currency, columns, quoted, onRead } = options;
  const surveyed = await survey(source, { currency, today, columns, quoted, onRead }, (n) =>
    onProgress("read", n),
  );
  const file = await fileOf(ctx, source, surveyed, options);
  const result = { created: 0, alreadyThere: 0, lots: 0 };
  const done = await doneBatches(ctx.deps.table, surveyed.fileHash);
  const batches = batchesOf(intakeListings(source, surveyed, file));
  const work = async () => {
    for await (const { number, listings } of batches) {
      result.lots += listings.length;
      if (done.has(number)) result.alreadyThere += listings.length;
      else {
        const fresh = await unknown(ctx, listings);
        if (!options.dryRun) await store(ctx, surveyed.fileHash, number, fresh);
        if (!options.dryRun) result.created += fresh.length;
        result.alreadyThere += listings.length - fresh.length;
      }
      onProgress("write", result.lots);
    }
  };
  await Promise.all(Array.from({ length: options.dryRun ? 1 : inFlight }, work));
  return { ...surveyed, ...result };
}

/** How the file is taken in: as it was the first time, or as this call asks. */
async function fileOf(
  ctx: Ctx,
  source: Source,
  surveyed: Survey,
  options: IntakeOptions,
): Promise<IntakeFile> {
  const known = await getIntakeFile(ctx.deps.table, surveyed.fileHash);
  if (known && known.grouping !== options.grouping)
    throw new AppError("conflict", "intake-other-grouping", { grouping: known.grouping });
  const asOf = ({ columns = [], quoted = false }: Reading) => JSON.stringify([columns, quoted]);
  if (known && asOf(known) !== asOf(options)) throw new AppError("conflict", "intake-other-columns");
  if (known) return known;
  const file: IntakeFile = {
    grouping: options.grouping,
    currency: surveyed.currency,
    condition: options.condition,
    name: source.name,
    ...(options.columns?.length && { columns: [...options.columns] }),
    ...(options.quoted && { quoted: true }),
    at: ctx.deps.now().toISOString(),
  };
  if (!options.dryRun)
    await commit(
      ctx,
      [putIntakeFile(surveyed.fileHash, file)],
      noAudit("a file's settings; its drafts are audited"),
    );
  return file;
}

/** The listings of a file, in order. */
export async function* intakeListings(
  source: Source,
  surveyed: Survey,
  file: IntakeFile,
): AsyncGenerator<IntakeListing> {
  const today = dayInJapan(new Date(file.at));
  const facts = { ...file, fileHash: surveyed.fileHash, fileName: file.name, today };
  for await (const lot of lotsOf(source, surveyed.kind, file.grouping, {
    currency: file.currency,
    columns: file.columns,
    quoted: file.quoted,
    today,
  })) {
    const { row, sheet, name, technology } = lot.first;
    const place = `intake:${surveyed.fileHash}:${file.grouping}:${sheet}:${row}`;
    const id = listingIdOf((technology && sourceNameOf(technology)) ?? place);
    const content = technology ? listingOfTechnology(name, technology, facts) : listingOfLot(lot, facts);
    yield { id, content, lot };
  }
}

type Batch = { readonly number: number; readonly listings: readonly IntakeListing[] };

/** Cuts the listings into transactions, always in the same places. */
async function* batchesOf(listings: AsyncGenerator<IntakeListing>): AsyncGenerator<Batch> {
  let batch: IntakeListing[] = [];
  let writes = 0;
  let number = 0;
  for await (const listing of listings) {
    const cost = 3 + unitRows(listing.lot);
    if (batch.length > 0 && (writes + cost > writesAtOnce || batch.length === draftsAtOnce)) {
      yield { number: ++number, listings: batch };
      batch = [];
      writes = 0;
    }
    batch.push(listing);
    writes += cost;
  }
  if (batch.length > 0) yield { number: ++number, listings: batch };
}

/**
 * Technologies that no other file has brought yet, each once. A lot is of its own file alone; a technology has a number
 * by which it is known again.
 */
async function unknown(ctx: Ctx, listings: readonly IntakeListing[]): Promise<IntakeListing[]> {
  const once = listings.filter(({ id }, i) => listings.findIndex((other) => other.id === id) === i);
  const there = await Promise.all(
    once.map(
      async ({ id, content }) => content.kind === "TECHNOLOGY" && (await getListing(ctx.deps.table, id)),
    ),
  );
  return once.filter((_, i) => !there[i]);
}

async function store(ctx: Ctx, fileHash: string, number: number, listings: readonly IntakeListing[]) {
  await createDrafts(ctx, {
    drafts: listings.map(({ id, content }) => ({ id, content })),
    together: [
      putBatch(fileHash, number),
      ...listings.flatMap(({ id, content, lot }) =>
        content.kind === "SURPLUS" ? putUnits(id, lot.units) : [],
      ),
    ],
  });
}
