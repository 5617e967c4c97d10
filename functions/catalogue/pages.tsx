import { servePage } from "../../shared/base/endpoint.ts";
import { diff } from "../../shared/catalogue/diff.ts";
import {
  accessibilityPage,
  cataloguePage,
  classesPage,
  diffPage,
  homePage,
  howPage,
  itemPage,
  printPage,
  versionPage,
} from "../../shared/catalogue/pages.ts";
import type { Published } from "../../shared/catalogue/published.ts";
import { ClassesPage } from "../../web/catalogue/classes-page.tsx";
import { DiffPage } from "../../web/catalogue/diff-page.tsx";
import { HomePage } from "../../web/catalogue/home-page.tsx";
import { ItemPage } from "../../web/catalogue/item-page.tsx";
import { ResultsPage } from "../../web/catalogue/results-page.tsx";
import { WithdrawnPage } from "../../web/catalogue/withdrawn-page.tsx";
import { AboutPage } from "../../web/layout/about-page.tsx";
import { viewOf } from "../../web/layout/site.ts";
import { browseClasses, browseHome } from "./browse-home.ts";
import type { ReadCtx } from "./ctx.ts";
import { filePages } from "./file-pages.ts";
import { readItem } from "./read-listing.ts";
import { relatedListings } from "./read-related.ts";
import { readVersion } from "./read-version.ts";
import { searchCatalogue, searchQueryOf } from "./search-catalogue.ts";

/** Whether a government's officer watches a technology; lots are watched on a page of their own. */
async function watchingOf({ actor, deps }: ReadCtx, item: Published): Promise<boolean | undefined> {
  if (actor.kind !== "buyer" || item.content.kind !== "TECHNOLOGY") return undefined;
  const { getWatch } = await import("./watch-store.ts");
  return (await getWatch(deps.table, item.id, actor.personId)) !== undefined;
}

export const cataloguePages = [
  servePage(homePage, async (ctx: ReadCtx, asked) => ({
    body: <HomePage {...viewOf(ctx, asked)} {...(await browseHome(ctx))} />,
  })),
  servePage(cataloguePage, async (ctx: ReadCtx, asked) => {
    const query = searchQueryOf(asked.query);
    const result = await searchCatalogue(ctx, { query, lang: asked.lang });
    return { body: <ResultsPage {...viewOf(ctx, asked)} query={query} result={result} /> };
  }),
  ...[itemPage, printPage].map((definition) =>
    servePage(definition, async (ctx: ReadCtx, asked) => {
      const { publication: item, badges, pilots } = await readItem(ctx, asked.params);
      if (item.state === "WITHDRAWN")
        return { status: 410, body: <WithdrawnPage {...viewOf(ctx, asked)} item={item} /> };
      const print = definition === printPage;
      const [related, watching] = await Promise.all([
        print ? [] : relatedListings(ctx, asked.params),
        watchingOf(ctx, item),
      ]);
      const shown = { item, related, badges, pilots, print, ...(watching !== undefined && { watching }) };
      return { body: <ItemPage {...viewOf(ctx, asked)} {...shown} /> };
    }),
  ),
  servePage(versionPage, async (ctx: ReadCtx, asked) => {
    const item = await readVersion(ctx, asked.params);
    const { publication: current, ...beside } = await readItem(ctx, asked.params);
    if (current.state === "PUBLISHED" && current.version === item.version)
      return { body: <ItemPage {...viewOf(ctx, asked)} item={current} related={[]} {...beside} /> };
    const latest = current.state === "PUBLISHED" ? { latest: current.version } : {};
    return { body: <ItemPage {...viewOf(ctx, asked)} item={item} related={[]} old={latest} /> };
  }),
  servePage(diffPage, async (ctx: ReadCtx, asked) => {
    const { id } = asked.params;
    const [from, to] = await Promise.all([
      readVersion(ctx, { id, version: asked.query.from }),
      readVersion(ctx, { id, version: asked.query.to }),
    ]);
    const changes = diff(from.content, to.content);
    return { body: <DiffPage {...viewOf(ctx, asked)} from={from} to={to} changes={changes} /> };
  }),
  servePage(classesPage, async (ctx: ReadCtx, asked) => ({
    body: <ClassesPage {...viewOf(ctx, asked)} groups={await browseClasses(ctx)} />,
  })),
  servePage(howPage, async (ctx: ReadCtx, asked) => ({
    body: <AboutPage {...viewOf(ctx, asked)} topic="how" />,
  })),
  servePage(accessibilityPage, async (ctx: ReadCtx, asked) => ({
    body: <AboutPage {...viewOf(ctx, asked)} topic="accessibility" />,
  })),
  ...filePages,
] as const;
