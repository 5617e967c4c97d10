import { dayInJapan } from "../../shared/base/day.ts";
import type { Language } from "../../shared/base/text.ts";
import type { Explain } from "../../web/copy/errors.ts";
import { ErrorPage } from "../../web/layout/error-page.tsx";
import type { Deps } from "../platform/deps.ts";
import type { Problem } from "./problem.ts";

type Where = {
  readonly lang: Language;
  readonly path: string;
  readonly requestId: string;
  readonly deps: Deps;
  readonly explain?: Explain | undefined;
};

/** An error as a page, in the reader's language. */
export function errorPage(problem: Problem, { lang, path, requestId, deps, explain }: Where) {
  const { origin, assets } = deps.config;
  const site = { origin, ...assets, today: dayInJapan(deps.now()) };
  const view = { lang, path, site, base: "" as const, requestId, ...(explain && { explain }) };
  return <ErrorPage {...problem} {...view} />;
}
