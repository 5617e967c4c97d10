import type { Language } from "../../shared/base/text.ts";
import { applicationKinds } from "../../shared/startups/application-states.ts";
import type { ApplicationLine } from "../../shared/startups/applications.ts";
import { isListed, type TechnologyState } from "../../shared/startups/codes.ts";
import { applicationNames } from "../copy/application-names.ts";
import { applicationsCopy } from "../copy/startups-applications.ts";
import { ApplicationTag } from "./application-facts.tsx";

export type ApplicationsPartProps = {
  readonly lang: Language;
  readonly one: { readonly id: string; readonly status: TechnologyState };
  readonly applications?: readonly ApplicationLine[];
};

/** What the firm asked the agency for about a listed technology, and what else it may ask for. */
export function ApplicationsPart({ lang, one, applications = [] }: ApplicationsPartProps) {
  if (!isListed(one.status)) return null;
  const copy = applicationsCopy[lang];
  const open = new Set(applications.filter(({ dueOn }) => dueOn).map(({ kind }) => kind));
  return (
    <section id="requests">
      <h2>{copy.partTitle}</h2>
      <p class="quiet">{copy.partLead}</p>
      <ul class="plain-list">
        {applications.map(({ id, kind, status }) => (
          <li>
            <a href={`/${lang}/supplier/applications/${id}`}>{applicationNames[lang].kinds[kind]}</a>{" "}
            <ApplicationTag status={status} lang={lang} />
          </li>
        ))}
      </ul>
      <ul class="plain-row">
        {applicationKinds
          .filter((kind) => !open.has(kind))
          .map((kind) => (
            <li>
              <a
                class="button button-quiet"
                href={`/${lang}/supplier/applications/new?${new URLSearchParams({ technology: one.id, kind })}`}
              >
                {copy.newTitle(applicationNames[lang].kinds[kind])}
              </a>
            </li>
          ))}
      </ul>
    </section>
  );
}
