import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { acceptInvitation, invite } from "../../functions/accounts/invite.ts";
import { changeMember, removeMember } from "../../functions/accounts/members.ts";
import { getOrganisation, listMembers } from "../../functions/accounts/store.ts";
import { stackDeps } from "../kit/listings.ts";
import { asNow as asNowOf, mail, firm as newFirm, invited as newInvitation } from "../kit/organisations.ts";
import { newcomer } from "../kit/people.ts";

const deps = stackDeps();
const asNow = (personId: string) => asNowOf(deps, personId);
const firm = () => newFirm(deps);
const invited = (founderId: string, to: string, administrator = false) =>
  newInvitation(deps, founderId, to, administrator);
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
