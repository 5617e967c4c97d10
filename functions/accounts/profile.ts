import type { Person } from "../../shared/accounts/model.ts";
import { type AgencyRole, isSignedIn } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import type { Language } from "../../shared/base/text.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { getPerson, personWrites } from "./store.ts";

async function self(ctx: Ctx): Promise<Person> {
  const person = isSignedIn(ctx.actor) ? await getPerson(ctx.deps.table, ctx.actor.personId) : undefined;
  if (!person) throw new AppError("unauthenticated", "sign-in-needed");
  return person;
}

/** The reader's language of mails, and the time zone of its pages. */
export async function saveProfile(
  ctx: Ctx,
  input: { language: Language; timeZone: string },
): Promise<Person> {
  const before = await self(ctx);
  if (!Intl.supportedValuesOf("timeZone").includes(input.timeZone) && input.timeZone !== "UTC")
    throw new AppError("invalid", "invalid-value", { field: "timeZone" });

  const { language, timeZone } = input;
  const after: Person = { ...before, language, timeZone, revision: before.revision + 1 };

  await commit(ctx, personWrites(before, after), [
    { record: `person:${before.id}`, action: "person.profile", detail: { language, timeZone } },
  ]);

  return after;
}

/** Puts another of the person's roles in force; one at a time. */
export async function switchRole(ctx: Ctx, input: { role: AgencyRole }): Promise<Person> {
  const before = await self(ctx);
  if (ctx.actor.kind !== "staff" || !before.roles.includes(input.role))
    throw new AppError("not-found", "page-not-found");

  const after: Person = { ...before, role: input.role, revision: before.revision + 1 };

  await commit(ctx, personWrites(before, after), [
    {
      record: `person:${before.id}`,
      action: "person.role",
      detail: { from: before.role ?? "", to: input.role },
    },
  ]);

  return after;
}
