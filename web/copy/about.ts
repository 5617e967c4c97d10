import type { Language } from "../../shared/base/text.ts";

type Section = {
  readonly anchor: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Where to begin; the path without language. */
  readonly way?: { readonly name: string; readonly path: string };
};
type About = { readonly title: string; readonly lead: string; readonly sections: readonly Section[] };

const howJa: About = {
  title: "ご利用案内",
  lead: "このカタログで何ができるか、どこから始めるかをご案内します。",
  sections: [
    {
      anchor: "governments",
      title: "外国政府の方へ",
      paragraphs: [
        "公開中の品目は、どなたでも検索し、比べ、引用できます。品目には変わらない番号があり、版ごとに変わらないアドレスがあります。",
        "価格には必ず基準日と根拠を添えています。「価格募集」の余剰品は、締切まで金額を封印する方式です。",
        "機関の申請には、大使館または省の文書、政府のメールアドレス、責任者の氏名が要ります。審査は一度だけで、10営業日以内に最初の回答をします。",
        "審査のあとは、自国に公開された品目も見え、見積りの依頼、質問、申出への署名、引渡しと支払いの確認までをここで行えます。",
      ],
      way: { name: "政府機関として申請する", path: "/account/apply/government" },
    },
    {
      anchor: "suppliers",
      title: "国内企業・新興企業の方へ",
      paragraphs: [
        "掲載には、防衛と民生の用途、技術成熟度とその根拠、知的財産の所有者、輸出管理の自己申告が必要です。",
        "製造者名は、公開の場では伏せることができます。",
        "まず法人番号で企業を登録します。確認が済むと、掲載品目についての庁の照会に答え、製造者名を誰が見たかを確かめられます。",
      ],
      way: { name: "企業を登録する", path: "/account/apply/supplier" },
    },
    {
      anchor: "agency",
      title: "当庁職員・各自衛隊の方へ",
      paragraphs: [
        "余剰品の資料（CSV、XLSX）を取り込み、区分の審査と、作成者とは別の職員の承認を経て公開します。",
        "公開、取下げ、版の履歴はすべて記録されます。記録は連鎖しており、書換えは検出されます。",
      ],
    },
    {
      anchor: "terms",
      title: "販売方式の違い",
      paragraphs: [
        "「当庁が売主」「当庁が代理」「企業が売主」の三つがあり、契約の当事者と責任の所在が異なります。各品目のページに記載しています。",
        "余剰品は現状有姿で引き渡します。これは状態と場所についての条件であり、インコタームズではありません。",
      ],
    },
  ],
};

const howEn: About = {
  title: "How it works",
  lead: "What you can do with this catalogue, and where to begin.",
  sections: [
    {
      anchor: "governments",
      title: "For foreign governments",
      paragraphs: [
        "Anyone can search, compare and cite what is published. A listing has a number that never changes, and each version an address that never changes.",
        "A price always states its date and its basis. For surplus with offers invited, amounts stay sealed until the closing day.",
        "An organisation applies with a letter of its embassy or ministry, a government mail address and a named officer. There is one check, with a first answer within ten working days.",
        "A cleared organisation also sees what is released to its country, requests quotations, asks, signs offers, and follows delivery and payment here.",
      ],
      way: { name: "Apply as a government", path: "/account/apply/government" },
    },
    {
      anchor: "suppliers",
      title: "For industry and start-ups in Japan",
      paragraphs: [
        "A listing needs civil and defence use, technology readiness with its evidence, the owner of the intellectual property and a self-declared export control row.",
        "The maker's name can be kept from the public.",
        "A firm registers by its corporate number first. Once verified it answers what the agency asks about its listings, and sees who read its name.",
      ],
      way: { name: "Register a firm", path: "/account/apply/supplier" },
    },
    {
      anchor: "agency",
      title: "For agency and Self-Defense Forces staff",
      paragraphs: [
        "Files of surplus property (CSV, XLSX) are taken in and published after classification and the approval of a person who did not prepare them.",
        "Publications, withdrawals and versions are all recorded in a chain in which a changed row shows.",
      ],
    },
    {
      anchor: "terms",
      title: "Sale models",
      paragraphs: [
        "The agency sells, acts for the buyer, or facilitates a sale by the company. The parties and the liability differ; each listing says which applies.",
        "Surplus is handed over as is, where is. That is about condition and place; it is no Incoterm.",
      ],
    },
  ],
};

const accessJa: About = {
  title: "アクセシビリティ",
  lead: "JIS X 8341-3 と WCAG 2.2 の適合レベル AA を目標に作っています。",
  sections: [
    {
      anchor: "how",
      title: "配慮していること",
      paragraphs: [
        "すべての機能はキーボードだけで使え、スクリプトを切っても使えます。",
        "幅 320 ピクセルの画面と 200 % の拡大で、横に動かさずに読めます。",
        "日本語のない文章や英語のない文章には、その言語の印を付けています。",
      ],
    },
  ],
};

const accessEn: About = {
  title: "Accessibility",
  lead: "Built with JIS X 8341-3 and WCAG 2.2 at level AA as the aim.",
  sections: [
    {
      anchor: "how",
      title: "What is taken care of",
      paragraphs: [
        "Everything works by keyboard alone, and with scripts switched off.",
        "At a width of 320 pixels and at 200 % zoom nothing needs sideways scrolling.",
        "Text that exists in one language only carries the mark of that language.",
      ],
    },
  ],
};

export const about: Readonly<Record<"how" | "accessibility", Readonly<Record<Language, About>>>> = {
  how: { ja: howJa, en: howEn },
  accessibility: { ja: accessJa, en: accessEn },
};
