import { isDetailControlled, openFields, openPart } from "../../shared/catalogue/control-detail.ts";
import type { Listing } from "../../shared/catalogue/model.ts";
import { publicContent } from "../../shared/catalogue/rules.ts";
import { eraseVersion, getVersion, replaceVersion } from "../catalogue/index.ts";
import { commit, noAudit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";
import { openLines, wasPublic } from "./publication.ts";

/** Two rows each; a transaction holds a hundred, and the publication itself writes some. */
const atOnce = 40;

/**
 * What the public could read of older versions is taken back before a narrower one goes out: of a listing for
 * governments the versions that are too many for one transaction, of a technology that is controlled now its detail,
 * of a maker that is shielded now its name. Every step leaves less to read, and a repetition does no harm.
 */
export async function hideOlder(ctx: Ctx, listing: Listing): Promise<void> {
  if (!wasPublic(listing)) return;
  const lines = openLines(listing);
  const { visibility, maker } = listing.content;
  if (visibility.tier !== "PUBLIC") {
    const graves = (listing.withdrawn ?? []).filter((line) => line.version > (lines[0]?.version ?? 0));
    const beyond = [...lines, ...graves].slice(0, -atOnce);
    await inSteps(ctx, beyond, ({ version, at }) => eraseVersion("PUB", listing.id, version, at));
    return;
  }
  if (isDetailControlled(listing.content))
    await inSteps(ctx, lines, ({ version }) => withoutDetail(ctx, listing, version));
  if (maker?.shielded) await inSteps(ctx, lines, ({ version }) => withoutMaker(ctx, listing, version));
}

type Line = { readonly version: number; readonly at: string };

async function inSteps(
  ctx: Ctx,
  lines: readonly Line[],
  writesOf: (line: Line) => readonly Write[] | Promise<readonly Write[]>,
): Promise<void> {
  for (let from = 0; from < lines.length; from += atOnce) {
    const writes = (await Promise.all(lines.slice(from, from + atOnce).map(writesOf))).flat();
    if (writes.length > 0) await commit(ctx, writes, noAudit("part of the publication that follows"));
  }
}

async function withoutMaker({ deps }: Ctx, listing: Listing, version: number): Promise<readonly Write[]> {
  const old = await getVersion(deps.table, "PUB", listing.id, version);
  if (!old?.content.maker) return [];
  const { maker } = old.content;
  return replaceVersion("PUB", {
    ...old,
    content: publicContent({ ...old.content, maker: { ...maker, shielded: true } }),
  });
}

async function withoutDetail({ deps }: Ctx, listing: Listing, version: number): Promise<readonly Write[]> {
  const old = await getVersion(deps.table, "PUB", listing.id, version);
  if (old?.content.kind !== "TECHNOLOGY" || old.content.technology.withheld) return [];
  const history = old.history.map(({ changed, ...line }) => ({
    ...line,
    changed: changed.filter((field) => openFields.some((open) => open === field)),
  }));
  return replaceVersion("PUB", { ...old, content: openPart(old.content), names: {}, history });
}
