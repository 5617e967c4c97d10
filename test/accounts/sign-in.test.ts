import { expect, inject, test } from "vitest";
import { sessionLimits } from "../../functions/accounts/sessions.ts";
import { localPath } from "../../shared/accounts/local-path.ts";

const { origin } = inject("stack");

/** As much of a browser as signing in needs; cookies by name, whatever the port, as browsers keep them. */
function browser() {
  const jar = new Map<string, string>();
  const go = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(url, { ...init, redirect: "manual", headers: { ...init.headers, cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split(/=(.*)/s);
      if (/max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  };
  return { go, jar };
}
type Browser = ReturnType<typeof browser>;
const next = (answer: Response) => new URL(answer.headers.get("location") ?? "", answer.url).href;

/** To the provider and through its login page; gives the address that it sends the browser back to. */
async function provideIdentity({ go }: Browser, name: string, realm = "outside", to = ""): Promise<string> {
  const left = await go(`${origin}/auth/sign-in/${realm}?lang=en&to=${encodeURIComponent(to)}`);
  expect(left.status).toBe(303);
  const login = next(await go(next(left)));
  const posted = await go(login, { method: "POST", body: new URLSearchParams({ person: name }) });
  expect(posted.status).toBe(303);
  return next(await go(next(posted)));
}

async function signIn(b: Browser, name: string, realm?: string, to?: string): Promise<Response> {
  return b.go(await provideIdentity(b, name, realm, to));
}
const post = (b: Browser, path: string, headers: Record<string, string> = { origin }) =>
  b.go(origin + path, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    body: "",
  });

test("signing in leads home, and the session holds until signing out", async () => {
  const b = browser();
  const arrived = await signIn(b, "buyer.au");
  expect([arrived.status, next(arrived)]).toEqual([303, `${origin}/en/buyer`]);
  const [line = ""] = arrived.headers.getSetCookie().filter((c) => c.startsWith("__Host-session="));
  for (const rule of ["Path=/", "Secure", "HttpOnly", "SameSite=Lax"]) expect(line).toContain(rule);
  const home = await b.go(`${origin}/en/buyer`);
  expect([home.status, await home.text()]).toEqual([200, expect.stringContaining("Olivia Clarke")]);

  const stolen = b.jar.get("__Host-session") ?? "";
  const out = await post(b, "/en/account/sign-out");
  expect(out.status).toBe(303);
  expect(b.jar.has("__Host-session")).toBe(false);
  const thief = await fetch(`${origin}/api/me`, { headers: { cookie: `__Host-session=${stolen}` } });
  expect(thief.status).toBe(401);
});

test("goes back to where one wanted, and to no other site", async () => {
  const b = browser();
  expect(next(await signIn(b, "buyer.au", "outside", "/en/buyer/catalogue?q=radar"))).toBe(
    `${origin}/en/buyer/catalogue?q=radar`,
  );
  const other = browser();
  expect(next(await signIn(other, "buyer.au", "outside", "//evil.example/x"))).toBe(`${origin}/en/buyer`);
});

test.each([
  "https://evil.example/",
  "//evil.example/",
  "/\\evil.example/",
  "/en//evil.example",
  "/en/\\evil",
  "/en/\tx",
  "/en/ x",
  "/\u0000en/",
  "/ja@evil.example/",
  "javascript:alert(1)",
  "/api/me",
  "",
])("%j is no way back", (text) => {
  expect(localPath(text)).toBeUndefined();
});

test("a session is made anew at each sign-in, and the old one ends (fixation)", async () => {
  const b = browser();
  await signIn(b, "buyer.kr");
  const planted = b.jar.get("__Host-session") ?? "";
  await signIn(b, "buyer.kr").catch(() => undefined);
  const again = browser();
  again.jar.set("__Host-session", planted);
  const arrived = await signIn(again, "buyer.kr");
  expect(arrived.status).toBe(303);
  expect(again.jar.get("__Host-session")).not.toBe(planted);
  const old = await fetch(`${origin}/api/me`, { headers: { cookie: `__Host-session=${planted}` } });
  expect(old.status).toBe(401);
});

test("an answer is taken in the browser it was asked for in, once, and at the realm that was asked", async () => {
  const victim = browser();
  const attacker = browser();
  const address = await provideIdentity(attacker, "buyer.au");
  const forced = await victim.go(address);
  expect([victim.jar.has("__Host-session"), next(forced)]).toEqual([
    false,
    expect.stringContaining("failed=1"),
  ]);

  const b = browser();
  const back = await provideIdentity(b, "buyer.au");
  const kept = b.jar.get("__Host-departure") ?? "";
  expect((await b.go(back)).headers.getSetCookie().join()).toContain("__Host-session");
  const replay = browser();
  replay.jar.set("__Host-departure", kept);
  await replay.go(back);
  expect(replay.jar.has("__Host-session")).toBe(false);

  const mixed = browser();
  const swapped = (await provideIdentity(mixed, "buyer.au")).replace("/callback/outside", "/callback/agency");
  await mixed.go(swapped);
  expect(mixed.jar.has("__Host-session")).toBe(false);
});

test("an answer that names another issuer or state, or was tampered with, is refused (mix-up)", async () => {
  const changes: ((url: URL) => void)[] = [
    (url) => url.searchParams.set("iss", "https://evil.example"),
    (url) => url.searchParams.delete("iss"),
    (url) => url.searchParams.set("state", "another"),
    (url) => url.searchParams.set("code", "another"),
  ];
  for (const change of changes) {
    const b = browser();
    const url = new URL(await provideIdentity(b, "buyer.au"));
    change(url);
    await b.go(url.href);
    expect(b.jar.has("__Host-session"), url.search).toBe(false);
  }
});

test("a form posted from another site changes nothing", async () => {
  const b = browser();
  await signIn(b, "supplier.firm");
  for (const headers of [
    { origin: "https://evil.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    {},
  ]) {
    const answer = await post(b, "/en/account/sign-out", headers as Record<string, string>);
    expect([answer.status, b.jar.has("__Host-session")]).toEqual([403, true]);
  }
  const cookie = `__Host-session=${b.jar.get("__Host-session")}`;
  const ended = await fetch(`${origin}/api/account/sessions`, {
    method: "DELETE",
    headers: { cookie, origin: "https://evil.example" },
  });
  expect(ended.status).toBe(403);
  expect((await b.go(`${origin}/api/me`)).status).toBe(200);
});

test("one sees one's own sessions and ends them everywhere", async () => {
  const [first, second] = [browser(), browser()];
  await signIn(first, "supplier.startup2");
  await signIn(second, "supplier.startup2");
  const list = (await (await first.go(`${origin}/api/account/sessions`)).json()) as {
    items: { here: boolean }[];
  };
  expect(list.items.length).toBeGreaterThanOrEqual(2);
  expect(list.items.filter((s) => s.here)).toHaveLength(1);
  const ended = await first.go(`${origin}/api/account/sessions`, { method: "DELETE", headers: { origin } });
  expect(ended.status).toBe(200);
  for (const b of [first, second]) expect((await b.go(`${origin}/api/me`)).status).toBe(401);
});

test("staff acts in one role at a time, and switches", async () => {
  const b = browser();
  expect(next(await signIn(b, "approver", "agency"))).toBe(`${origin}/ja/staff`);
  const me = async () => (await (await b.go(`${origin}/api/me`)).json()) as { role: string; roles: string[] };
  expect(await me()).toMatchObject({ role: "approver", roles: ["approver", "licensing"] });
  const change = (role: string) =>
    b.go(`${origin}/ja/account/role`, {
      method: "POST",
      headers: { origin },
      body: new URLSearchParams({ role }),
    });
  await change("licensing");
  expect((await me()).role).toBe("licensing");
  expect((await change("admin")).status).toBe(404);
  await change("approver");
  expect((await me()).role).toBe("approver");
});

test("sessions of the agency end sooner", () => {
  expect(sessionLimits.agency.idle).toBeLessThan(sessionLimits.outside.idle);
  expect(sessionLimits.agency.whole).toBeLessThan(sessionLimits.outside.whole);
});
