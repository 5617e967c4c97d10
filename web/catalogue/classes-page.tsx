import type { FacetCount } from "../../shared/catalogue/search.ts";
import { catalogueCopy } from "../copy/catalogue.ts";
import { Document } from "../layout/document.tsx";
import type { View } from "../layout/site.ts";
import { number } from "../ui/format.ts";
import { valueName } from "./facet-names.ts";

type Group = FacetCount & { readonly classes: readonly FacetCount[] };

/** The supply class tree: groups with listings, their classes, how many each. */
export function ClassesPage(props: View & { readonly groups: readonly Group[] }) {
  const { lang, base, groups } = props;
  const copy = catalogueCopy[lang];
  return (
    <Document {...props} title={copy.classesTitle} description={copy.classesLead} crumbs={[]}>
      <div class="wrap classes">
        <h1>{copy.classesTitle}</h1>
        <p class="lead">{copy.classesLead}</p>
        {groups.length === 0 ? <p class="notice">{copy.nothing}</p> : null}
        <ul class="class-groups">
          {groups.map((group) => (
            <li>
              <h2>
                <a href={`/${lang}${base}/catalogue?group=${group.value}`}>
                  {valueName("group", group, lang)}
                </a>
                <span class="check-count">{number(group.count, lang)}</span>
              </h2>
              <ul>
                {group.classes.map((one) => (
                  <li>
                    <a href={`/${lang}${base}/catalogue?fsc=${one.value}`}>{valueName("fsc", one, lang)}</a>
                    <span class="check-count">{number(one.count, lang)}</span>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </div>
    </Document>
  );
}
