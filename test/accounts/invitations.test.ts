import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { whoById } from "../../functions/accounts/index.ts";
import { acceptInvitation, invite } from "../../functions/accounts/invite.ts";
import { changeMember, removeMember } from "../../functions/accounts/members.ts";
import { getOrganisation, listMembers } from "../../functions/accounts/store.ts";
import type { Ctx } from "../../functions/platform/deps.ts";
import { stackDeps } from "../kit/listings.ts";
import { call, newcomer } from "../kit/people.ts";

const deps = stackDeps();
const mail = (name: string) => `${name}-${randomBytes(5).toString("hex")}@firm.example.jp`;
const asNow = async (personId: string): Promise<Ctx> => {
  const who = await whoById(deps, personId);
  if (!who) throw new Error("nobody");
  return { deps, actor: who.actor };
};
const corporateNumber = () => {
  const body = Array.from(randomBytes(12), (b) => b % 10);
  const sum = [...body].reverse().reduce((total, digit, i) => total + digit * (i % 2 === 0 ? 1 : 2), 0);
  return `${9 - (sum % 9)}${body.join("")}`;
};

async function firm() {
  const { person, token } = await newcomer(deps, mail("founder"));
  const { status, body } = await call("/api/account/applications/supplier", {
    token,
    body: {
      nameJa: "試験株式会社",
      nameEn: "Trial Inc.",
      corporateNumber: corporateNumber(),
      address: "東京都",
      contactName: "佐藤",
      contactMail: person.mail,
      foreignShare: 0,
      foreignControl: "NONE",
      cyber: { accounts: "YES", updates: "YES", backups: "PARTLY", encryption: "YES", incidents: "NO" },
    },
  });
  expect([status, body.status]).toEqual([200, "REGISTERED"]);
  return { founder: person, organisation: String(body.id) };
}

/** Invites, and gives the secret that went into the mail: the outbox forgets it when the mail is sent. */
async function invited(founderId: string, to: string, administrator = false): Promise<string> {
  let secret = "";
  const random = (bytes: number) => {
    const drawn = randomBytes(bytes);
    if (bytes === 32) secret = drawn.toString("base64url");
    return drawn;
  };
  const ctx = await asNow(founderId);
  const wish = { mail: to, administrator, roles: [], language: "en" } as const;
  await invite({ ...ctx, deps: { ...deps, random } }, wish);
  return secret;
}
const reasonOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "accepted",
    (error: { reason?: string }) => error.reason ?? String(error),
  );

describe("an invitation", () => {
  test("64 acceptances at once: exactly one wins", async () => {
    const { founder, organisation } = await firm();
    const { person } = await newcomer(deps, mail("guest"));
    const secret = await invited(founder.id, person.mail);
    const ctx = await asNow(person.id);
    const all = await Promise.all(
      Array.from({ length: 64 }, () => reasonOf(acceptInvitation(ctx, { secret }))),
    );
    expect(all.filter((one) => one === "accepted")).toHaveLength(1);
    expect(new Set(all.filter((one) => one !== "accepted"))).toEqual(new Set(["invitation-used"]));
    expect(await listMembers(deps.table, organisation)).toHaveLength(2);
  });

  test("binds to the address, ends, and is not told from a wrong one to others", async () => {
    const { founder } = await firm();
    const [guest, other] = [await newcomer(deps, mail("guest")), await newcomer(deps, mail("other"))];
    const secret = await invited(founder.id, guest.person.mail);
    const accept = async (id: string, with_: string, at = deps) =>
      reasonOf(acceptInvitation({ ...(await asNow(id)), deps: at }, { secret: with_ }));
    expect(await accept(other.person.id, secret)).toBe("invitation-not-found");
    expect(await accept(guest.person.id, randomBytes(32).toString("base64url"))).toBe("invitation-not-found");
    const late = { ...deps, now: () => new Date(Date.now() + 8 * 86_400_000) };
    expect(await accept(guest.person.id, secret, late)).toBe("invitation-expired");
    expect(await accept(guest.person.id, secret)).toBe("accepted");
    expect(await accept(guest.person.id, secret)).toBe("invitation-used");
  });

  test("is kept as a hash only", async () => {
    const { founder, organisation } = await firm();
    const secret = await invited(founder.id, mail("guest"));
    const { rows } = await deps.table.list({ pk: `ORG#${organisation}` });
    expect(JSON.stringify(rows)).not.toContain(secret);
  });
});

describe("administrators", () => {
  test("the last one cannot leave or step down, however they race", async () => {
    const { founder, organisation } = await firm();
    const { person: second } = await newcomer(deps, mail("second"));
    await acceptInvitation(await asNow(second.id), { secret: await invited(founder.id, second.mail, true) });
    const leave = async (id: string) => reasonOf(removeMember(await asNow(id), { personId: id }));
    const raced = await Promise.all([leave(founder.id), leave(second.id)]);
    expect(raced.filter((one) => one === "accepted")).toHaveLength(1);
    const [left] = (await listMembers(deps.table, organisation)).filter((m) => m.administrator);
    expect(left).toBeDefined();
    expect(await leave(left?.id ?? "")).toBe("last-administrator");
    const down = changeMember(await asNow(left?.id ?? ""), {
      personId: left?.id ?? "",
      administrator: false,
    });
    expect(await reasonOf(down)).toBe("last-administrator");
    expect((await getOrganisation(deps.table, organisation))?.administrators).toBe(1);
  });

  test("others invite, change and remove nobody", async () => {
    const { founder } = await firm();
    const { person: member } = await newcomer(deps, mail("member"));
    await acceptInvitation(await asNow(member.id), { secret: await invited(founder.id, member.mail) });
    const ctx = await asNow(member.id);
    const wish = { mail: mail("x"), administrator: true, roles: [], language: "en" } as const;
    expect(await reasonOf(invite(ctx, wish))).toBe("page-not-found");
    expect(await reasonOf(removeMember(ctx, { personId: founder.id }))).toBe("member-not-found");
    expect(await reasonOf(changeMember(ctx, { personId: member.id, administrator: true }))).toBe(
      "member-not-found",
    );
  });
});
