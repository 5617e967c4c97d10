import type { Language } from "../../shared/base/text.ts";
import type { TechnologyArea } from "../../shared/catalogue/codes.ts";
import type { Demand } from "../../shared/startups/demand-endpoints.ts";
import { demandCopy } from "../copy/startups-demand.ts";
import { DemandArea } from "./demand-area.tsx";

type Props = {
  readonly lang: Language;
  readonly demand: Demand;
  readonly area: TechnologyArea | undefined;
};

/** The part of a firm's technology page: demand of this month for the technology's area. */
export function DemandPart({ lang, demand, area }: Props) {
  const copy = demandCopy[lang];
  const one = demand.areas.find((each) => each.area === area);
  return (
    <section>
      <h2>{copy.title}</h2>
      {one ? (
        <DemandArea lang={lang} demand={one} month={demand.month} months={demand.months} level="h3" />
      ) : (
        <p class="panel panel-calm">{copy.noAreas}</p>
      )}
      <p>
        <a href={`/${lang}/supplier/demand`}>{copy.all}</a>
      </p>
    </section>
  );
}
