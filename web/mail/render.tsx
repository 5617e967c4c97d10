import { localPath } from "../../shared/accounts/local-path.ts";
import type { MailTemplate } from "../../shared/accounts/mail.ts";
import type { Language } from "../../shared/base/text.ts";
import { letterText, type MailParams } from "../copy/mail.ts";

export type Mail = { readonly subject: string; readonly text: string; readonly html: string };
type Order = {
  readonly template: MailTemplate;
  readonly params: MailParams;
  readonly language: Language;
  /** Of our site, without a slash at its end. */
  readonly origin: string;
};

const places: Readonly<Partial<Record<MailTemplate, string>>> = {
  cleared: "/buyer/catalogue",
  joined: "/account",
  removed: "/account",
};

/** Where to act: the link that came with the mail when it is one of ours, else the template's own page. */
function target({ template, params, language, origin }: Order): string {
  const given = params.link === undefined ? undefined : localPath(params.link);
  return origin + (given ?? `/${language}${places[template] ?? "/account/organisation"}`);
}

/** A mail as plain text and as HTML that loads nothing from anywhere. */
export function renderMail(order: Order): Mail {
  const words = letterText(order.template, order.params, order.language);
  const link = target(order);
  const text = [
    words.product,
    words.subject,
    ...words.paragraphs,
    `${words.button}:\n${link}`,
    `--\n${words.footer}\n${order.origin}/${order.language}/`,
  ].join("\n\n");
  return {
    subject: `${words.subject} | ${words.product}`,
    text: `${text}\n`,
    html: `<!doctype html>${<Letter lang={order.language} link={link} origin={order.origin} words={words} />}`,
  };
}

const font = "font-family:'Hiragino Sans','Noto Sans JP',Meiryo,'Segoe UI',Helvetica,Arial,sans-serif";

type Props = {
  readonly lang: Language;
  readonly link: string;
  readonly origin: string;
  readonly words: ReturnType<typeof letterText>;
};

/** Styles stand on the elements: mail readers drop style sheets. */
function Letter({ lang, link, origin, words }: Props) {
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{words.subject}</title>
      </head>
      <body style={`margin:0;padding:24px 16px;background:#f5f7fa;color:#1a1a1a;line-height:1.7;${font}`}>
        <main style="max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border-top:4px solid #0b2a4a">
          <p style="margin:0;font-size:14px;color:#4d4d4d">{words.product}</p>
          <h1 style="margin:8px 0 16px;font-size:22px;line-height:1.4">{words.subject}</h1>
          {words.paragraphs.map((paragraph) => (
            <p style="margin:0 0 16px;font-size:16px">{paragraph}</p>
          ))}
          <p style="margin:24px 0">
            <a
              href={link}
              style="display:inline-block;padding:12px 24px;background:#0017c1;color:#ffffff;font-weight:bold;text-decoration:none;border-radius:8px"
            >
              {words.button}
            </a>
          </p>
          <p style="margin:0;font-size:13px;color:#4d4d4d;word-break:break-all">{link}</p>
        </main>
        <footer style="max-width:560px;margin:16px auto 0;font-size:13px;color:#4d4d4d">
          <p style="margin:0">{words.footer}</p>
          <p style="margin:8px 0 0">{`${origin}/${lang}/`}</p>
        </footer>
      </body>
    </html>
  );
}
