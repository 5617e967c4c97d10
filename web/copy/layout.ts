import type { Language } from "../../shared/base/text.ts";

const ja = {
  product: "日本防衛装備品カタログ",
  /** Where the name may break in a narrow header. */
  productParts: ["日本防衛装備品", "カタログ"],
  agency: "防衛装備品の移転を担う日本政府の窓口",
  skip: "本文へ移動",
  mainNavigation: "主なメニュー",
  breadcrumb: "現在地",
  home: "ホーム",
  catalogue: "カタログ",
  classes: "分類から探す",
  how: "ご利用案内",
  accessibility: "アクセシビリティ",
  otherLanguage: "English",
  language: "言語",
  letters: "引合受諾書の照合",
  feeds: "更新情報（Atom）",
  needs: "ニーズ",
  performance: "案件の処理日数",
  api: "API（OpenAPI）",
  marking: "公開情報のみ（UNCLASSIFIED）",
  footer: "このカタログについて",
  requestId: "お問い合わせ番号",
  toSearch: "カタログを検索",
};

const en: typeof ja = {
  product: "Japanese Defense Sales Catalogue",
  productParts: ["Japanese Defense ", "Sales Catalogue"],
  agency: "Japan's window for transfers of defence equipment",
  skip: "Skip to content",
  mainNavigation: "Main",
  breadcrumb: "You are here",
  home: "Home",
  catalogue: "Catalogue",
  classes: "Supply classes",
  how: "How it works",
  accessibility: "Accessibility",
  otherLanguage: "日本語",
  language: "Language",
  letters: "Check a letter",
  feeds: "Updates (Atom)",
  needs: "Needs",
  performance: "How long cases take",
  api: "API (OpenAPI)",
  marking: "UNCLASSIFIED information only",
  footer: "About this catalogue",
  requestId: "Reference for enquiries",
  toSearch: "Search the catalogue",
};

export const layoutCopy: Readonly<Record<Language, typeof ja>> = { ja, en };
