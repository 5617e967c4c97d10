/** Why pilots, firms' requests and questions about technologies are refused: a sentence each, in forms and problems. */
const ja = {
  "pilot-technology-not-listed": "掲載された技術だけが試行の対象です。",
  "pilot-one-runner": "実施者は、部隊か政府の組織のどちらか一つを入力してください。",
  "pilot-runner-unknown": "資格を持つ政府の組織の番号ではありません。",
  "period-reversed": "終わりの日が始まりの日より前です。",
  "pilot-ended": "この試行の結果はすでに記録されています。",
  "pilot-runs": "この試行はまだ終わっていません。結果が記録されてから進めてください。",
  "pilot-own-outcome": "試行を登録した人は、その結果を記録できません。別の担当者が記録します。",
  "pilot-outcome-day": "試行の開始日から今日までの日を入力してください。",
  "pilot-not-public": "一般に公開されている技術ではないため、試行も一般には公開できません。",
  "stage-move-not-open": "今の段階からは進めません。ページを開き直してください。",
  "stage-need-listed": "掲載された技術だけが進めます。",
  "stage-need-pilot": "試行がまだ登録されていません。",
  "stage-need-success": "成功した試行がまだありません。",
  "stage-need-reason": "理由を入力してください。",
  "application-not-verified": "申請の前に、企業の確認を受けてください。",
  "application-not-listed": "掲載された技術についてだけ申請できます。",
  "application-open": "この技術について、同じ種類の申請がすでに進んでいます。",
  "application-move-not-open": "今の状態ではできません。ページを開き直してください。",
  "application-need-recommendation": "先に担当者が決定の案を記録してください。",
  "application-need-other-person": "決定の案を作った人は決定できません。別の承認者が決定します。",
  "application-need-decision": "決定の内容を入力してください。",
  "technology-question-passed-on": "この質問は、すでに企業へ渡されたか、回答されています。",
  "technology-without-firm": "この技術には、登録された企業がありません。当庁が回答してください。",
};
const en: typeof ja = {
  "pilot-technology-not-listed": "Only a listed technology is tried.",
  "pilot-one-runner": "Name a unit of the forces or a government's organisation: one of the two.",
  "pilot-runner-unknown": "This is not the number of a cleared government's organisation.",
  "period-reversed": "The last day is before the first.",
  "pilot-ended": "How this pilot ended is already on record.",
  "pilot-runs": "This pilot has not ended. Go on when its outcome is on record.",
  "pilot-own-outcome": "Whoever opened a pilot does not say how it ended. Another person does.",
  "pilot-outcome-day": "Enter a day from the pilot's first day until today.",
  "pilot-not-public": "The technology is not open to the public, and so neither is its pilot.",
  "stage-move-not-open": "This stage does not follow the present one. Open the page again.",
  "stage-need-listed": "Only a listed technology goes on.",
  "stage-need-pilot": "There is no pilot on record yet.",
  "stage-need-success": "No pilot has succeeded yet.",
  "stage-need-reason": "Give the reason.",
  "application-not-verified": "Have your firm verified before you ask.",
  "application-not-listed": "You can ask for a listed technology only.",
  "application-open": "A request of this kind is already under way for this technology.",
  "application-move-not-open": "Not in its present state. Open the page again.",
  "application-need-recommendation": "A case officer prepares the decision first.",
  "application-need-other-person": "Whoever prepared the decision does not make it. Another approver does.",
  "application-need-decision": "Write the decision.",
  "technology-question-passed-on": "This question was passed on to the firm or answered already.",
  "technology-without-firm": "No registered firm stands behind this technology. The agency answers itself.",
};
export const pilotFaults = { ja, en };

const again = {
  ja: () => "アドレスを確かめるか、一覧から開き直してください。",
  en: () => "Check the address, or open it again from the list.",
};
/** What is not there, or not for who asks. */
export const pilotRefusals = {
  ja: {
    "pilot-not-found": { title: "該当する試行はありません", detail: again.ja },
    "application-not-found": { title: "該当する申請はありません", detail: again.ja },
    "technology-question-not-found": { title: "該当する質問はありません", detail: again.ja },
  },
  en: {
    "pilot-not-found": { title: "There is no such pilot", detail: again.en },
    "application-not-found": { title: "There is no such request", detail: again.en },
    "technology-question-not-found": { title: "There is no such question", detail: again.en },
  },
};
