import type { MailTemplate } from "../../shared/accounts/mail.ts";
import { idFrom } from "../../shared/base/id.ts";
import type { Language } from "../../shared/base/text.ts";
import type { Deps } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";
import { noticeKey } from "./keys.ts";

type Recipient = {
  readonly id?: string;
  readonly mail: string;
  readonly language: Language;
  readonly administrator?: boolean;
};

/** Days that mails wait to be sent again, and that notices are shown. */
const outboxDays = 14;
const noticeDays = 180;
const daySeconds = 86_400;
/** Two rows each, in one transaction of at most a hundred with the deed itself. */
const recipientsMost = 40;

/**
 * A mail, and for a person of ours the same as a notice on its pages: rows of the transaction that they tell of. They
 * are sent after it, by whoever follows the table. Of more than forty people the administrators come first.
 */
export function tell(
  deps: Deps,
  to: readonly Recipient[],
  template: MailTemplate,
  params: Readonly<Record<string, string>>,
): Write[] {
  const now = deps.now();
  const at = now.toISOString();
  const seconds = Math.floor(now.getTime() / 1000);
  const ranked = to.toSorted((a, b) => Number(b.administrator ?? false) - Number(a.administrator ?? false));
  return ranked.slice(0, recipientsMost).flatMap(({ id, mail, language }): Write[] => {
    const mailId = idFrom("M", deps.random(8));
    const outbox = {
      pk: `OUTBOX#${at.slice(0, 10)}`,
      sk: mailId,
      id: mailId,
      to: mail,
      language,
      template,
      params,
      at,
      status: "QUEUED",
      expiresAt: seconds + outboxDays * daySeconds,
    };
    const notice = id && {
      ...noticeKey(id, at, mailId),
      id: mailId,
      template,
      params,
      at,
      expiresAt: seconds + noticeDays * daySeconds,
    };
    return [
      { put: outbox, expect: "absent" },
      ...(notice ? [{ put: notice, expect: "absent" } as const] : []),
    ];
  });
}
