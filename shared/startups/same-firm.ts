/** Hosts that give a mailbox to anybody: two people of one host are not of one firm. [ours] */
const openHosts = new Set(
  (
    "gmail.com googlemail.com yahoo.co.jp yahoo.com ymail.ne.jp outlook.com outlook.jp hotmail.com hotmail.co.jp " +
    "live.com live.jp msn.com icloud.com me.com mac.com aol.com proton.me protonmail.com gmx.com gmx.net mail.com " +
    "zoho.com fastmail.com nifty.com biglobe.ne.jp ocn.ne.jp so-net.ne.jp plala.or.jp docomo.ne.jp ezweb.ne.jp " +
    "au.com softbank.ne.jp i.softbank.jp excite.co.jp infoseek.jp qq.com 163.com naver.com yandex.com"
  ).split(" "),
);

export type FirmPeople = { readonly organisationId: string; readonly mails: readonly string[] };
export type Someone = { readonly organisationId?: string | undefined; readonly mail: string };

/** What stands behind the last `@`; undefined for a host that is open to anybody. */
export function ownDomain(mail: string): string | undefined {
  const domain = mail
    .slice(mail.lastIndexOf("@") + 1)
    .trim()
    .toLowerCase()
    .replace(/\.$/, "");
  return domain === "" || openHosts.has(domain) ? undefined : domain;
}

/** Whether somebody is of a firm: on its list of people, or with a mailbox where its people have theirs. */
export function isOfFirm(person: Someone, firm: FirmPeople): boolean {
  if (person.organisationId === firm.organisationId) return true;
  const own = ownDomain(person.mail);
  return own !== undefined && firm.mails.some((mail) => ownDomain(mail) === own);
}
