import type { Language } from "../../shared/base/text.ts";

/** What is wrong with a field, and what to do: one sentence for every message a form may bring back. */
const ja = {
  required: "入力または選択してください。",
  "too-long": "長すぎます。短くしてください。",
  "invalid-value": "この値は使えません。選び直すか、入力し直してください。",
  "domain-malformed": "ドメインの形ではありません。「mod.go.example」のように入力してください。",
  "domain-free-mail":
    "誰でも取得できるメールのドメインは使えません。政府のドメインのアドレスを使ってください。",
  "domain-not-yours":
    "サインインに使ったメールアドレスのドメインと異なります。ご自身の政府のドメインを入力してください。",
  "mail-malformed": "メールアドレスの形ではありません。「name@mod.go.example」のように入力してください。",
  "mail-not-of-domain": "入力した政府のドメインのアドレスではありません。",
  "country-own": "日本の機関は、この申請の対象ではありません。",
  "corporate-number-length": "法人番号は数字13桁で入力してください。",
  "corporate-number-check": "法人番号の検査数字が合いません。数字の間違いがないか確かめてください。",
  "ncage-malformed": "NCAGEコードは「J」、英数字3文字、数字1文字の5文字で入力してください（例：J1A23）。",
  "percent-range": "0から100までの数字で入力してください。",
  "owners-needed": "外国の持分があるときは、所有者を入力してください。",
  "organisation-exists":
    "この組織はすでに登録されています。参加するには、その組織の管理者に招待を依頼してください。",
  "already-member": "すでに組織に所属しています。一人が所属できる組織は一つです。",
  "not-a-pdf": "このファイルはPDFではありません。PDFで保存し直してください。",
  "file-too-large": "ファイルが大きすぎます。10MB以下にしてください。",
  "file-missing": "ファイルが届いていません。もう一度選んで送信してください。",
  "last-administrator": "最後の管理者は外せません。先に別の人を管理者にしてください。",
  "too-many-invitations": "回答待ちの招待が多すぎます。不要な招待を取り消してください。",
  "invitation-used":
    "この招待はすでに使われたか、取り消されています。必要なときは、管理者に新しい招待を依頼してください。",
  "invitation-expired": "この招待は期限が切れています。管理者に新しい招待を依頼してください。",
  "move-not-open": "現在の状態では、この操作はできません。ページの内容を確かめてください。",
  "need-letter": "公文書が提出されるまで、この操作はできません。",
  "need-findings": "すべての項目を確認した記録がないため、この操作はできません。",
  "need-other-person": "確認した職員とは別の職員が決定してください。",
  "need-renewable": "更新できる時期ではありません。期限の180日前から申請できます。",
  "record-changed":
    "表示した後に、別の人が内容を変更しました。最新の内容を確かめてから、もう一度操作してください。",
  "not-a-number": "数字で入力してください。",
  "amount-whole": "この通貨には小数がありません。整数で入力してください。",
  "amount-malformed": "金額を数字で入力してください（例：1234.50）。",
  "price-range": "下限を上限以下にし、通貨をそろえてください。",
  "specification-line":
    "1行に「名称（日本語） | 内容（日本語） | 名称（英語） | 内容（英語）」の形で入力してください。",
  "text-missing": "日本語か英語のどちらかを入力してください。",
  "one-language": "日本語か英語のどちらかを入力してください。",
  "trl-evidence": "TRLが7以上のときは、場所と日付のある証拠が必要です。",
  "control-row-unknown": "輸出令別表第一にない項番です。一覧から選んでください。",
  "country-unknown": "国コードが正しくありません。2文字のコードを空白で区切ってください。",
  "arms-category-missing": "武器には、国連軍備登録制度の区分が必要です。",
  "day-not-ahead": "明日以降の日を選んでください。",
  "days-reversed": "取り下げる日は、公開する日より後にしてください。",
  "fields-changed": "別の人が同じ項目を変更しました。項目ごとに選んでください。",
  "need-complete": "必須の項目を両方の言語で入力してください。",
  "need-classification": "該非判定を入力してください。",
  "gate-shut": "公開の条件を満たしていません。ページで条件を確かめてください。",
  "move-refused": "現在の状態か役割では、この操作はできません。ページの内容を確かめてください。",
  "sign-in-failed": "サインインを完了できませんでした。もう一度サインインしてください。",
};

