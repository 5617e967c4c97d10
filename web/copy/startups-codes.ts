import type { Language } from "../../shared/base/text.ts";
import type {
  DocumentForm,
  FeedbackCode,
  FundingKind,
  TechnologyState,
} from "../../shared/startups/codes.ts";

type Names<Code extends string> = Readonly<Record<Code, string>>;
type Codes = {
  readonly state: Names<TechnologyState>;
  readonly feedback: Names<FeedbackCode>;
  readonly funding: Names<FundingKind>;
  readonly form: Names<DocumentForm>;
};

const ja: Codes = {
  state: {
    DRAFT: "下書き",
    SUBMITTED: "受付済み・確認中",
    SCORING: "評価中",
    MODERATION: "とりまとめ中",
    LISTED_PUBLIC: "一般に掲載",
    LISTED_GOV: "政府向けに掲載",
    DECLINED: "今回は見送り",
    WITHDRAWN: "取下げ",
  },
  feedback: {
    "need-unclear": "何の課題を解くのかが不明確",
    "defence-use-unclear": "防衛での使い方が不明確",
    "readiness-unproved": "成熟度が示されていない",
    "evidence-weak": "根拠が弱い",
    "team-thin": "体制が十分でない",
    "cost-unclear": "費用が不明確",
    "ip-unclear": "知的財産の帰属が不明確",
    "control-row-unclear": "輸出管理上の区分が不明確",
    "ownership-unclear": "所有関係が不明確",
    "funding-unclear": "資金の出所が不明確",
    "text-unclear": "説明が分かりにくい",
    "document-unclear": "資料が分かりにくい",
    "no-demand": "需要が見当たらない",
    other: "その他",
  },
  funding: { EQUITY: "出資", GRANT: "助成金", LOAN: "融資", REVENUE: "売上" },
  form: { BRIEF: "説明書", DECK: "スライド" },
};

const en: Codes = {
  state: {
    DRAFT: "Draft",
    SUBMITTED: "Received, being checked",
    SCORING: "Being scored",
    MODERATION: "Scores being weighed",
    LISTED_PUBLIC: "Listed publicly",
    LISTED_GOV: "Listed to governments",
    DECLINED: "Not this time",
    WITHDRAWN: "Withdrawn",
  },
  feedback: {
    "need-unclear": "The need is not clear",
    "defence-use-unclear": "The defence use is not clear",
    "readiness-unproved": "Readiness is not shown",
    "evidence-weak": "The evidence is weak",
    "team-thin": "The team is thin",
    "cost-unclear": "The cost is not clear",
    "ip-unclear": "Who owns the rights is not clear",
    "control-row-unclear": "The export control row is not clear",
    "ownership-unclear": "Ownership is not clear",
    "funding-unclear": "Funding is not clear",
    "text-unclear": "The text is hard to follow",
    "document-unclear": "The paper is hard to follow",
    "no-demand": "No demand was found",
    other: "Other",
  },
  funding: { EQUITY: "Equity", GRANT: "Grant", LOAN: "Loan", REVENUE: "Revenue" },
  form: { BRIEF: "Brief", DECK: "Slides" },
};

export const startupsCodes: Readonly<Record<Language, Codes>> = { ja, en };
