import type { Language } from "../../shared/base/text.ts";
import type { ApplicationKind, ApplicationState } from "../../shared/startups/application-states.ts";

type Names = {
  readonly states: Readonly<Record<ApplicationState, string>>;
  readonly kinds: Readonly<Record<ApplicationKind, string>>;
};
const ja: Names = {
  states: {
    SUBMITTED: "提出済み",
    ACKNOWLEDGED: "受付済み",
    IN_REVIEW: "審査中",
    GRANTED: "認められました",
    DECLINED: "見送り",
    WITHDRAWN: "取り下げ",
  },
  kinds: { JSDF_TRIAL: "自衛隊による試験", INVESTMENT: "出資", LOAN: "融資" },
};
const en: Names = {
  states: {
    SUBMITTED: "Submitted",
    ACKNOWLEDGED: "Acknowledged",
    IN_REVIEW: "In review",
    GRANTED: "Granted",
    DECLINED: "Declined",
    WITHDRAWN: "Withdrawn",
  },
  kinds: { JSDF_TRIAL: "Trial by the JSDF", INVESTMENT: "Investment", LOAN: "Loan" },
};
/** Names of firms' requests to the agency, for pages, mails and notices. */
export const applicationNames: Readonly<Record<Language, Names>> = { ja, en };