export type FaultKey = keyof typeof ja;

const en: Record<FaultKey, string> = {
  required: "Enter or choose something here.",
  "too-long": "This is too long. Please shorten it.",
  "invalid-value": "This cannot be used. Choose or enter something else.",
  "domain-malformed": "This is not a domain. Enter it like mod.gov.example.",
  "domain-free-mail":
    "Anybody can have an address at this domain. Use an address of your government's domain.",
  "domain-not-yours":
    "The address you signed in with is not at this domain. Enter the domain of your own government.",
  "mail-malformed": "This is not an e-mail address. Enter it like name@mod.gov.example.",
  "mail-not-of-domain": "This address is not at the government domain that was entered.",
  "country-own": "Organisations of Japan do not apply here.",
  "corporate-number-length": "Enter the corporate number as 13 digits.",
  "corporate-number-check": "The check digit does not fit. Compare the number digit by digit.",
  "ncage-malformed": "An NCAGE code is J, three letters or digits and a digit, like J1A23.",
  "percent-range": "Enter a number from 0 to 100.",
  "owners-needed": "Name the owners when there is a foreign share.",
  "organisation-exists":
    "This organisation is already here. To join it, ask its administrator for an invitation.",
  "already-member": "You already belong to an organisation. A person can belong to one only.",
  "not-a-pdf": "This file is not a PDF. Save it as a PDF first.",
  "file-too-large": "The file is too large. It may have 10 MB at most.",
  "file-missing": "No file arrived. Choose it and send it again.",
  "last-administrator": "The last administrator cannot go. Make somebody else administrator first.",
  "too-many-invitations": "Too many invitations are open. Withdraw those that are not needed.",
  "invitation-used":
    "This invitation has been used or withdrawn. Ask an administrator for a new one if you need it.",
  "invitation-expired": "This invitation has expired. Ask an administrator for a new one.",
  "move-not-open": "This cannot be done in the present state. Look at what the page says now.",
  "need-letter": "This has to wait until the letter has come in.",
  "need-findings": "This needs findings in which everything is confirmed.",
  "need-other-person": "Somebody other than the person who checked has to decide.",
  "need-renewable": "It is too early to renew. That opens 180 days before the end.",
  "record-changed":
    "Somebody changed this after you opened the page. Read what is there now before you try again.",
  "not-a-number": "Enter a number.",
  "amount-whole": "This currency has no decimals. Enter a whole amount.",
  "amount-malformed": "Enter the amount in figures, like 1234.50.",
  "price-range": "The lower price must not be above the upper one, in one currency.",
  "specification-line":
    "Each line is: name (Japanese) | value (Japanese) | name (English) | value (English).",
  "text-missing": "Enter it in Japanese or in English.",
  "one-language": "Enter it in Japanese or in English.",
  "trl-evidence": "From TRL 7 on, evidence with place and date is needed.",
  "control-row-unknown": "The order has no such row. Choose one from the list.",
  "country-unknown": "A country code is not right. Enter two-letter codes with spaces between.",
  "arms-category-missing": "A weapon needs its category of the UN Register of Conventional Arms.",
  "day-not-ahead": "Choose a day from tomorrow on.",
  "days-reversed": "The day of withdrawal must be after the day of publication.",
  "fields-changed": "Somebody else changed the same fields. Choose for each which to keep.",
  "need-complete": "Fill in the required fields in both languages.",
  "need-classification": "Fill in the classification.",
  "gate-shut": "A condition for publication is not met. The page says which.",
  "move-refused": "This cannot be done in the present state or role. Look at what the page says now.",
  "sign-in-failed": "Signing in did not complete. Please sign in again.",
};

const sentences: Readonly<Record<Language, Readonly<Record<string, string>>>> = { ja, en };
export const faultKeys = Object.keys(ja) as readonly FaultKey[];

export const faultText = (key: string, lang: Language): string =>
  sentences[lang][key] ?? sentences[lang]["invalid-value"] ?? "";
/** For forms, which say many. */
export const sayFault = (lang: Language) => (key: string) => faultText(key, lang);
