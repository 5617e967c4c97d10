import { governmentChecks, reasons } from "../../shared/accounts/codes.ts";
import { mailTemplates } from "../../shared/accounts/mail.ts";
import type { Organisation, Reader } from "../../shared/accounts/model.ts";
import { type Move, moves } from "../../shared/accounts/rules.ts";
import { agencyRoles } from "../../shared/base/actor.ts";
import { type Typed, untyped } from "../../shared/base/endpoint.ts";
import type { Language } from "../../shared/base/text.ts";
import { ApplyPage } from "../../web/accounts/apply-page.tsx";
import { DeskPage } from "../../web/accounts/desk-page.tsx";
import { InvitationPage } from "../../web/accounts/invitation-page.tsx";
import { OrganisationPage } from "../../web/accounts/organisation-page.tsx";
import { ProfilePage } from "../../web/accounts/profile-page.tsx";
import type { HomeProps, OrganisationProps, Waiting } from "../../web/accounts/props.ts";
import { QueuePage } from "../../web/accounts/queue-page.tsx";
import { ShellHome } from "../../web/accounts/shell-home.tsx";
import { SignInPage } from "../../web/accounts/sign-in-page.tsx";
import type { View } from "../../web/layout/site.ts";

const at = "2026-11-02T01:30:00.000Z";
const own = "P-000000000001";
const fellow = "P-000000000002";
const officer = "P-000000000003";
export const documentId = "D-000000000001";

const site = { origin: "https://example.test", styles: "/assets/s.css", enhance: "/assets/e.js" };
export const viewOf = (lang: Language, path: string, reader?: Reader): View => ({
  lang,
  path,
  base: "",
  site: { ...site, today: "2026-11-21" },
  ...(reader && { reader }),
});

