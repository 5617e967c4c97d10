import { dayInJapan } from "../../shared/base/day.ts";
import type { Language } from "../../shared/base/text.ts";
import { ErrorPage } from "../../web/layout/error-page.tsx";
import type { Deps } from "../platform/deps.ts";
import type { Problem } from "./problem.ts";

type Where = {
  readonly lang: Language;
  readonly path: string;
  readonly requestId: string;
  readonly deps: Deps;
};

/** An error as a page, in the reader's language. */
export function errorPage(problem: Problem, { lang, path, requestId, deps }: Where) {
  const { origin, assets } = deps.config;
  const site = { origin, ...assets, today: dayInJapan(deps.now()) };
  return <ErrorPage {...problem} lang={lang} path={path} site={site} base="" requestId={requestId} />;
}
