import type { Group } from "./kinds.ts";

const below = (prefix: string, who: Group, lines: readonly string[]): [string, Group][] =>
  lines.map((line) => [line.replace(" ", ` ${prefix}`), who]);

/**
 * Who may use what at all, written down a second time and by hand: a permission that changes in a contract changes
 * nothing here, and the test says so. What they may see of a record is in records.ts.
 */
export const stated: ReadonlyMap<string, Group> = new Map<string, Group>([
  ...below("/api", "anyone", [
    "GET /catalogue",
    "GET /feed",
    "GET /catalogue/:id",
    "GET /catalogue/:id/versions",
    "GET /catalogue/:id/versions/:version",
  ]),
  ...below("", "anyone", [
    "GET /sitemap.xml",
    "GET /sitemaps/:file",
    "GET /robots.txt",
    "GET /pictures/:id/:file",
    "GET /auth/sign-in/:realm",
    "GET /auth/callback/:realm",
  ]),
  ...below("/:lang", "anyone", [
    "GET /",
    "GET /catalogue",
    "GET /catalogue/:id",
    "GET /catalogue/:id/print",
    "GET /catalogue/:id/v/:version",
    "GET /catalogue/:id/diff",
    "GET /classes",
    "GET /how-it-works",
    "GET /accessibility",
    "GET /feed.atom",
    "GET /feed.json",
    "GET /account/sign-in",
    "POST /account/sign-out",
  ]),
  ...below("/api", "signed in", [
    "GET /me",
    "POST /account/applications/government",
    "POST /account/applications/supplier",
    "POST /account/invitations/accept",
    "PATCH /account/profile",
    "GET /account/sessions",
    "DELETE /account/sessions/:hash",
    "DELETE /account/sessions",
  ]),
  ...below("/:lang/account", "signed in", [
    "GET ",
    "GET /profile",
    "POST /profile",
    "POST /sessions/end",
    "POST /sessions/end-others",
    "GET /invitations/:secret",
    "POST /invitations/:secret",
  ]),
  ...below("/:lang/account/apply", "newcomers", [
    "GET /government",
    "GET /supplier",
    "POST /government",
    "POST /supplier",
  ]),
  ...below("/api/account", "members", [
    "GET /organisation",
    "POST /organisation/move",
    "POST /letter/upload",
    "POST /letter",
    "POST /invitations",
    "DELETE /invitations/:hash",
    "PATCH /members/:id",
    "DELETE /members/:id",
  ]),
  ...below("/:lang/account/organisation", "members", [
    "GET ",
    "GET /letter",
    "POST /invite",
    "POST /invitations/withdraw",
    "POST /members/change",
    "POST /members/remove",
    "POST /move",
  ]),
  ...below("", "agency", ["POST /api/account/role", "POST /:lang/account/role", "GET /:lang/staff"]),
  ...below("", "governments", ["GET /:lang/buyer"]),
  ...below("", "suppliers", ["GET /:lang/supplier"]),
  ...below("/api/buyer", "cleared governments", [
    "GET /catalogue",
    "GET /feed",
    "GET /catalogue/:id",
    "GET /catalogue/:id/versions",
    "GET /catalogue/:id/versions/:version",
    "GET /pictures/:id/:file",
  ]),
  ...below("/:lang/buyer", "cleared governments", [
    "GET /catalogue",
    "GET /catalogue/:id",
    "GET /catalogue/:id/print",
    "GET /catalogue/:id/v/:version",
    "GET /catalogue/:id/diff",
    "GET /classes",
  ]),
  ...below("/api/staff", "organisation desk", [
    "GET /organisations",
    "GET /organisations/:id",
    "POST /organisations/:id/move",
  ]),
  ...below("/:lang/staff", "organisation desk", [
    "GET /organisations",
    "GET /organisations/:id",
    "GET /organisations/:id/documents/:document",
    "POST /organisations/:id/move",
  ]),
  ...below("", "auditors", ["GET /:lang/staff/audit", "GET /api/staff/audit", "GET /api/staff/audit/export"]),
]);
