import { randomBytes } from "node:crypto";
import { getOrganisation, organisationWrites, whoById } from "../../functions/accounts/index.ts";
import { invite } from "../../functions/accounts/invite.ts";
import { commit, noAudit } from "../../functions/platform/commit.ts";
import type { Ctx, Deps } from "../../functions/platform/deps.ts";
import { call, newcomer } from "./people.ts";

/** An address nobody else has. */
export const mail = (name: string) => `${name}-${randomBytes(5).toString("hex")}@firm.example.jp`;
/** The context of somebody as the store knows them at this moment. */
export const asNow = async (deps: Deps, personId: string): Promise<Ctx> => {
  const who = await whoById(deps, personId);
  if (!who) throw new Error("nobody");
  return { deps, actor: who.actor };
};
/** A corporate number that nobody else has. */
export const corporateNumber = () => {
  const body = Array.from(randomBytes(12), (b) => b % 10);
  const sum = [...body].reverse().reduce((total, digit, i) => total + digit * (i % 2 === 0 ? 1 : 2), 0);
  return `${9 - (sum % 9)}${body.join("")}`;
};

/** A supplier that was registered just now, with its founder. */
export async function firm(deps: Deps) {
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
  if (status !== 200) throw new Error(JSON.stringify(body));
  return { founder: person, token, organisation: String(body.id) };
}

/** The same, checked; without the way there. */
export async function verifiedFirm(deps: Deps) {
  const made = await firm(deps);
  const before = await getOrganisation(deps.table, made.organisation);
  if (!before) throw new Error("no firm");
  const after = { ...before, status: "VERIFIED" as const, revision: before.revision + 1 };
  const ctx: Ctx = { deps, actor: { kind: "system", job: "test" } };
  await commit(ctx, organisationWrites(before, after), noAudit("a test"));
  return made;
}

/** Invites, and gives the secret that went into the mail: the outbox forgets it when the mail is sent. */
export async function invited(
  deps: Deps,
  founderId: string,
  to: string,
  administrator = false,
): Promise<string> {
  let secret = "";
  const random = (bytes: number) => {
    const drawn = randomBytes(bytes);
    if (bytes === 32) secret = drawn.toString("base64url");
    return drawn;
  };
  const ctx = await asNow(deps, founderId);
  const wish = { mail: to, administrator, roles: [], language: "en" } as const;
  await invite({ ...ctx, deps: { ...deps, random } }, wish);
  return secret;
}
