import type { Language } from "../../shared/base/text.ts";
import type { AttestationState } from "../../shared/startups/attestation.ts";
import type { AttestationDone } from "../../shared/startups/attestation-pages.ts";

const ja = {
  title: "証明",
  lead: "製品の版ごとに、自衛隊での使用または試験を証明します。作成した人とは別の承認者が承認すると、署名されて公開されます。",
  states: {
    DRAFT: "承認待ち",
    ISSUED: "発行済み",
    REVOKED: "取消し済み",
    DISCARDED: "破棄",
  } as Record<AttestationState, string>,
  tabsLabel: "証明の状態",
  none: "この状態の証明はありません。",
  columns: { product: "製品", kind: "種類", state: "状態", until: "有効期限", changed: "最終変更" },
  next: "次へ",
  pages: "ページ",
  begin: "証明を作成する",
  newLead: "公開中の装備品または技術について作成します。製品名と企業名は、公開されている品目から取ります。",
  listing: "品目の番号またはアドレス",
  listingHint: "例：L-0123456789AB",
  kind: "種類",
  kindMeans: {
    IN_SERVICE: "自衛隊の部隊が、この版を現に使用しています。",
    TESTED: "自衛隊が、この版を試験しました。",
  },
  version: "製品の版",
  versionHint: "企業が付けた名称のまま。この版だけが証明されます。",
  issuer: { ja: "証明する部隊・機関（日本語）", en: "証明する部隊・機関（英語）" },
  statement: { ja: "証明の内容（日本語）", en: "証明の内容（英語）" },
  statementHint: "300字まで。秘密の内容、数量、場所は書かないでください。公開されます。",
  validUntil: "有効期限",
  validUntilHint: "この日の終わり（日本時間）まで有効です。発行日から5年以内。",
  prepare: "承認を依頼する",
  facts: "証明の対象と期限",
  product: "製品",
  firm: "企業",
  noFirm: "公開しない（企業名を伏せた品目）",
  writers: "作成した人",
  approvedBy: "承認した人",
  issuedOn: "発行日",
  revokedBy: "取り消した人",
  note: "取消しについての内部の記録",
  noteHint: "外部には公開されません。",
  publicPage: "公開の照合ページ",
  edit: "内容を直す",
  discard: "破棄する",
  discardText: "破棄した証明は元に戻せません。",
  issue: "承認して署名する",
  issueText: "署名すると、この内容で直ちに公開されます。公開した内容は変更できません。",
  revoke: "取り消す",
  revokeText: "取り消すと、直ちに照合ページ、バッジ、取消し一覧に反映されます。元に戻せません。",
  reason: "取消しの理由",
  somebody: "職員",
  actions: "操作",
  between: "、",
  done: {
    prepared: "作成しました。別の承認者の承認を待っています。",
    saved: "保存しました。",
    discarded: "破棄しました。",
    issued: "署名して公開しました。企業に知らせます。",
    revoked: "取り消しました。企業に知らせます。",
  } as Record<AttestationDone, string>,
  own: "自社の製品の証明",
  ownNone: "この製品について発行された証明はありません。",
  ownLead: "証明は版ごとに発行されます。照合ページとバッジのアドレスは、誰にでも示せます。",
  check: "照合ページ",
};

