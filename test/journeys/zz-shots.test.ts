import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Browser } from "playwright-core";
import { demoPersonId } from "../../cdk/local/demo/load-people.ts";
import { openBrowser } from "../kit/browser.ts";
import { signIn } from "../kit/pages.ts";
import { technologyOf, wholeBrief } from "../kit/technologies.ts";
import { addDays } from "../../shared/base/day.ts";
const { origin } = inject("stack");
let browser: Browser;
beforeAll(async () => { browser = await openBrowser(); });
afterAll(() => browser.close());
test("shots", async () => {
  const f = demoPersonId("supplier.startup");
  const draft = await technologyOf(f, { brief: { title: { ja: "量子磁気センサー" }, trl: 8, demo: "https://files.example/x", seeks: ["PILOT"] }, unread: { "owners.0.name": "佐藤", "owners.0.share": "半分" } });
  const sub = await technologyOf(f, { status: "SUBMITTED", submittedOn: "2026-11-10", answerDueOn: "2026-12-10" });
  const late = await technologyOf(f, { status: "SCORING", submittedOn: "2026-10-10", answerDueOn: "2026-11-09" });
  const dec = await technologyOf(f, { status: "DECLINED", feedback: [
    { code: "evidence-weak", text: "誰が計測したかを書いてください。\n第三者の立会いがあると望ましい。", done: false },
    { code: "ownership-unclear", text: "海外の持分を書いてください。", done: false }] });
  const again = await technologyOf(f, { status: "DRAFT", attempt: 1, submittedOn: "2026-10-10", answerDueOn: "2026-11-09", brief: wholeBrief(), feedback: [
    { code: "evidence-weak", text: "誰が計測したかを書いてください。", done: true },
    { code: "readiness-unproved", text: "Say where.", done: false }] });
  for (const lang of ["ja", "en"] as const) {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    await signIn(page, lang, "outside", "supplier.startup");
    for (const [name, path] of [["list", ""], ["new", "/new"], ["draft", `/${draft.id}`], ["sub", `/${sub.id}`], ["late", `/${late.id}`], ["dec", `/${dec.id}`], ["again", `/${again.id}`], ["prev", `/${again.id}/preview`], ["short", `/${draft.id}/preview`]] as const)
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(`${origin}/${lang}/supplier/technologies${path}`);
        await page.screenshot({ path: `/tmp/wt-brief-shots/${name}-${lang}-${width}.png`, fullPage: true });
      }
  }
  void addDays; expect(1).toBe(1);
}, 300_000);
