import * as z from "zod";
import { mailTemplates } from "../../shared/accounts/mail.ts";
import { refusal } from "../../shared/accounts/rules.ts";
import { actsAs, isMember } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { type Day, dayInJapan } from "../../shared/base/day.ts";
import type { PersonCtx } from "./ctx.ts";
import type { Who } from "./identify.ts";
import { readQueue } from "./read-organisation.ts";
import { fieldsOf, type Summary } from "./store.ts";

const noticeSchema = z.object({
  id: z.string(),
  at: z.string(),
  template: z.enum(mailTemplates),
  params: z.record(z.string(), z.string()),
});
export type Notice = z.infer<typeof noticeSchema>;

export type Waiting = {
  readonly kind: "letter" | "more-asked" | "renew" | "check" | "findings" | "decision" | "first-steps";
  readonly subject: string;
  readonly dueOn?: Day;
  readonly path: string;
};

/** Who the caller is, and what waits for it. */
export async function readMe(ctx: PersonCtx) {
  const { who } = ctx;
  if (!who) throw new AppError("unauthenticated", "sign-in-needed");
  const { person, organisation, actor } = who;
  return {
    person: {
      id: person.id,
      name: person.name,
      mail: person.mail,
      language: person.language,
      timeZone: person.timeZone,
    },
    kind: actor.kind,
    ...(organisation && {
      organisation: {
        id: organisation.id,
        kind: organisation.kind,
        status: organisation.status,
        name: organisation.name,
        administrator: person.administrator,
      },
      country: organisation.country,
    }),
    roles: actor.kind === "staff" ? person.roles : [],
    ...(actor.kind === "staff" && { role: actor.role }),
    waiting: await readWaiting(ctx, who),
  };
}

/** What waits for the reader: of its own organisation, or on the agency's desk in its present role. */
export async function readWaiting(ctx: PersonCtx, who: Who): Promise<Waiting[]> {
  if (who.actor.kind === "staff") return onDesk(ctx);
  const { organisation, actor } = who;
  if (!organisation) return [{ kind: "first-steps", subject: "", path: "/account" }];
  if (!isMember(actor) || !who.person.administrator) return [];
  const subject = organisation.name.ja ?? organisation.name.en ?? "";
  const path = "/account/organisation";
  const waiting: Waiting[] = [];
  if (organisation.missing.includes("letter-missing")) waiting.push({ kind: "letter", subject, path });
  else if (organisation.missing.length > 0) waiting.push({ kind: "more-asked", subject, path });
  const today = dayInJapan(ctx.deps.now());
  const renewable =
    organisation.renewalAskedOn === undefined && !refusal(actor, organisation, "renew", today);
  if (renewable && organisation.clearedUntil)
    waiting.push({ kind: "renew", subject, dueOn: organisation.clearedUntil, path });
  return waiting;
}

async function onDesk(ctx: PersonCtx): Promise<Waiting[]> {
  if (!actsAs(ctx.actor, "case-officer", "licensing", "approver")) return [];
  const { items } = await readQueue(ctx, { list: "WAITING" });
  return items.flatMap((summary) => {
    const kind = deskWork(ctx, summary);
    const subject = summary.name.ja ?? summary.name.en ?? summary.id;
    return kind
      ? [{ kind, subject, dueOn: summary.answerDueOn, path: `/staff/organisations/${summary.id}` }]
      : [];
  });
}

function deskWork({ actor }: PersonCtx, { kind, status, checkedBy }: Summary): Waiting["kind"] | undefined {
  if (actsAs(actor, "approver"))
    return checkedBy && isMember(actor) && checkedBy !== actor.personId ? "decision" : undefined;
  if (checkedBy) return undefined;
  if (kind === "SUPPLIER") return "findings";
  if (!actsAs(actor, "case-officer")) return undefined;
  return status === "APPLIED" ? "check" : "findings";
}

const noticesShown = 20;

/** The reader's latest notices, newest first. */
export async function readNotices(ctx: PersonCtx): Promise<Notice[]> {
  if (!ctx.who) return [];
  const { rows } = await ctx.deps.table.list({
    pk: `PERSON#${ctx.who.person.id}`,
    from: "NOTICE#",
    to: "NOTICE#\uffff",
    descending: true,
    limit: noticesShown,
  });
  return rows.map((row) => noticeSchema.parse(fieldsOf(row)));
}