/** Every page with one free text in all places where others write: `free`. */
export function pagesOf(free: string): Readonly<Record<string, (lang: Language) => unknown>> {
  const name = { ja: free, en: free };
  const reader = (home: string, more: Partial<Reader> = {}): Reader => ({
    name: free,
    organisation: name,
    home,
    roles: [],
    timeZone: "Asia/Manila",
    ...more,
  });
  const buyer = reader("/buyer");
  const staff = (role: Reader["role"]) =>
    reader("/staff", { ...(role && { role }), roles: [...agencyRoles], timeZone: "Asia/Tokyo" });
  const nobody: Reader = { name: free, home: "/account", roles: [], timeZone: "Asia/Tokyo" };

  const government: Organisation = {
    id: "O-0123456789AB",
    kind: "GOVERNMENT",
    status: "IDENTITY_CHECK",
    revision: 3,
    country: "PH",
    name,
    application: {
      country: "PH",
      ministry: free,
      unit: free,
      officerName: free,
      officerTitle: free,
      officerMail: "officer@mod.gov.example",
      domain: "mod.gov.example",
      address: free,
      purpose: `${free}\n${free}`,
      language: "en",
    },
    documents: [{ id: documentId, kind: "LETTER", name: free, bytes: 1_234_567, sha256: "00", by: own, at }],
    steps: [
      { at, move: "apply", status: "APPLIED", by: own },
      { at, move: "begin-check", status: "IDENTITY_CHECK", by: officer },
      { at, move: "ask", status: "IDENTITY_CHECK", by: "agency", reasons: [...reasons], note: free },
      { at, move: free, status: "IDENTITY_CHECK", by: "system:nightly" },
    ],
    findings: { by: officer, at, confirmed: ["letter-genuine"], note: free },
    missing: [...reasons],
    appliedOn: "2026-11-02",
    answerDueOn: "2026-11-17",
    administrators: 1,
    changedAt: at,
  };
  const { application: _application, findings: _findings, ...common } = government;
  const supplier: Organisation = {
    ...common,
    kind: "SUPPLIER",
    status: "VERIFIED",
    country: "JP",
    documents: [],
    missing: [],
    answeredOn: "2026-11-09",
    registration: {
      nameJa: free,
      nameEn: free,
      corporateNumber: "7000012050002",
      ncage: "J1A23",
      address: free,
      contactName: free,
      contactMail: "contact@example.test",
      foreignShare: 12.5,
      foreignOwners: free,
      foreignControl: "SHAREHOLDERS",
      language: "ja",
      cyber: { accounts: "YES", updates: "PARTLY", backups: "NO", encryption: "YES", incidents: "YES" },
    },
  };
  const agency: Organisation = {
    ...common,
    id: "O-000000000000",
    kind: "AGENCY",
    status: "ACTIVE",
    steps: [],
  };

  const member = { mail: "name@mod.gov.example", roles: [] };
  const members = [
    { ...member, id: own, name: free, administrator: true, self: true },
    { ...member, id: fellow, name: free, administrator: false, self: false },
  ];
  const invitations = [
    { hash: "h1", mail: "new@mod.gov.example", administrator: true, roles: [], endsAt: at },
  ];
  const upload = {
    url: "https://files.example.test/",
    fields: { key: `uploads/${free}`, policy: "p" },
    maxBytes: 10_000_000,
  };
  const wrong = (...names: string[]): Typed => ({
    values: Object.fromEntries(names.map((n) => [n, [free]])),
    errors: Object.fromEntries([...names, ""].map((n) => [n, n === "" ? "record-changed" : "required"])),
  });
  const mine = (lang: Language, more: Partial<OrganisationProps> = {}): OrganisationProps => ({
    ...viewOf(lang, "/account/organisation", buyer),
    organisation: government,
    members,
    invitations,
    administers: true,
    moves: [],
    upload,
    typed: untyped,
    ...more,
  });
  const kinds: Waiting["kind"][] = [
    "letter",
    "more-asked",
    "renew",
    "check",
    "findings",
    "decision",
    "invitation",
    "first-steps",
  ];
  const waiting = kinds.map((kind, i) => ({
    kind,
    subject: free,
    path: "/account/organisation",
    ...(i > 0 && { dueOn: i > 2 ? "2026-12-01" : "2026-11-17" }),
  }));
  const params = { due: "2026-11-17", until: "2031-11-17", reasons: "other", organisation: free };
  const notices = mailTemplates.map((template) => ({ id: `M-${template}`, at, template, params }));
  const home = (lang: Language, shell: HomeProps["shell"], who: Reader, more: Partial<HomeProps> = {}) =>
    ShellHome({ ...viewOf(lang, `/${shell}`, who), shell, waiting: [], notices: [], ...more });
  const line = {
    id: government.id,
    kind: "GOVERNMENT" as const,
    status: "APPLIED" as const,
    country: "PH",
    name,
    appliedOn: "2026-11-02",
    answerDueOn: "2026-11-17",
    missing: 1,
  };
  const allMoves = moves.map((move: Move, i) => ({
    move,
    needsReason: ["ask", "refuse", "suspend"].includes(move),
    ...(i % 4 === 3 && { missing: "other-person" as const }),
  }));
  const desk = (lang: Language, organisation: Organisation, more: object = {}) =>
    DeskPage({
      ...viewOf(lang, `/staff/organisations/${organisation.id}`, staff("case-officer")),
      organisation,
      members,
      moves: allMoves,
      checks: governmentChecks,
      reasons,
      names: { [officer]: free },
      mayOpenDocuments: true,
      typed: untyped,
      ...more,
    });
  const profile = (lang: Language, typed: Typed, timeZone = "Asia/Manila") =>
    ProfilePage({
      ...viewOf(lang, "/account/profile", buyer),
      person: { name: free, mail: "name@mod.gov.example", language: "en", timeZone },
      sessions: [
        {
          hash: "a",
          createdAt: at,
          seenAt: at,
          agent: "Mozilla/5.0 (Windows NT 10.0) Chrome/140",
          here: true,
        },
        { hash: "b", createdAt: at, seenAt: at, agent: free, here: false },
        { hash: "c", createdAt: at, seenAt: at, agent: "", here: false },
      ],
      typed,
      saved: typed === untyped,
    });
  const invitation = (lang: Language, typed: Typed) =>
    InvitationPage({
      ...viewOf(lang, "/account/invitations/secret", nobody),
      organisation: name,
      mail: "new@mod.gov.example",
      roles: ["curator", "approver"],
      administrator: false,
      endsAt: at,
      typed,
    });
  const queue = (lang: Language, list: "WAITING" | "GOVERNMENT" | "SUPPLIER", filled: boolean) =>
    QueuePage({
      ...viewOf(lang, `/staff/organisations?list=${list}`, staff("auditor")),
      list,
      lines: filled
        ? [
            { ...line, id: "O-0123456789AC", kind: "SUPPLIER", country: "JP", answerDueOn: "2026-12-01" },
            line,
            { ...line, answeredOn: "2026-11-09", clearedUntil: "2031-11-08", checkedBy: officer },
          ]
        : [],
      ...(filled && { next: free }),
    });
  const apply = (lang: Language, kind: "GOVERNMENT" | "SUPPLIER", typed: Typed) =>
    ApplyPage({ ...viewOf(lang, "/account/apply", nobody), kind, mail: "name@mod.gov.example", typed });

  return {
    "sign-in": (lang) => SignInPage({ ...viewOf(lang, "/account/sign-in"), returnTo: "", failed: false }),
    "sign-in failed": (lang) =>
      SignInPage({ ...viewOf(lang, "/account/sign-in"), returnTo: `/${lang}/${free}`, failed: true }),
    "home account": (lang) => home(lang, "account", nobody, { waiting }),
    "home account of staff": (lang) => home(lang, "account", nobody, { mayApply: false }),
    "home buyer": (lang) => home(lang, "buyer", buyer, { status: "CLEARED", waiting, notices }),
    "home supplier empty": (lang) => home(lang, "supplier", reader("/supplier"), { status: "REGISTERED" }),
    "home staff": (lang) => home(lang, "staff", staff("admin"), { waiting, notices }),
    profile: (lang) => profile(lang, untyped, "Antarctica/Troll"),
    "profile wrong": (lang) => profile(lang, wrong("timeZone", "language")),
    "apply government": (lang) => apply(lang, "GOVERNMENT", untyped),
    "apply government wrong": (lang) =>
      apply(lang, "GOVERNMENT", wrong("country", "ministry", "officerMail", "domain", "language", "purpose")),
    "apply supplier": (lang) => apply(lang, "SUPPLIER", untyped),
    "apply supplier wrong": (lang) =>
      apply(lang, "SUPPLIER", wrong("nameJa", "corporateNumber", "foreignControl", "cyber.updates")),
    organisation: (lang) => OrganisationPage(mine(lang, { done: "applied" })),
    "organisation read only": (lang) => {
      const { upload: _upload, ...rest } = mine(lang, { administers: false, organisation: supplier });
      return OrganisationPage(rest);
    },
    "organisation empty": (lang) =>
      OrganisationPage(
        mine(lang, {
          organisation: { ...common, steps: [], documents: [], missing: [], status: "EXPIRED", name: {} },
          members: [],
          invitations: [],
          moves: [{ move: "renew-late", needsReason: false }],
          done: free,
        }),
      ),
    "organisation letter wrong": (lang) =>
      OrganisationPage(mine(lang, { form: "letter", typed: wrong("file") })),
    "organisation invite wrong": (lang) =>
      OrganisationPage(mine(lang, { form: "invite", typed: wrong("mail", "language") })),
    "organisation agency": (lang) =>
      OrganisationPage({
        ...mine(lang, { organisation: agency, form: "member" }),
        ...viewOf(lang, "/account/organisation", staff("admin")),
        typed: { values: { personId: [fellow] }, errors: { roles: "required" } },
      }),
    invitation: (lang) => invitation(lang, untyped),
    "invitation wrong": (lang) => invitation(lang, { values: {}, errors: { "": "invitation-used" } }),
    "queue waiting": (lang) => queue(lang, "WAITING", true),
    "queue governments": (lang) => queue(lang, "GOVERNMENT", true),
    "queue suppliers empty": (lang) => queue(lang, "SUPPLIER", false),
    desk: (lang) => desk(lang, government),
    "desk wrong": (lang) =>
      desk(lang, government, { typed: wrong("reasons", "note"), move: "ask", mayOpenDocuments: false }),
    "desk supplier": (lang) => desk(lang, supplier, { moves: [], checks: [] }),
  };
}
