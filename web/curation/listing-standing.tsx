import { fieldName } from "../catalogue/field-names.ts";
import { curationCopy } from "../copy/curation.ts";
import { Facts } from "../ui/facts.tsx";
import { day, moment } from "../ui/format.ts";
import type { ListingProps } from "./props.ts";
import { visibilityText } from "./visibility-text.ts";

/** Where it stands, since when, and through whose hands it went. */
export function ListingStanding({ lang, listing, names, reader }: ListingProps) {
  const copy = curationCopy[lang].page;
  const { schedule, classifiedBy, approvedBy, preparedBy, contributors = [] } = listing;
  const name = (id: string | undefined) => (id === undefined ? undefined : (names[id] ?? copy.unknown));
  const fact = (label: string, value: string | undefined) => (value ? { name: label, value } : undefined);
  const others = contributors.filter((id) => id !== preparedBy).map((id) => names[id] ?? copy.unknown);
  return (
    <section>
      <h2>{copy.state}</h2>
      <Facts
        facts={[
          fact(copy.since, moment(listing.since ?? listing.createdAt, lang, reader?.timeZone)),
          fact(copy.preparedBy, name(preparedBy)),
          fact(copy.contributors, others.join(lang === "ja" ? "、" : ", ")),
          fact(copy.classifiedBy, name(classifiedBy)),
          fact(copy.approvedBy, name(approvedBy)),
          fact(copy.visibility, visibilityText(listing.content.visibility, lang)),
          fact(fieldName("reviewBy", lang), day(listing.content.reviewBy, lang)),
          fact(
            copy.schedule,
            schedule &&
              copy.planned(
                schedule.publishOn ? day(schedule.publishOn, lang) : "",
                schedule.withdrawOn ? day(schedule.withdrawOn, lang) : "",
              ),
          ),
        ]}
      />
    </section>
  );
}
