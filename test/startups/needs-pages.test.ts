import { beforeAll, describe, expect, inject, test } from "vitest";
import type { Ctx } from "../../functions/platform/deps.ts";
import { answerNeed } from "../../functions/startups/answer-need.ts";
import { getNeed } from "../../functions/startups/need-store.ts";
import { readFirmNeed } from "../../functions/startups/read-need.ts";
import { addDays, dayInJapan } from "../../shared/base/day.ts";
import { languages } from "../../shared/base/text.ts";
import { stackDeps, word } from "../kit/listings.ts";
import { as, placeNeed, proposal, statement } from "../kit/needs.ts";
import { demoToken } from "../kit/people.ts";

const deps = stackDeps();
const { origin } = inject("stack");
const today = dayInJapan(new Date());
let startup: Ctx;
let tokens: Record<"ph" | "startup" | "curator" | "approver", string>;
beforeAll(async () => {
  startup = await as(deps, "supplier.startup");
  const [ph, firm, curator, approver] = await Promise.all(
    ["buyer.ph", "supplier.startup", "curator", "approver"].map(demoToken),
  );
  tokens = { ph, startup: firm, curator, approver } as typeof tokens;
}, 60_000);

const open = async (path: string, token?: string) => {
  const answer = await fetch(origin + path, {
    redirect: "manual",
    headers: token ? { authorization: `Bearer ${token}` } : {},
  });
  return { status: answer.status, text: await answer.text() };
};
const post = async (path: string, token: string, fields: Record<string, string>) => {
  const answer = await fetch(origin + path, {
    method: "POST",
    redirect: "manual",
    headers: {
      authorization: `Bearer ${token}`,
      origin,
      "content-type": "application/x-www-form-urlencoded",
    },
    body: new URLSearchParams(fields).toString(),
  });
  return { status: answer.status, text: await answer.text(), to: answer.headers.get("location") ?? "" };
};
const typed = {
  kind: "PROPOSAL",
  "text.ja": "長い説明をここに書きました。",
  price: "B",
  months: "9",
};
const written = (title: string) => ({
  ...Object.fromEntries(
    ["problem", "outcome"].flatMap((name) => [
      [`${name}.ja`, "日本語の説明"],
      [`${name}.en`, "Words in English"],
    ]),
  ),
  "title.ja": title,
  "title.en": title,
  area: "MEDICAL",
  budget: "C",
  opensOn: today,
  // What closes first stands first, however many other tests publish.
  questionsUntil: today,
  answersUntil: today,
  decisionBy: addDays(today, 30),
  audience: "PUBLIC",
});

describe("works", () => {
  test("what a search does not find becomes a need: proposed, checked, published, read by anyone", async () => {
    const wanted = word();
    for (const lang of languages) {
      const found = await open(`/${lang}/buyer/catalogue?q=${wanted}`, tokens.ph);
      expect(found.text).toContain(`href="/${lang}/buyer/needs/new?q=${wanted}"`);
      expect((await open(`/${lang}/catalogue?q=${wanted}`)).text).toContain(`href="/${lang}/needs#how"`);
    }
    expect((await open(`/en/buyer/needs/new?q=${wanted}`, tokens.ph)).text).toContain(
      `>${wanted}</textarea>`,
    );
    const created = await post("/en/buyer/needs/new", tokens.ph, written(wanted));
    const id = /needs\/(N-\w+)/.exec(created.to)?.[1] ?? "";
    const revision = async () => String((await getNeed(deps.table, id))?.revision);
    expect(
      (await post(`/en/buyer/needs/${id}/move`, tokens.ph, { move: "propose", revision: "1" })).status,
    ).toBe(303);
    expect((await open(`/en/needs/${id}`)).status).toBe(404);
    for (const [token, move] of [
      [tokens.curator, "check"],
      [tokens.approver, "publish"],
    ] as const)
      expect(
        (await post(`/ja/staff/needs/${id}/move`, token, { move, revision: await revision() })).status,
      ).toBe(303);
    for (const lang of languages) {
      const page = await open(`/${lang}/needs/${id}`);
      expect([page.status, page.text.includes(wanted)]).toEqual([200, true]);
      expect(page.text).not.toContain("Philippine");
    }
    const list = await fetch(`${origin}/api/needs?area=MEDICAL`);
    expect(JSON.stringify(await list.json())).toContain(id);
  });

  test("every state of a need's page opens on each side, in both languages", async () => {
    const before = await placeNeed(deps, { status: "PROPOSED" });
    const draft = await placeNeed(deps, { status: "DRAFT", statement: {} });
    const others = await Promise.all(
      (["OPEN", "EVALUATING", "DECIDED", "CANCELLED"] as const).map((status) =>
        placeNeed(deps, { status, ...(status === "CANCELLED" && { reason: "No money" }) }),
      ),
    );
    for (const lang of languages) {
      for (const { id } of [before, draft, ...others])
        expect((await open(`/${lang}/staff/needs/${id}`, tokens.curator)).status).toBe(200);
      for (const { id } of others) {
        expect((await open(`/${lang}/needs/${id}`)).status).toBe(200);
        expect((await open(`/${lang}/supplier/needs/${id}`, tokens.startup)).status).toBe(200);
      }
      for (const list of ["OPEN", "CLOSED"])
        expect((await open(`/${lang}/needs?list=${list}&area=QUANTUM`)).text).toContain("panel-calm");
    }
  });
});

