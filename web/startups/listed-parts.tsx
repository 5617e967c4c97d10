import { startOfDay } from "../../shared/base/day.ts";
import { AttestationsPart } from "./attestations-part.tsx";
import { DemandPart } from "./demand-part.tsx";
import { TechnologyNeedsPart } from "./matches-part.tsx";
import type { TechnologyProps } from "./part.ts";

/** Open needs that the technology may answer. */
export const NeedsPart = ({ lang, needs }: TechnologyProps) =>
  needs && needs.length > 0 ? <TechnologyNeedsPart lang={lang} items={needs} /> : null;

/** What is attested of a listed technology. */
export const AttestedPart = ({ lang, attestations, site }: TechnologyProps) =>
  attestations && attestations.length > 0 ? (
    <AttestationsPart lang={lang} attestations={attestations} now={startOfDay(site.today)} />
  ) : null;

/** What governments look for in the area of a listed technology. */
export const OwnDemandPart = ({ lang, demand, one }: TechnologyProps) =>
  demand && one.brief.area ? <DemandPart lang={lang} demand={demand} area={one.brief.area} /> : null;
