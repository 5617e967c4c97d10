import type { MailTemplate } from "../../shared/accounts/mail.ts";
import type { Letter } from "./letter.ts";
import { attestationsJa } from "./mail-attestations.ts";
import { listingsJa } from "./mail-listings.ts";
import { needsJa } from "./mail-needs.ts";
import { pilotsJa } from "./mail-pilots.ts";
import { technologiesJa } from "./mail-technologies.ts";

export type Letters = Readonly<Record<MailTemplate, Letter>>;

const openJa = "組織のページを開く";
const openLotJa = "品目のページを開く";
export const ja: Letters = {
  ...listingsJa,
  ...pilotsJa,
  ...needsJa,
  ...technologiesJa,
  "application-received": {
    subject: () => "申請を受け付けました",
    paragraphs: ({ due }) => [
      `政府機関としての申請を受け付けました。${due && `最初の回答は${due}までにお届けします。`}`,
      "まだのときは、大使館または省の公文書（PDF）を組織のページから提出してください。公文書がそろうと、身元の確認を始めます。",
    ],
    button: openJa,
  },
  "registration-received": {
    subject: () => "供給者の登録を受け付けました",
    paragraphs: ({ due }) => [
      `供給者の登録を受け付けました。${due && `最初の回答は${due}までにお届けします。`}`,
      "経過は組織のページでいつでもご確認いただけます。",
    ],
    button: openJa,
  },
  "more-asked": {
    subject: () => "追加の提出をお願いします",
    paragraphs: ({ reasons }) => [
      `審査を進めるために、追加の提出または確認が必要です。${reasons && `内容：${reasons}。`}`,
      "組織のページで説明を確かめ、ご対応ください。",
    ],
    button: openJa,
  },
  "check-begun": {
    subject: () => "身元の確認を始めました",
    paragraphs: () => [
      "当庁は、貴組織の身元の確認を始めました。",
      "いま行っていただくことはありません。追加のお願いがあるときは、改めてご連絡します。",
    ],
    button: openJa,
  },
  cleared: {
    subject: () => "利用資格が認められました",
    paragraphs: ({ until }) => [
      `貴組織の利用資格が認められました。${until && `有効期限は${until}です。`}`,
      "サインインすると、貴国に公開された品目を閲覧できます。",
    ],
    button: "カタログを開く",
  },
  verified: {
    subject: () => "登録内容の確認が済みました",
    paragraphs: () => [
      "供給者としての登録内容の確認が済みました。",
      "自社の製品や技術の掲載を申請できます。",
    ],
    button: openJa,
  },
  "export-ready": {
    subject: () => "輸出の準備が整いました",
    paragraphs: () => [
      "輸出管理とサイバーセキュリティの確認が済み、貴社は「輸出準備完了」となりました。",
      "行っていただくことはありません。",
    ],
    button: openJa,
  },
  refused: {
    subject: () => "申請は認められませんでした",
    paragraphs: ({ reasons }) => [
      `誠に申し訳ありませんが、申請は認められませんでした。${reasons && `理由：${reasons}。`}`,
      "詳しくは、組織のページの経過をご覧ください。",
    ],
    button: openJa,
  },
  suspended: {
    subject: () => "利用を停止しました",
    paragraphs: ({ reasons }) => [
      `貴組織の利用を停止しました。${reasons && `理由：${reasons}。`}`,
      "詳しくは、組織のページの経過をご覧ください。公開の品目は引き続き閲覧できます。",
    ],
    button: openJa,
  },
  reinstated: {
    subject: () => "利用の停止を解除しました",
    paragraphs: ({ status, until }) => [
      `貴組織の利用の停止を解除しました。${status && `現在の状態は「${status}」です。`}`,
      until ? `資格の有効期限は${until}です。` : "これまでと同じようにご利用いただけます。",
    ],
    button: openJa,
  },
  "clearance-ends": {
    subject: ({ days }) =>
      days === "0"
        ? "利用資格の期限は本日です"
        : days
          ? `利用資格の期限まであと${days}日です`
          : "利用資格の期限が近づいています",
    paragraphs: ({ until }) => [
      `貴組織の利用資格の期限が近づいています。${until && `有効期限は${until}です。`}`,
      "続けて利用するには、期限までに管理者が組織のページから更新を申請してください。これまでの申請と書類を使います。",
    ],
    button: "更新を申請する",
  },
  "clearance-ended": {
    subject: () => "利用資格の期限が切れました",
    paragraphs: ({ until }) => [
      `貴組織の利用資格の期限が切れました。${until && `有効期限は${until}でした。`}`,
      "組織のページから、これまでの書類を使って、改めて確認を申請できます。",
    ],
    button: openJa,
  },
  "clearance-lapsed": {
    subject: () => "利用資格の期限が切れました（更新は審査中です）",
    paragraphs: ({ until }) => [
      `更新の決定より前に、貴組織の利用資格の期限が切れました。${until && `有効期限は${until}でした。`}`,
      "更新の申請と書類は当庁で審査しています。行っていただくことはありません。決定までは、公開の品目をご覧いただけます。",
    ],
    button: openJa,
  },
  "renewal-received": {
    subject: () => "更新の申請を受け付けました",
    paragraphs: ({ until }) => [
      `利用資格の更新の申請を受け付けました。${until && `現在の期限は${until}です。`}`,
      "10開庁日以内に最初の回答をお届けします。",
    ],
    button: openJa,
  },
  "clearance-extended": {
    subject: () => "利用資格を更新しました",
    paragraphs: ({ until }) => [
      `貴組織の利用資格を更新しました。${until && `新しい有効期限は${until}です。`}`,
      "行っていただくことはありません。",
    ],
    button: openJa,
  },
  invited: {
    subject: ({ organisation }) => (organisation ? `${organisation}への招待` : "組織への招待"),
    paragraphs: ({ organisation, until }) => [
      `${organisation || "組織"}のメンバーとして招待されました。${until && `招待の期限は${until}です。`}`,
      "下のリンクを開き、このメールアドレスでサインインして、参加してください。リンクは一度だけ使えます。ほかの方に転送しないでください。",
    ],
    button: "招待を見る",
  },
  joined: {
    subject: () => "組織に参加しました",
    paragraphs: () => ["組織のメンバーになりました。", "サインインすると、組織の情報をご覧いただけます。"],
    button: "ホームを開く",
  },
  removed: {
    subject: () => "組織のメンバーではなくなりました",
    paragraphs: () => [
      "組織のメンバーではなくなりました。組織の情報はご覧いただけません。",
      "心当たりがないときは、組織の管理者にお問い合わせください。",
    ],
    button: "アカウントを開く",
  },
  "offer-won": {
    subject: ({ lot }) => `申込みが採用されました：${lot}`,
    paragraphs: ({ lot }) => [
      `「${lot}」への申込みが採用されました。申し込まれた数量を確保しています。`,
      "続きの手続きについては、案件担当官からご連絡します。",
    ],
    button: openLotJa,
  },
  "offer-lost": {
    subject: ({ lot }) => `申込みの結果：${lot}`,
    paragraphs: ({ lot }) => [
      `「${lot}」への申込みは、採用されませんでした。お申し込みありがとうございました。`,
      "申込みはすべて締切後に開封し、公表している順位の規則に従って審査しました。",
    ],
    button: openLotJa,
  },
  "question-answered": {
    subject: ({ lot }) => `質問に回答しました：${lot}`,
    paragraphs: ({ lot }) => [
      `「${lot}」についてのご質問に回答しました。`,
      "質問と回答は、この品目を閲覧できるすべての購入者に、質問者を示さずに公開されます。",
    ],
    button: openLotJa,
  },
  "lot-available": {
    subject: ({ lot }) => `提供が始まりました：${lot}`,
    paragraphs: ({ lot }) => [
      `ウォッチしている「${lot}」の提供が始まりました。`,
      "数量には限りがあります。下見と申込みの期日をご確認ください。",
    ],
    button: openLotJa,
  },
  "lot-changed": {
    subject: ({ lot }) => `内容が変わりました：${lot}`,
    paragraphs: ({ lot }) => [
      `ウォッチしている「${lot}」の内容が変わりました。`,
      "変更された点は、品目のページの版の履歴で確かめられます。",
    ],
    button: openLotJa,
  },
  "technology-changed": {
    subject: ({ lot }) => `内容が変わりました：${lot}`,
    paragraphs: ({ lot }) => [
      `ウォッチしている「${lot}」の内容が変わりました。`,
      "変更された点は、品目のページの版の履歴で確かめられます。",
    ],
    button: openLotJa,
  },
  "technology-stage": {
    subject: ({ lot, stage }) => `${stage}に進みました：${lot}`,
    paragraphs: ({ lot, stage }) => [
      `ウォッチしている「${lot}」が、次の段階「${stage}」に進みました。`,
      "品目のページから引合いに加えられます。",
    ],
    button: openLotJa,
  },
  "case-changed": {
    subject: ({ number, state }) => `案件${number}：${state}`,
    paragraphs: ({ number, state }) => [
      `案件${number}に動きがありました。現在の状況は「${state}」です。`,
      "内容と、次に誰がいつまでに何をするかは、案件のページでご確認いただけます。",
    ],
    button: "案件のページを開く",
  },
  ...attestationsJa,
  "webhook-dead": {
    subject: ({ title }) => `Webhookの送信を断念しました：${title}`,
    paragraphs: ({ title }) => [
      `${title}への通知を、3日間に10回試みましたが、届けられませんでした。`,
      "送信先の記録を確かめ、原因を取り除いてから、記録のページで送り直してください。",
    ],
    button: "記録を開く",
  },
  "webhook-disabled": {
    subject: ({ title }) => `Webhookを停止しました：${title}`,
    paragraphs: ({ title }) => [
      `${title}が5日間どの通知も受け取らなかったため、この送信先を停止しました。`,
      "送信先の記録を確かめ、原因を取り除いてから、再開してください。停止中の通知は自動では送られません。",
    ],
    button: "記録を開く",
  },
  "maker-asked": {
    subject: ({ lot }) => `照会：${lot}`,
    paragraphs: ({ lot }) => [
      `貴社が製造する「${lot}」について、当庁から照会があります。`,
      "照会のページで内容を確かめ、回答してください。",
    ],
    button: "照会を開く",
  },
  "case-offer-ends": {
    subject: ({ number, day }) => `案件${number}：引合受諾書の期限は${day}です`,
    paragraphs: ({ number, day }) => [
      `案件${number}の引合受諾書は、${day}（日本時間の終わり）に効力を失います。`,
      "承諾、対案、または見送りのいずれかを、期限までに案件のページで行ってください。",
    ],
    button: "案件のページを開く",
  },
  "case-late": {
    subject: ({ number, state }) => `案件${number}：期日を過ぎています（${state}）`,
    paragraphs: ({ number, state, day }) => [
      `案件${number}は「${state}」のまま、期日の${day}を過ぎました。`,
      "次の手続きに進めるか、遅れる理由を案件に記録してください。",
    ],
    button: "案件のページを開く",
  },
};
