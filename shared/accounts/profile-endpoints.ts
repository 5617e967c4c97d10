import * as z from "zod";
import { instantSchema } from "../base/day.ts";
import { endpoint } from "../base/endpoint.ts";
import { languages } from "../base/text.ts";
import { account, done, hash, role } from "./endpoints.ts";
import { personSchema } from "./model.ts";

export const saveProfileEndpoint = endpoint({
  ...account,
  id: "saveProfile",
  method: "patch",
  path: "/api/account/profile",
  summary: "Language of mails and time zone of pages",
  audit: { action: "person.profile" },
  input: z.strictObject({ language: z.enum(languages), timeZone: z.string().max(64) }),
  output: personSchema,
  refuses: [400, 401, 409, 429],
});

export const switchRoleEndpoint = endpoint({
  ...account,
  id: "switchRole",
  method: "post",
  path: "/api/account/role",
  summary: "Puts another of the caller's agency roles in force",
  permission: (actor) => actor.kind === "staff",
  audit: { action: "person.role" },
  input: z.strictObject({ role }),
  output: personSchema,
  refuses: [400, 401, 404, 409, 429],
});

const sessionLine = z.strictObject({
  hash,
  createdAt: instantSchema,
  seenAt: instantSchema,
  agent: z.string(),
  here: z.boolean(),
});

export const sessionsEndpoint = endpoint({
  ...account,
  id: "listSessions",
  method: "get",
  path: "/api/account/sessions",
  summary: "The caller's own sessions",
  audit: { none: "reading about oneself" },
  output: z.strictObject({ items: z.array(sessionLine) }),
  refuses: [401, 429],
});

export const endSessionEndpoint = endpoint({
  ...account,
  id: "endSession",
  method: "delete",
  path: "/api/account/sessions/:hash",
  summary: "Ends one of the caller's sessions",
  audit: { action: "session.end" },
  params: z.strictObject({ hash }),
  output: done,
  refuses: [401, 404, 409, 429],
});

export const endSessionsEndpoint = endpoint({
  ...account,
  id: "endSessions",
  method: "delete",
  path: "/api/account/sessions",
  summary: "Signs the caller out everywhere",
  audit: { action: "session.end" },
  output: z.strictObject({ ended: z.int() }),
  refuses: [401, 409, 429],
});

export const profileEndpoints = [
  saveProfileEndpoint,
  switchRoleEndpoint,
  sessionsEndpoint,
  endSessionEndpoint,
  endSessionsEndpoint,
] as const;
