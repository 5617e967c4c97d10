import { readFile } from "node:fs/promises";
import { getListing } from "../../../functions/catalogue/index.ts";
import { listingIdOf, releasedAtOnce, releaseListings, unstored } from "../../../functions/curation/index.ts";
import { type Ctx, type Deps, openDeps } from "../../../functions/platform/deps.ts";
import { withKeys } from "../../../functions/platform/keys.ts";
import { AppError } from "../../../shared/base/app-error.ts";
import { contentSchema, type Listing } from "../../../shared/catalogue/model.ts";
import type { Picture } from "../../../shared/catalogue/picture.ts";
import { progressBar } from "../progress.ts";
import { generateContents } from "./generate.ts";
import { demoListings } from "./listings/index.ts";
import { demoPersonId, loadPeople } from "./load-people.ts";
import { loadStartups } from "./load-startups.ts";
import type { DemoListing } from "./model.ts";

export type Progress = (done: number, total: number) => void;

/** Releases in flight at once; the engine writes one after the other, the preparation overlaps. */
const inFlight = 4;

const demoId = (slug: string) => listingIdOf(`demo:${slug}`);
const picture = (demo: DemoListing): Picture => ({
  file: "main.svg",
  alt: demo.alt,
  width: 960,
  height: 640,
});

/** Loads the hand-written catalogue. Doing it again, or after a kill in the middle, adds what is missing. */
export async function loadDemo(deps: Deps, progress: Progress): Promise<number> {
  for (const demo of demoListings) {
    const tier = demo.content.visibility.tier === "PUBLIC" ? "public" : "gov";
    const drawing = await readFile(new URL(`pictures/${demo.picture}.svg`, import.meta.url));
    await deps.files.put(`${tier}/pictures/${demoId(demo.slug)}/main.svg`, drawing, {
      contentType: "image/svg+xml",
    });
  }
  const contents = demoListings.map((demo) => ({
    id: demoId(demo.slug),
    content: { ...demo.content, related: demo.related.map(demoId), pictures: [picture(demo)] },
  }));
  return release(deps, contents, contents.length, progress);
}

/** Loads `count` generated listings, the same ones each time. */
export function loadGenerated(deps: Deps, count: number, progress: Progress): Promise<number> {
  function* contents() {
    let number = 0;
    for (const content of generateContents(count))
      yield { id: listingIdOf(`generated:${++number}`), content: { ...content, pictures: [] } };
  }
  return release(deps, contents(), count, progress);
}

type Named = { id: string; content: unknown };

async function release(
  deps: Deps,
  named: Iterable<Named>,
  total: number,
  progress: Progress,
): Promise<number> {
  const ctx: Ctx = { deps, actor: { kind: "staff", personId: demoPersonId("approver"), role: "approver" } };
  const batches = batched(named, releasedAtOnce);
  let done = 0;
  let added = 0;
  const work = async () => {
    for (const batch of batches) {
      const at = deps.now().toISOString();
      const listings = batch.map(({ id, content }) =>
        unstored(id, contentSchema.parse(content), demoPersonId("curator"), at),
      );
      added += await releaseMissing(ctx, listings);
      done += batch.length;
      progress(done, total);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, work));
  return added;
}

async function releaseMissing(ctx: Ctx, listings: readonly Listing[]): Promise<number> {
  if (listings.length === 0) return 0;
  try {
    await releaseListings(ctx, {
      listings,
      classifiedBy: demoPersonId("licensing"),
      approvedBy: demoPersonId("approver"),
    });
    return listings.length;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "conflict") throw error;
    const missing: Listing[] = [];
    for (const listing of listings)
      if (!(await getListing(ctx.deps.table, listing.id))) missing.push(listing);
    if (missing.length === listings.length) throw error;
    return releaseMissing(ctx, missing);
  }
}

function* batched<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** What a first start fills the stack with. */
export async function fillDemo(stack: { environment: Readonly<Record<string, string>> }): Promise<void> {
  const deps = openDeps({ ...stack.environment, LOG_LEVEL: "WARN" }, "demo");
  const bar = progressBar("demo listings");
  await loadPeople(deps);
  await loadDemo(deps, bar.show);
  await loadStartups(withKeys(deps));
  bar.end();
}
