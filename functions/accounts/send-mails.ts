import type { DynamoDBRecord } from "aws-lambda";
import * as z from "zod";
import { mailTemplates } from "../../shared/accounts/mail.ts";
import { languages } from "../../shared/base/text.ts";
import { renderMail } from "../../web/mail/render.tsx";
import type { Deps } from "../platform/deps.ts";
import { type Follow, followRecords, keysOf } from "../platform/follow-records.ts";
import { openMail } from "../platform/mail.ts";
import { plainImage } from "../platform/stream-image.ts";

const outboxSchema = z.object({
  pk: z.string(),
  sk: z.string(),
  id: z.string(),
  to: z.string(),
  language: z.enum(languages),
  template: z.enum(mailTemplates),
  params: z.record(z.string(), z.string()),
  at: z.string(),
  status: z.string(),
  expiresAt: z.number(),
});

/**
 * Sends what verbs put into the outbox. A mail that was sent loses its parameters, for a link in them may be a secret;
 * one that SES does not take stays and hands the batch back from there. Sent twice is better than not at all.
 */
export function sendMails(deps: Deps): Follow {
  const mail = openMail(deps.config);

  const send = async ({ dynamodb }: DynamoDBRecord): Promise<void> => {
    const queued = outboxSchema.parse(plainImage(dynamodb?.NewImage ?? {}));
    const stored = await deps.table.get({ pk: queued.pk, sk: queued.sk }, { consistent: true });
    if (stored?.status !== "QUEUED") return;
    const letter = renderMail({ ...queued, origin: deps.config.origin });
    await mail.send({ to: queued.to, ...letter, tag: queued.id });
    const { params: _sent, ...row } = queued;
    await deps.table.write([{ put: { ...row, status: "SENT" }, expect: "present" }]);
  };

  return followRecords(deps, (record) => (isQueued(record) ? () => send(record) : undefined), {
    failed: "mail-failed",
  });
}

const isQueued = (record: DynamoDBRecord): boolean =>
  record.eventName === "INSERT" && keysOf(record).pk.startsWith("OUTBOX#");
