import { AwsClient } from "aws4fetch";
import type { Config } from "./config.ts";

export type Letter = {
  readonly to: string;
  /** Without one the letter comes from `MAIL_FROM`. */
  readonly from?: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Our id of the mail, as SES's tag `mail-id`: by it events of delivery find the row. Letters, digits, `_`, `-`. */
  readonly tag: string;
};

export type Mail = {
  /** SES may deliver twice what it was handed once again; throws when SES takes it not at all. */
  readonly send: (letter: Letter) => Promise<{ messageId: string }>;
};

const utf8 = (text: string) => ({ Data: text, Charset: "UTF-8" });

/** SES v2 `SendEmail` by signed `fetch`, for the same reason as `openFiles`. */
export function openMail(config: Config): Mail {
  const aws = new AwsClient({ ...config.credentials, region: config.region, service: "ses", retries: 4 });
  const base = config.sesEndpoint?.replace(/\/$/, "") ?? `https://email.${config.region}.amazonaws.com`;
  return {
    send: async ({ to, from = config.mailFrom, subject, text, html, tag }) => {
      if (!from) throw new Error("MAIL_FROM is not set and the letter names no sender");
      const answer = await aws.fetch(`${base}/v2/email/outbound-emails`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          FromEmailAddress: from,
          Destination: { ToAddresses: [to] },
          Content: { Simple: { Subject: utf8(subject), Body: { Text: utf8(text), Html: utf8(html) } } },
          EmailTags: [{ Name: "mail-id", Value: tag }],
        }),
      });
      if (answer.status !== 200)
        throw new Error(`SES SendEmail ${tag}: ${answer.status} ${(await answer.text()).slice(0, 300)}`);
      const { MessageId } = (await answer.json()) as { MessageId?: string };
      return { messageId: MessageId ?? "" };
    },
  };
}
