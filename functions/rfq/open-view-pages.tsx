import { LetterCheckPage } from "../../web/rfq/letter-check-page.tsx";
import { PerformancePage } from "../../web/rfq/performance-page.tsx";

export { checkLetter } from "./check-letter.ts";
export { readPerformance } from "./performance.ts";

/** Loaded when somebody asks for it: views and their words would make every start of the public's function longer. */
export const performanceBody = (props: Parameters<typeof PerformancePage>[0]): string =>
  String(<PerformancePage {...props} />);
export const letterBody = (props: Parameters<typeof LetterCheckPage>[0]): string =>
  String(<LetterCheckPage {...props} />);