describe("refuses", () => {
  test("an answer after its day, with every word that was typed kept", async () => {
    const answersUntil = addDays(today, -1);
    const past = { opensOn: addDays(today, -9), questionsUntil: addDays(today, -5), answersUntil };
    const { id } = await placeNeed(deps, { statement: statement(today, past) });
    const late = await post(`/ja/supplier/needs/${id}/answer`, tokens.startup, { ...typed, revision: "0" });
    expect(late.status).toBe(422);
    expect(late.text).toContain("長い説明をここに書きました。");
    expect(late.text).toContain("23時59分59秒（日本時間）でした");
    expect((await readFirmNeed(startup, { id })).answer).toBeUndefined();
    const shown = await open(`/ja/needs/${id}`);
    expect(shown.text).toContain("受付終了");
    expect((await open(`/ja/needs?list=CLOSED`)).text).toContain(id);
    expect((await open(`/ja/needs`)).text).not.toContain(id);
  });

  test("an answer over one that somebody else of the firm has just given, with the words kept", async () => {
    const { id } = await placeNeed(deps);
    await answerNeed(startup, { id, offer: proposal });
    const second = await post(`/en/supplier/needs/${id}/answer`, tokens.startup, { ...typed, revision: "0" });
    expect(second.status).toBe(422);
    expect(second.text).toContain("長い説明をここに書きました。");
    expect(second.text).toContain("Open the page again");
    expect((await readFirmNeed(startup, { id })).answer?.revision).toBe(1);
  });

  test("a proposal without words, price or months, field by field", async () => {
    const { id } = await placeNeed(deps);
    const bare = await post(`/en/supplier/needs/${id}/answer`, tokens.startup, { kind: "PROPOSAL" });
    expect([bare.status, bare.text.includes("Enter it in Japanese or in English.")]).toEqual([422, true]);
    const none = await post(`/en/supplier/needs/${id}/answer`, tokens.startup, { months: "many" });
    expect([none.status, none.text.includes('aria-invalid="true"')]).toEqual([422, true]);
  });

  test("a sheet without points or reasons comes back with what was typed", async () => {
    const { id } = await placeNeed(deps, { status: "EVALUATING" });
    const back = await post(`/en/staff/needs/${id}/sheet`, tokens.curator, {
      answer: "A-ZZZZZZZZZZZZ",
      "DESIRABLE.points": "4",
    });
    expect(back.status).toBe(422);
  });
});

describe("access", () => {
  test("a need for suppliers only is no page and no answer of the API for the public", async () => {
    const { id } = await placeNeed(deps, { audience: "SUPPLIERS" });
    for (const path of [`/en/needs/${id}`, `/api/needs/${id}`])
      expect([path, (await open(path)).status]).toEqual([path, 404]);
    expect((await open(`/en/supplier/needs/${id}`, tokens.startup)).status).toBe(200);
  });
});
