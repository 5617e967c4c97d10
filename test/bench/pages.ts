import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { chromiumPath } from "../kit/browser.ts";
import { median, type Report, rounded } from "./report.ts";

const rounds = 3;
const categories = ["performance", "accessibility", "best-practices", "seo"] as const;

/** Lighthouse (mobile, simulated slow 4G, median of three) and bytes without pictures, on the pages people land on. */
export async function run(report: Report, origin: string): Promise<void> {
  const first = (await (await fetch(`${origin}/api/catalogue?limit=1&kind=EQUIPMENT`)).json()) as {
    items: { id: string }[];
  };
  const paths = ["/", "/catalogue?q=radar", `/catalogue/${first.items[0]?.id}`];
  const { path, args } = await chromiumPath();
  const chrome = await launch({
    chromePath: path,
    chromeFlags: [...args, "--headless=new"],
    ignoreDefaultFlags: true,
  });
  try {
    for (const lang of ["ja", "en"])
      for (const page of paths) await look(report, `${origin}/${lang}${page}`, chrome.port);
  } finally {
    chrome.kill();
  }
}

async function look(report: Report, url: string, port: number): Promise<void> {
  const scores: Record<string, number[]> = {};
  let bytes = 0;
  for (let round = 0; round < rounds; round++) {
    const result = await lighthouse(url, {
      port,
      output: "json",
      logLevel: "error",
      onlyCategories: [...categories],
    });
    if (!result) throw new Error(`${url}: Lighthouse says nothing`);
    for (const name of categories)
      scores[name] = [...(scores[name] ?? []), (result.lhr.categories[name]?.score ?? 0) * 100];
    const items =
      (result.lhr.audits["network-requests"]?.details as { items?: Request[] } | undefined)?.items ?? [];
    bytes = items.filter((i) => i.resourceType !== "Image").reduce((sum, i) => sum + i.resourceSize, 0);
  }
  const medians = Object.fromEntries(
    categories.map((name) => [name, Math.round(median(scores[name] ?? []))]),
  );
  report({
    bench: "pages",
    page: new URL(url).pathname + new URL(url).search,
    ...medians,
    "kB before pictures": rounded(bytes / 1000),
  });
}

type Request = { readonly resourceType: string; readonly resourceSize: number };
