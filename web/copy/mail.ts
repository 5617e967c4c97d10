import type { MailTemplate } from "../../shared/accounts/mail.ts";
import type { Language } from "../../shared/base/text.ts";
import { day } from "../ui/format.ts";
import { accountCodes } from "./account-codes.ts";
import { applicationNames } from "./application-names.ts";
import { caseNames } from "./case-names.ts";
import { layoutCopy } from "./layout.ts";
import type { Said } from "./letter.ts";
import { en } from "./mail-en.ts";
import { ja, type Letters } from "./mail-ja.ts";
import { needStatesInMail } from "./mail-needs.ts";
import { stageNames } from "./startups-stages.ts";

export type MailParams = Readonly<Record<string, string>>;

const letters: Readonly<Record<Language, Letters>> = { ja, en };

const footer = {
  ja: "このメールは、このアドレスが上記サイトの利用者として登録されているか、招待されたためにお送りしています。送信専用のため、返信はお受けできません。",
  en: "You receive this because your address is registered with, or was invited to, the site named above. Replies to this address are not read.",
} as const;

function said(params: MailParams, lang: Language): Said {
  const { reason, status } = accountCodes[lang] as { [K in "reason" | "status"]: Record<string, string> };
  const date = (value: string | undefined) =>
    value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? day(value, lang) : "";
  const reasons = (params.reasons ?? "").split(",").filter((key) => key !== "");
  return {
    due: date(params.due),
    until: date(params.until),
    reasons: reasons.map((key) => reason[key] ?? key).join(lang === "ja" ? "、" : "; "),
    status: status[params.status ?? ""] ?? "",
    // A name with a line break in it must not become a header of its own.
    organisation: (params.organisation ?? "").replace(/\s+/g, " ").trim(),
    days: params.days ?? "",
    title: (params.title ?? "").replace(/\s+/g, " ").trim(),
    day: date(params.day),
    lot: (params[`lot-${lang}`] ?? "").replace(/\s+/g, " ").trim(),
    number: params.number ?? "",
    answer: (applicationNames[lang].states as Readonly<Record<string, string>>)[params.state ?? ""] ?? "",
    stage: (stageNames[lang] as Readonly<Record<string, string>>)[params.stage ?? ""] ?? "",
    state:
      (caseNames[lang].states as Readonly<Record<string, string>>)[params.state ?? ""] ??
      needStatesInMail[lang][params.state ?? ""] ??
      "",
  };
}

/** The words of a mail, without its address lines. */
export function letterText(template: MailTemplate, params: MailParams, lang: Language) {
  const letter = letters[lang][template];
  const words = said(params, lang);
  return {
    product: layoutCopy[lang].product,
    subject: letter.subject(words),
    paragraphs: letter.paragraphs(words),
    button: letter.button,
    footer: footer[lang],
  };
}

/** A mail's first sentence or two, for the notices on a person's pages. */
export const noticeText = (template: MailTemplate, params: MailParams, lang: Language): string =>
  letterText(template, params, lang).paragraphs[0] ?? "";
