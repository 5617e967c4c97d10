import type { Reader } from "../../shared/accounts/model.ts";
import type { Language } from "../../shared/base/text.ts";
import { readerCopy } from "../copy/reader.ts";
import { Said } from "../ui/said.tsx";
import type { View } from "./site.ts";

type Props = { readonly lang: Language; readonly path: string; readonly reader: Reader };

/** Who is signed in, for which organisation, in which role; and the way out. */
export function ReaderBar({ lang, path, reader }: Props) {
  const copy = readerCopy[lang];
  return (
    <div class="reader-bar">
      <div class="wrap reader-row">
        <p class="reader-who">
          <a href={`/${lang}${reader.home}`}>{reader.name}</a>
          {reader.organisation ? (
            <span class="reader-organisation">
              <Said text={reader.organisation} lang={lang} />
            </span>
          ) : null}
        </p>
        <form class="reader-out" method="post" action={`/${lang}/account/sign-out`}>
          <button class="button button-quiet button-small" type="submit">
            {copy.signOut}
          </button>
        </form>
        {reader.role ? (
          <p class="reader-role">
            <span class="reader-role-label">{copy.role}</span>{" "}
            <span class="tag">{copy.roles[reader.role]}</span>
          </p>
        ) : null}
        {reader.roles.length > 1 ? <RoleSwitch lang={lang} path={path} reader={reader} /> : null}
      </div>
    </div>
  );
}

function RoleSwitch({ lang, path, reader }: Props) {
  const copy = readerCopy[lang];
  return (
    <form class="role-switch" method="post" action={`/${lang}/account/role`}>
      <input type="hidden" name="to" value={`/${lang}${path}`} />
      <label class="visually-hidden" for="role-switch">
        {copy.switchRole}
      </label>
      <select id="role-switch" name="role">
        {reader.roles.map((role) => (
          <option value={role} selected={role === reader.role}>
            {copy.roles[role]}
          </option>
        ))}
      </select>
      <button class="button button-quiet button-small" type="submit">
        {copy.switch}
        <span class="visually-hidden"> ({copy.switchRole})</span>
      </button>
    </form>
  );
}

const shells = ["buyer", "supplier", "staff", "account"] as const;
export type Shell = (typeof shells)[number];
export type ShellEntry = {
  readonly key:
    | "home"
    | "catalogue"
    | "organisation"
    | "profile"
    | "organisations"
    | "listings"
    | "lots"
    | "intake"
    | "made"
    | "screening"
    | "cases"
    | "submissions"
    | "requests"
    | "asked"
    | "needs"
    | "technologies"
    | "applications"
    | "technologyQuestions"
    | "pilots"
    | "attestations"
    | "demand"
    | "audit"
    | "members";
  readonly path: string;
};

export const shellOf = ({ home }: Reader): Shell => shells.find((s) => home === `/${s}`) ?? "account";

/** Roles that work on listings, or check that work. */
const atDesk: readonly string[] = ["curator", "licensing", "approver", "auditor"];
/** Roles that a case passes through. */
const atCases: readonly string[] = ["case-officer", "licensing", "approver", "finance", "auditor"];

/** Roles that have a part in what follows a technology's listing, or check it. */
const atPilots: readonly string[] = ["curator", "case-officer", "approver", "auditor"];

/** What a reader of a shell can go to; `base` is where its catalogue lies. */
export function shellEntries(reader: Reader, base: View["base"]): ShellEntry[] {
  const shell = shellOf(reader);
  const organisation = { key: "organisation", path: "/account/organisation" } as const;
  const middle: Readonly<Record<Shell, readonly ShellEntry[]>> = {
    buyer: [
      { key: "catalogue", path: `${base}/catalogue` },
      { key: "requests", path: "/buyer/requests" },
      { key: "technologyQuestions", path: "/buyer/technology-questions" },
      { key: "needs", path: "/buyer/needs" },
      organisation,
    ],
    supplier: [
      { key: "technologies", path: "/supplier/technologies" },
      { key: "applications", path: "/supplier/applications" },
      { key: "made", path: "/supplier/listings" },
      { key: "asked", path: "/supplier/questions" },
      { key: "demand", path: "/supplier/demand" },
      { key: "needs", path: "/supplier/needs" },
      organisation,
    ],
    staff: [
      ...(atCases.includes(reader.role ?? "") ? [{ key: "cases", path: "/staff/cases" } as const] : []),
      ...(atDesk.includes(reader.role ?? "") ? [{ key: "listings", path: "/staff/listings" } as const] : []),
      { key: "submissions", path: "/staff/technologies" } as const,
      ...(reader.role === "curator" || reader.role === "auditor"
        ? [{ key: "intake", path: "/staff/intake" } as const]
        : []),
      ...(reader.role === "curator" || reader.role === "finance"
        ? []
        : [{ key: "organisations", path: "/staff/organisations" } as const]),
      ...(reader.role === "finance" || reader.role === "admin"
        ? []
        : [{ key: "lots", path: "/staff/lots" } as const]),
      ...(atPilots.includes(reader.role ?? "")
        ? ([
            { key: "pilots", path: "/staff/pilots" },
            { key: "attestations", path: "/staff/attestations" },
          ] as const)
        : []),
      { key: "needs", path: "/staff/needs" } as const,
      { key: "screening", path: "/staff/screening" } as const,
      ...(reader.role === "auditor" ? [{ key: "audit", path: "/staff/audit" } as const] : []),
      ...(reader.role === "admin" ? [{ key: "members", path: "/account/organisation" } as const] : []),
    ],
    account: [],
  };
  return [{ key: "home", path: reader.home }, ...middle[shell], { key: "profile", path: "/account/profile" }];
}

type NavProps = Pick<View, "lang" | "path" | "base"> & { readonly reader: Reader };

export function ShellNav({ lang, path, reader, base }: NavProps) {
  const copy = readerCopy[lang];
  const own = path.split("?")[0] ?? "";
  const isHere = (to: string) => own === to || (to !== reader.home && own.startsWith(`${to}/`));
  return (
    <nav class="shell-nav" aria-label={copy.label}>
      <ul class="wrap">
        {shellEntries(reader, base).map(({ key, path: to }) => (
          <li>
            <a href={`/${lang}${to}`} aria-current={isHere(to) ? "page" : undefined}>
              {copy[key]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
