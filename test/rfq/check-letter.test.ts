import { randomBytes } from "node:crypto";
import { describe, expect, inject, it } from "vitest";
import { publicApp } from "../../functions/http/public-app.ts";
import { commit, noAudit } from "../../functions/platform/commit.ts";
import type { Write } from "../../functions/platform/table.ts";
import {
  type LetterStanding,
  letterKey,
  letterMoveWrites,
  letterRowWrites,
} from "../../functions/rfq/letter-store.ts";
import { stackDeps } from "../kit/listings.ts";

const { origin } = inject("stack");
const deps = stackDeps();
const ctx = { deps, actor: { kind: "system", job: "test" } } as const;
const write = (writes: readonly Write[]) => commit(ctx, writes, noAudit("a letter of a test"));

const standing = (about: Partial<LetterStanding> = {}): LetterStanding => ({
  sha256: randomBytes(32).toString("hex"),
  issuedOn: "2026-11-02",
  expiresOn: "2099-01-25",
  revision: 3,
  ...about,
});
const ask = (sha256: string) => fetch(`${origin}/api/letters/${sha256}`);
const page = async (typed: string, lang = "en") => {
  const answer = await fetch(`${origin}/${lang}/letters?${new URLSearchParams({ sha256: typed })}`);
  return { status: answer.status, text: await answer.text() };
};

describe("works", () => {
  it("tells the standing of a letter from its issue on, by JSON and in both languages", async () => {
    const letter = standing();
    await write(letterRowWrites(letter));
    expect(await (await ask(letter.sha256)).json()).toEqual({
      issuedOn: "2026-11-02",
      revision: 3,
      state: "IN_FORCE",
      changedOn: "2026-11-02",
    });
    const en = await page(letter.sha256);
    expect(en.text).toContain("issued by the agency on 2 November 2026, revision 3");
    expect(en.text).toContain("in force</span> since 2 November 2026");
    expect((await page(letter.sha256, "ja")).text).toContain(
      "当庁が2026年11月2日に発行した引合受諾書（第3版）です",
    );
    await write(letterMoveWrites(letter, "SUPERSEDED", "2026-11-20"));
    expect(await (await ask(letter.sha256)).json()).toMatchObject({
      state: "SUPERSEDED",
      changedOn: "2026-11-20",
    });
    expect((await page(letter.sha256)).text).toContain("superseded</span> since 20 November 2026");
  });

  it("tells of an expired letter on the day after its last, to the second, before anybody wrote so", async () => {
    const letter = standing({ expiresOn: "2026-12-01" });
    await write(letterRowWrites(letter));
    const at = async (now: string) => {
      const app = publicApp({ ...deps, now: () => new Date(now) });
      return (await app.request(`${origin}/api/letters/${letter.sha256}`)).json();
    };
    expect(await at("2026-12-01T14:59:59.999Z")).toMatchObject({ state: "IN_FORCE" });
    expect(await at("2026-12-01T15:00:00.000Z")).toMatchObject({ state: "EXPIRED", changedOn: "2026-12-02" });
  });

  it("takes a hash as people paste it", async () => {
    const letter = standing();
    await write(letterRowWrites(letter));
    const pasted = ` ${letter.sha256.toUpperCase().replace(/.{8}/g, "$& ")} `;
    expect((await page(pasted)).text).toContain("issued by the agency");
  });
});

describe("refuses", () => {
  it("what was never issued, and what is no hash, with what to do", async () => {
    const none = await ask(randomBytes(32).toString("hex"));
    expect(none.status).toBe(404);
    expect(await none.json()).toMatchObject({ title: "No such letter" });
    expect((await ask("JP-2026-0042-PH-R1")).status).toBe(404);
    const unknown = await page(randomBytes(32).toString("hex"));
    expect([unknown.status, unknown.text.includes("There is no letter with this hash")]).toEqual([200, true]);
    const wrong = await page('JP-2026-0042-PH-R1"><script>');
    expect(wrong.text).toContain('aria-invalid="true"');
    expect(wrong.text).toContain("64 digits");
    expect(wrong.text).not.toContain('"><script>');
  });

  it("a second issue of the same hash, and any move of a letter that is no longer in force", async () => {
    const letter = standing();
    await write(letterRowWrites(letter));
    await expect(write(letterRowWrites(letter))).rejects.toMatchObject({ code: "conflict" });
    await write(letterMoveWrites(letter, "WITHDRAWN", "2026-11-20"));
    await expect(write(letterMoveWrites(letter, "ACCEPTED", "2026-11-21"))).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await (await ask(letter.sha256)).json()).toMatchObject({ state: "WITHDRAWN" });
  });
});

describe("access", () => {
  it("tells four things and keeps four things: nothing of whom, of what case, of how much", async () => {
    const letter = standing();
    await write(letterRowWrites(letter));
    const row = await deps.table.get(letterKey(letter.sha256));
    expect(Object.keys(row ?? {}).sort()).toEqual(
      ["pk", "sk", "issuedOn", "expiresOn", "revision", "status", "changedOn"].sort(),
    );
    const answer = await ask(letter.sha256);
    expect(Object.keys((await answer.json()) as object).sort()).toEqual([
      "changedOn",
      "issuedOn",
      "revision",
      "state",
    ]);
    expect(answer.headers.get("cache-control")).toContain("max-age=0");
  });

  it("has no form that could send a file", async () => {
    const { text } = await page("");
    expect(text).toContain('data-hash-file="sha256" hidden');
    expect(text).not.toMatch(/enctype|method="post"|<input[^>]+type="file"[^>]+name=/);
  });
});
