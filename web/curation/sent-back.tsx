import { curationCopy } from "../copy/curation.ts";
import { Banner } from "../ui/banner.tsx";
import { moment } from "../ui/format.ts";
import type { ListingProps } from "./props.ts";

/** Why it came back, until it is submitted again. */
export function SentBack({ lang, listing, names, reader }: ListingProps) {
  const { sentBack } = listing;
  const copy = curationCopy[lang];
  if (!sentBack) return null;
  return (
    <Banner tone="warning" title={copy.page.sentBack}>
      <ul class="reasons">
        {sentBack.reasons.map((reason) => (
          <li>{copy.reason[reason]}</li>
        ))}
      </ul>
      <p class="quiet">
        {names[sentBack.by] ?? copy.page.unknown}, {moment(sentBack.at, lang, reader?.timeZone)}
      </p>
    </Banner>
  );
}
