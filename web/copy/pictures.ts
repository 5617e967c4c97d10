import type { Language } from "../../shared/base/text.ts";

const ja = {
  title: "画像と資料",
  lead: "検査が済んだ画像から、掲載するものと順番を選びます。画像には、見えない人に内容を伝える文を日本語と英語で付けてください。両方そろうまで審査に出せません。",
  chosen: "掲載する画像",
  none: "選べる画像はまだありません。画像を送ると、検査のあとここに並びます。",
  show: "掲載する",
  place: "順番",
  altJa: "内容を伝える文（日本語）",
  altEn: "内容を伝える文（英語）",
  save: "画像を保存",
  picture: (n: number) => `画像 ${n}`,
  files: "画像と資料",
  toEdit: "画像と資料を編集",
  toLot: "ロットの業務",
};
const en: typeof ja = {
  title: "Pictures and documents",
  lead: "Choose from the checked pictures which to show, and in which order. Say in Japanese and in English what each shows, for those who cannot see it: without both, the listing cannot go to review.",
  chosen: "Pictures to show",
  none: "There is no picture to choose yet. Send one, and it stands here once it is checked.",
  show: "Show it",
  place: "Place",
  altJa: "What it shows (Japanese)",
  altEn: "What it shows (English)",
  save: "Save the pictures",
  picture: (n) => `Picture ${n}`,
  files: "Pictures and documents",
  toEdit: "Edit pictures and documents",
  toLot: "Work on the lot",
};
export const picturesCopy: Readonly<Record<Language, typeof ja>> = { ja, en };
