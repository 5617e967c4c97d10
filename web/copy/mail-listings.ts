import type { Letter } from "./letter.ts";

/** What the agency's own people are told of listings. */
type ListingTemplate =
  | "listing-sent-back"
  | "listing-published"
  | "listing-review-due"
  | "listing-review-ended"
  | "listing-plan-done"
  | "listing-plan-refused";

export const listingsJa: Readonly<Record<ListingTemplate, Letter>> = {
  "listing-sent-back": {
    subject: ({ title }) => `差し戻し：${title}`,
    paragraphs: ({ title }) => [
      `「${title}」が差し戻されました。`,
      "理由とコメントを確かめ、修正してから、もう一度提出してください。",
    ],
    button: "品目を開く",
  },
  "listing-published": {
    subject: ({ title }) => `公開：${title}`,
    paragraphs: ({ title }) => [
      `「${title}」を公開しました。`,
      "内容に誤りがないか、公開ページでお確かめください。",
    ],
    button: "品目を開く",
  },
  "listing-review-due": {
    subject: ({ title }) => `見直しの期限：${title}`,
    paragraphs: ({ title, day }) => [
      `「${title}」の見直し期限は${day}です。`,
      "期限までに見直しがないと、この品目はカタログから自動的に外れます。内容を確かめ、新しい期限を設定してください。",
    ],
    button: "品目を開く",
  },
  "listing-review-ended": {
    subject: ({ title }) => `見直し期限切れ：${title}`,
    paragraphs: ({ title, day }) => [
      `「${title}」は、見直し期限（${day}）を過ぎたため、カタログから外れました。`,
      "もう一度公開するには、改訂を始めて内容を見直してください。",
    ],
    button: "品目を開く",
  },
  "listing-plan-done": {
    subject: ({ title }) => `予定どおり実施：${title}`,
    paragraphs: ({ title, day }) => [`「${title}」について、${day}に予定していた操作を行いました。`],
    button: "品目を開く",
  },
  "listing-plan-refused": {
    subject: ({ title }) => `予定を実施できません：${title}`,
    paragraphs: ({ title, day }) => [
      `「${title}」について、${day}に予定していた操作を行えませんでした。`,
      "品目のページで、満たされていない条件を確かめてください。",
    ],
    button: "品目を開く",
  },
};

export const listingsEn: Readonly<Record<ListingTemplate, Letter>> = {
  "listing-sent-back": {
    subject: ({ title }) => `Changes requested: ${title}`,
    paragraphs: ({ title }) => [
      `Changes are requested for “${title}”.`,
      "Read the reasons and comments, mend the draft and submit it again.",
    ],
    button: "Open the listing",
  },
  "listing-published": {
    subject: ({ title }) => `Published: ${title}`,
    paragraphs: ({ title }) => [
      `“${title}” has been published.`,
      "Please check its public page for mistakes.",
    ],
    button: "Open the listing",
  },
  "listing-review-due": {
    subject: ({ title }) => `Review due: ${title}`,
    paragraphs: ({ title, day }) => [
      `“${title}” must be reviewed by ${day}.`,
      "Without a review it leaves the catalogue by itself. Check what it says and set a new day.",
    ],
    button: "Open the listing",
  },
  "listing-review-ended": {
    subject: ({ title }) => `Review overdue: ${title}`,
    paragraphs: ({ title, day }) => [
      `“${title}” left the catalogue because it was not reviewed by ${day}.`,
      "To publish it again, begin a revision and check what it says.",
    ],
    button: "Open the listing",
  },
  "listing-plan-done": {
    subject: ({ title }) => `Carried out as planned: ${title}`,
    paragraphs: ({ title, day }) => [`What was planned for “${title}” on ${day} has been done.`],
    button: "Open the listing",
  },
  "listing-plan-refused": {
    subject: ({ title }) => `Plan not carried out: ${title}`,
    paragraphs: ({ title, day }) => [
      `What was planned for “${title}” on ${day} could not be done.`,
      "The listing's page says which condition is not met.",
    ],
    button: "Open the listing",
  },
};
