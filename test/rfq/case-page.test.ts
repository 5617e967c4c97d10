import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { buyerApp } from "../../functions/http/buyer-app.ts";
import { staffApp } from "../../functions/http/staff-app.ts";
import type { Deps } from "../../functions/platform/deps.ts";
import type { Write } from "../../functions/platform/table.ts";
import { putEvent } from "../../functions/rfq/store.ts";
import { addDays, dayInJapan } from "../../shared/base/day.ts";
import { idFrom } from "../../shared/base/id.ts";
import type { Case, CaseEvent } from "../../shared/rfq/model.ts";
import { caseNeeds } from "../../web/copy/case-needs.ts";
import { caseOf, wholeOffer, wholeRequest } from "../kit/cases.ts";
import { stackDeps } from "../kit/listings.ts";
import { call, demoToken } from "../kit/people.ts";

type Read = { readonly operation: string; readonly pk: string; readonly units: number };
const reads: Read[] = [];
const deps = stackDeps((read) => reads.push(read));
const apps = { buyer: buyerApp(deps), staff: staffApp(deps) };
const today = dayInJapan(new Date());
let ph: string;
let officer: string;
beforeAll(async () => {
  [ph, officer] = await Promise.all([demoToken("buyer.ph"), demoToken("case-officer")]);
});

const show = async (side: "buyer" | "staff", token: string, path: string) => {
  const answer = await apps[side].request(path, { headers: { authorization: `Bearer ${token}` } });
  return { status: answer.status, text: await answer.text() };
};

/** Events of a long life, written directly; every seventh is the agency's own. */
async function giveHistory(of: Deps, one: Case, count: number): Promise<void> {
  for (let done = 0; done < count; done += 100)
    await of.table.write(
      Array.from({ length: Math.min(100, count - done) }, (_, i): Write => {
        const n = done + i;
        const event: CaseEvent = {
          id: idFrom("E", randomBytes(8)),
          at: new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString(),
          kind: n % 2 === 0 ? "acknowledge" : "submit",
          by: "P-000000000009",
          name: "Hanako Suzuki",
          role: "case-officer",
          side: "AGENCY",
          internal: n % 7 === 0,
          text: n % 7 === 0 ? `secret ${n}` : `entry ${n}`,
          detail: {},
        };
        return putEvent(one.id, event);
      }),
    );
}

const offeredCase = async (overrides: Partial<Case> = {}): Promise<Case> => {
  const request = wholeRequest();
  const offer = wholeOffer(request, "P-000000000002");
  return caseOf(await phPerson(), {
    status: "OFFERED",
    kind: "OFFER",
    request,
    offer,
    letter: {
      revision: 1,
      sha256: "0".repeat(64),
      file: "f",
      issuedOn: today,
      expiresOn: addDays(today, 85),
      approvedBy: "P-000000000003",
      at: new Date().toISOString(),
    },
    ...overrides,
  });
};
let known: string | undefined;
const phPerson = async (): Promise<string> => {
  const { body } = known ? { body: {} } : await call("/api/me", { token: ph });
  known ??= (body as { person: { id: string } }).person.id;
  return known;
};

describe("works", () => {
  test.each([10, 2000])(
    "a history of %i events costs the case's page two reads, each of bounded size",
    async (count) => {
      const one = await offeredCase();
      await giveHistory(deps, one, count);
      for (const [side, token, path] of [
        ["buyer", ph, `/en/buyer/requests/${one.id}`],
        ["staff", officer, `/ja/staff/cases/${one.id}`],
      ] as const) {
        await show(side, token, path);
        reads.length = 0;
        const { status, text } = await show(side, token, path);
        expect(status).toBe(200);
        expect(text).toContain(one.number ?? "?");
        const own = reads.filter(({ pk }) => /CASE|BOARD/.test(pk));
        expect(own.map(({ operation }) => operation).sort()).toEqual(["get", "query"]);
        expect(own.reduce((sum, { units }) => sum + units, 0)).toBeLessThan(12);
      }
    },
  );

  test("its head says where the case is, who acts next, by when, what was offered, delivered and paid", async () => {
    const one = await offeredCase({ clock: { since: addDays(today, -3), dueOn: addDays(today, -1) } });
    const { text } = await show("buyer", ph, `/en/buyer/requests/${one.id}`);
    for (const said of ["Letter of Offer issued", "your organisation", "JPY&#160;", "FCA Yokohama", "0 of 4"])
      expect(text.replaceAll("\u00a0", "&#160;")).toContain(said);
    expect(text).toMatch(/\d working days? over/);
    expect(text.match(/aria-current="step"/g)).toHaveLength(1);
  });

  test("older events go on behind the thirtieth, each shown once", async () => {
    const one = await offeredCase();
    await giveHistory(deps, one, 70);
    let path: string | undefined = `/en/staff/cases/${one.id}`;
    const seen: string[] = [];
    for (let page = 0; path; page++) {
      const { text } = await show("staff", officer, path);
      seen.push(...[...text.matchAll(/(?:entry|secret) \d+/g)].map(([said]) => said));
      path = /rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll("&amp;", "&");
      expect(page).toBeLessThan(4);
    }
    expect(new Set(seen).size).toBe(70);
    expect(seen).toHaveLength(70);
  });

  test("a move that is not open says why in the reader's language", async () => {
    const one = await offeredCase({ status: "ACCEPTED" });
    const finance = await demoToken("finance");
    const { text } = await show("staff", finance, `/ja/staff/cases/${one.id}`);
    expect(text).toContain(caseNeeds.ja.signed);
    expect(text).toContain('data-need="signed"');
  });
});

describe("refuses", () => {
  test("a place in the history that no cursor names is an error of the asker, not of the product", async () => {
    const one = await offeredCase();
    const { status } = await show("buyer", ph, `/en/buyer/requests/${one.id}?before=${"x".repeat(400)}`);
    expect(status).toBe(400);
  });
});

describe("access", () => {
  test("the buyer reads neither the agency's own entries nor the names of its people", async () => {
    const one = await offeredCase();
    await giveHistory(deps, one, 20);
    const { text } = await show("buyer", ph, `/en/buyer/requests/${one.id}`);
    expect(text).toContain("entry 1");
    expect(text).toContain("Case officer");
    expect(text).not.toContain("secret");
    expect(text).not.toContain("Suzuki");
    const desk = await show("staff", officer, `/en/staff/cases/${one.id}`);
    expect(desk.text).toContain("Suzuki");
    expect(desk.text).toContain("secret 7");
  });

  test("another government's case does not exist", async () => {
    const one = await offeredCase();
    const au = await demoToken("buyer.au");
    expect((await show("buyer", au, `/en/buyer/requests/${one.id}`)).status).toBe(404);
  });
});