const en: typeof ja = {
  title: "Attestations",
  lead: "They state that the Self-Defense Forces use, or have tried, one version of a product. An approver other than the writer signs and publishes them.",
  states: { DRAFT: "Awaiting approval", ISSUED: "Issued", REVOKED: "Revoked", DISCARDED: "Discarded" },
  tabsLabel: "Attestations by state",
  none: "There are no attestations in this state.",
  columns: {
    product: "Product",
    kind: "Kind",
    state: "State",
    until: "Valid until",
    changed: "Last changed",
  },
  next: "Next",
  pages: "Pages",
  begin: "Write an attestation",
  newLead:
    "For published equipment or technology. The names of product and firm come from the published listing.",
  listing: "Number or address of the listing",
  listingHint: "For example L-0123456789AB",
  kind: "Kind",
  kindMeans: {
    IN_SERVICE: "A unit of the forces uses this version now.",
    TESTED: "The forces have tried this version.",
  },
  version: "Product version",
  versionHint: "As the firm calls it. Only this version is attested.",
  issuer: { ja: "Attested by (in Japanese)", en: "Attested by (in English)" },
  statement: { ja: "Statement (in Japanese)", en: "Statement (in English)" },
  statementHint: "At most 300 characters. Nothing secret, no quantities, no places: it is published.",
  validUntil: "Valid until",
  validUntilHint: "To the end of this day in Japan, at most five years after issue.",
  prepare: "Ask for approval",
  facts: "What is attested",
  product: "Product",
  firm: "Firm",
  noFirm: "Not shown (the listing hides its maker)",
  writers: "Written by",
  approvedBy: "Approved by",
  issuedOn: "Issued",
  revokedBy: "Revoked by",
  note: "Internal note on the revocation",
  noteHint: "Not shown outside the agency.",
  publicPage: "Public page",
  edit: "Edit",
  discard: "Discard",
  discardText: "A discarded attestation cannot be brought back.",
  issue: "Approve and sign",
  issueText: "Signing publishes it at once, as it stands here. It cannot be changed afterwards.",
  revoke: "Revoke",
  revokeText:
    "Its page, its badge and the list of revoked attestations say so at once. This cannot be undone.",
  reason: "Reason",
  somebody: "Staff",
  actions: "What you can do",
  between: ", ",
  done: {
    prepared: "Written. It waits for an approver other than you.",
    saved: "Saved.",
    discarded: "Discarded.",
    issued: "Signed and published. The firm is told.",
    revoked: "Revoked. The firm is told.",
  },
  own: "Attestations of your product",
  ownNone: "No attestation has been issued for this product.",
  ownLead: "Each covers one version. You may show the address of its page and of its badge to anyone.",
  check: "Page that checks it",
};
export const attestCopy: Readonly<Record<Language, typeof ja>> = { ja, en };

/** What refusals and forms of attestations say, by key: the title of a problem, and the sentence beside a field. */
export const attestRefusals = {
  ja: {
    "attestation-move-not-open": "今の状態または役割では、この操作はできません。ページを開き直してください。",
    "attestation-own-work": "自分が作成または修正した証明は承認できません。別の承認者が承認します。",
    "attestation-ended": "すでに効力のない証明は取り消せません。",
    "attestation-day-past": "過ぎた日は指定できません。今日以降の日を選んでください。",
    "attestation-too-long": "有効期限は、今日から5年以内の日を選んでください。",
    "attestation-text-long": "名称と内容の合計が署名できる長さを超えています。内容を短くしてください。",
    "attestation-listing-number":
      "品目の番号（L-で始まる14文字）か、そのページのアドレスを入力してください。",
    "attestation-listing-not-public": "この番号の品目は公開されていません。公開中の品目だけを証明できます。",
    "attestation-listing-kind": "証明できるのは、装備品と技術の品目だけです。",
    "attestation-listing-changed":
      "作成の後に、品目の名称または企業名が変わりました。内容を開いて保存し直すと、新しい名称になります。",
    "attestation-not-signed":
      "署名の仕組みが応答しません。何も発行していません。しばらくしてからやり直してください。",
  },
  en: {
    "attestation-move-not-open":
      "This cannot be done in its present state or in your role. Open the page again.",
    "attestation-own-work": "You wrote or edited this attestation. Somebody else approves it.",
    "attestation-ended": "It is no longer in force, so there is nothing to revoke.",
    "attestation-day-past": "This day is over. Choose today or a later day.",
    "attestation-too-long": "Choose a day within five years from today.",
    "attestation-text-long":
      "Names and statement together are longer than can be signed. Shorten the statement.",
    "attestation-listing-number":
      "Type the listing's number (L- and 12 characters) or the address of its page.",
    "attestation-listing-not-public":
      "The listing with this number is not public. Only public listings are attested.",
    "attestation-listing-kind": "Only equipment and technology can be attested.",
    "attestation-listing-changed":
      "The listing's title or maker changed after this was written. Edit and save it: that takes the new names.",
    "attestation-not-signed": "Signing does not answer. Nothing was issued. Try again in a while.",
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<string, string>>>>;

const refused = {
  ja: "この証明についての操作はできません",
  en: "This cannot be done with the attestation",
} as const;
/** A refusal of this room as a problem says it; undefined for those of others. */
export function attestRefusal(reason: string, lang: Language) {
  const detail = (attestRefusals[lang] as Readonly<Record<string, string>>)[reason];
  return detail === undefined ? undefined : { title: refused[lang], detail };
}
