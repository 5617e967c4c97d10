import { agencyRoles } from "../../shared/base/actor.ts";
import { stackDeps } from "../kit/listings.ts";
import { firm, mail } from "../kit/organisations.ts";
import { demoToken, newcomer } from "../kit/people.ts";

/** Every kind of one who may ask, as the rules tell them apart. */
export const kinds = [
  "public",
  "newcomer",
  "government-admin",
  "government",
  "other-government",
  "uncleared-government",
  "supplier-admin",
  "supplier",
  "unverified-supplier",
  ...agencyRoles,
] as const;
export type Kind = (typeof kinds)[number];

const demo: Partial<Record<Kind, string>> = {
  "government-admin": "buyer.ph",
  government: "buyer.ph2",
  "other-government": "buyer.au",
  "uncleared-government": "buyer.uncleared",
  "supplier-admin": "supplier.startup",
  supplier: "supplier.startup2",
};

/** A bearer token of each kind; the public has none. */
export async function tokensOfKinds(): Promise<Record<Kind, string | undefined>> {
  const deps = stackDeps();
  const tokens: Partial<Record<Kind, string | undefined>> = {};
  for (const kind of kinds) {
    if (kind === "public") tokens[kind] = undefined;
    else if (kind === "newcomer") tokens[kind] = (await newcomer(deps, mail("newcomer"))).token;
    else if (kind === "unverified-supplier") tokens[kind] = (await firm(deps)).token;
    else tokens[kind] = await demoToken(demo[kind] ?? kind);
  }
  return tokens as Record<Kind, string | undefined>;
}

const governments: readonly Kind[] = [
  "government-admin",
  "government",
  "other-government",
  "uncleared-government",
];
const suppliers: readonly Kind[] = ["supplier-admin", "supplier", "unverified-supplier"];
const all: readonly Kind[] = kinds;

/** The words in which the matrix is stated. */
export const groups = {
  anyone: all,
  "signed in": all.filter((kind) => kind !== "public"),
  newcomers: ["newcomer"],
  members: [...governments, ...suppliers, ...agencyRoles],
  "governments and newcomers": [...governments, "newcomer"],
  "suppliers and newcomers": [...suppliers, "newcomer"],
  suppliers,
  governments,
  "keepers of governments": ["government-admin", "other-government"],
  "keepers of suppliers": ["supplier-admin"],
  "cleared governments": governments.filter((kind) => kind !== "uncleared-government"),
  agency: agencyRoles,
  "agency without auditors": agencyRoles.filter((role) => role !== "auditor"),
  "organisation desk": ["case-officer", "licensing", "approver", "auditor", "admin"],
  auditors: ["auditor"],
  curators: ["curator"],
  "intake desk": ["curator", "auditor"],
  "curation desk": ["curator", "licensing", "approver", "auditor"],
  "curation writers": ["curator", "licensing", "approver"],
  "case officers": ["case-officer"],
  approvers: ["approver"],
  "licensing officers": ["licensing"],
  "licensing officers and approvers": ["licensing", "approver"],
  "case officers and licensing": ["case-officer", "licensing"],
  "case officers and approvers": ["case-officer", "approver"],
  licensing: ["licensing"],
  "licensing and approvers": ["licensing", "approver"],
  "case movers": ["case-officer", "licensing", "approver", "finance", "auditor"],
  finance: ["finance"],
  "curators and case officers": ["curator", "case-officer"],
  evaluators: agencyRoles.filter((role) => role !== "auditor"),
} as const satisfies Record<string, readonly Kind[]>;
export type Group = keyof typeof groups;
