import type { Language } from "../../shared/base/text.ts";
import type { Sentence } from "./errors.ts";
import { en } from "./webhooks-en.ts";
import { ja, type WebhooksCopy } from "./webhooks-ja.ts";

export const webhooksCopy: Readonly<Record<Language, WebhooksCopy>> = { ja, en };

const refusalsJa = {
  "webhook-not-found": {
    title: "該当する送信先はありません",
    detail: () => "削除されたのかもしれません。Webhookのページを開き直してください。",
  },
  "delivery-not-found": {
    title: "該当する記録はありません",
    detail: () => "記録は30日で消えます。送信先のページを開き直してください。",
  },
} as const satisfies Record<string, Sentence>;
const refusalsEn: Record<keyof typeof refusalsJa, Sentence> = {
  "webhook-not-found": {
    title: "No such address",
    detail: () => "It may have been removed. Open the page of your webhooks again.",
  },
  "delivery-not-found": {
    title: "No such line",
    detail: () => "Lines are kept for 30 days. Open the page of the address again.",
  },
};
export const webhookRefusals = { ja: refusalsJa, en: refusalsEn };
