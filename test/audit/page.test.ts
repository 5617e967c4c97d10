import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { AuditFilter } from "../../shared/audit/filter.ts";
import type { AuditRow } from "../../shared/audit/model.ts";
import { agencyRoles } from "../../shared/base/actor.ts";
import { type Language, languages } from "../../shared/base/text.ts";
import { AuditPage } from "../../web/audit/audit-page.tsx";
import { auditCopy } from "../../web/copy/audit.ts";
import { openBrowser } from "../kit/browser.ts";

const { origin, environment } = inject("stack");
const assets = JSON.parse(environment.ASSETS ?? "") as { styles: string; enhance: string };
type Props = Parameters<typeof AuditPage>[0];
type Shown = Pick<Props, "outcome"> & Partial<Props>;

const hostile = `"><img src=x onerror=alert(1)><script>alert(2)</script>'&`;
const row = (seq: number, changes: Partial<AuditRow> = {}): AuditRow => ({
  record: "listing:L-0123456789AB",
  seq,
  at: "2026-11-20T15:30:05.000Z",
  actor: "P-0123456789AB",
  role: "buyer",
  action: "listing.maker-seen",
  detail: { version: 3, tier: "NAMED_COUNTRIES", open: true },
  prev: "0".repeat(64),
  hash: "a".repeat(64),
  ...changes,
});
const page = (lang: Language, shown: Shown): string =>
  String(
    AuditPage({
      lang,
      path: "/staff/audit",
      base: "",
      site: { origin, ...assets, today: "2026-11-21" },
      filter: {},
      older: false,
      timeZone: "Asia/Tokyo",
      ...shown,
    }),
  );
const found = (rows: AuditRow[], next?: string) => ({ rows, unreadable: 0, ...(next && { next }) });
const filter: AuditFilter = { person: "P-0123456789AB", action: "listing.", from: "2026-11-01" };
const states: Readonly<Record<string, Shown>> = {
  rows: { filter, outcome: found([row(2), row(1, { action: "case.new", detail: {} })], "next"), older: true },
  "damaged rows": { outcome: { rows: [row(1)], unreadable: 3 } },
  nothing: { filter, outcome: found([]) },
  "nothing so far": { filter, outcome: found([], "next") },
  "nothing yet": { outcome: found([]) },
  refused: {
    filter,
    outcome: {
      reason: "query-parameter",
      params: { parameter: "from", allowed: ["2025-11-21 – 2026-11-21"] },
    },
  },
};

describe.each(languages)("in %s", (lang) => {
  const copy = auditCopy[lang];

  test("a row is told in the reader's words, time zone and pairs", () => {
    const html = page(lang, { outcome: found([row(12)]), names: { "P-0123456789AB": "Maria Santos" } });
    for (const said of [copy.actions["listing.maker-seen"], copy.roles.buyer, copy.details.tier, copy.yes])
      expect(html).toContain(said.replace("'", "&#39;"));
    expect(html).toContain('<time datetime="2026-11-20T15:30:05.000Z">');
    expect(html).toMatch(/0:30:05/);
    expect(page(lang, { outcome: found([row(12)]), timeZone: "Asia/Manila" })).toMatch(/23:30:05/);
    expect(html).toContain("Maria Santos");
    expect(html).toContain(`href="/${lang}/staff/audit?person=P-0123456789AB"`);
  });

  test("what was asked for stays in the form, in the exports and in the way to older rows", () => {
    const html = page(lang, states.rows as Shown);
    expect(html).toContain('value="listing."');
    const asked = "person=P-0123456789AB&amp;action=listing.&amp;from=2026-11-01";
    expect(html).toContain(`href="/${lang}/staff/audit?${asked}&amp;cursor=next"`);
    for (const format of ["csv", "json"])
      expect(html).toContain(`href="/api/staff/audit/export?${asked}&amp;format=${format}"`);
  });

  test("each state says what it is", () => {
    const said = {
      nothing: copy.nothing,
      "nothing so far": copy.nothingSoFar,
      "nothing yet": copy.nothingYet,
    };
    for (const [state, words] of Object.entries(said))
      expect(page(lang, states[state] as Shown)).toContain(words);
    expect(page(lang, states["nothing yet"] as Shown)).not.toContain("audit-filter");
    const refused = page(lang, states.refused as Shown);
    expect(refused).toContain(copy.failed);
    expect(refused).toMatch(/name="from"[^>]*aria-invalid="true"/);
    expect(refused).toContain('value="listing."');
  });

  test("every role and kind of actor has a name", () => {
    for (const role of [...agencyRoles, "public", "person", "system", "buyer", "supplier"])
      expect(Object.keys(copy.roles)).toContain(role);
  });

  test("text that others wrote stays text", () => {
    const poisoned = row(1, {
      record: hostile,
      actor: hostile,
      role: hostile,
      action: hostile,
      detail: { [hostile]: hostile, constructor: "x" },
    });
    const html = page(lang, {
      filter: { record: hostile, person: hostile, action: hostile, from: hostile },
      outcome: found([poisoned], hostile),
      names: { [hostile]: hostile },
    });
    expect(html).not.toContain("<img src=x");
    expect(html).not.toContain("<script>");
    expect(html).toContain("&lt;script&gt;alert(2)");
  });
});

describe("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  async function faultsOf(tab: Page, lang: Language, width: number): Promise<string[]> {
    const faults: string[] = [];
    for (const [state, shown] of Object.entries(states)) {
      await tab.unrouteAll();
      await tab.route("**/staff/audit", (route) =>
        route.fulfill({ body: page(lang, shown), contentType: "text/html; charset=utf-8" }),
      );
      await tab.goto(`${origin}/${lang}/staff/audit`);
      const { violations } = await new AxeBuilder({ page: tab })
        .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"])
        .analyze();
      for (const { id, nodes } of violations)
        faults.push(`${state}: ${id}: ${nodes.map((n) => n.html.slice(0, 160)).join(" | ")}`);
      const wide = await tab.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) faults.push(`${state}: ${wide} px wide`);
    }
    return faults;
  }

  test.each(languages.flatMap((lang) => [1280, 320].map((width) => ({ lang, width }))))(
    "every state is accessible and fits: $lang, $width px",
    async ({ lang, width }) => {
      const context = await browser.newContext({ viewport: { width, height: 900 } });
      const tab = await context.newPage();
      expect(await faultsOf(tab, lang, width)).toEqual([]);
      await context.close();
    },
  );
});
