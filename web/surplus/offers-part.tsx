import { PostForm } from "../accounts/post-form.tsx";
import { lotsCopy } from "../copy/lots.ts";
import { Banner } from "../ui/banner.tsx";
import { day, moment, number } from "../ui/format.ts";
import { AwardPart } from "./award-part.tsx";
import { named } from "./named.tsx";
import type { StaffLotProps } from "./props.ts";
import { Ranking } from "./ranking.tsx";

/** Sealed offers: how many, who asked to open them, and after the opening how they rank. */
export function OffersPart(props: StaffLotProps) {
  const { lang, content, filed, opening, ranking } = props;
  const copy = lotsCopy[lang];
  const { price } = content;
  if (price.mode !== "OFFERS_INVITED" && filed === 0) return null;
  return (
    <section>
      <h2>{copy.offers}</h2>
      <p>
        <strong>{copy.filed(number(filed, lang))}</strong>
        {price.mode === "OFFERS_INVITED" ? ` · ${copy.closing} ${day(price.closing, lang)}` : ""}
      </p>
      {ranking ? (
        <>
          <Ranking {...props} ranking={ranking} />
          <AwardPart {...props} ranking={ranking} />
        </>
      ) : (
        <Sealed {...props} />
      )}
      {opening && !ranking ? (
        <>
          <h3>{copy.askedBy}</h3>
          <ul>
            {opening.asked.map((one) => (
              <li>
                {named(props, one.by)} · {moment(one.at, lang)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

function Sealed({ lang, id, content, opening, may, filed, site }: StaffLotProps) {
  const copy = lotsCopy[lang];
  const { price } = content;
  const closing = opening?.closing ?? (price.mode === "OFFERS_INVITED" ? price.closing : site.today);
  if (site.today <= closing) return <Banner tone="info" title={copy.notYet} />;
  if (opening?.state === "ASKED") return <Banner tone="info" title={copy.opening} />;
  return (
    <>
      <p class="quiet">{copy.sealed}</p>
      <p>{copy.needsOther}</p>
      {may.askOpening && filed > 0 ? (
        <PostForm action={`/${lang}/staff/lots/${id}/opening`} submit={copy.askOpening} />
      ) : null}
    </>
  );
}
