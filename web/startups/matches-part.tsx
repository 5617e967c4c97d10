import type { Language, Text } from "../../shared/base/text.ts";
import type { Why } from "../../shared/startups/match.ts";
import type {
  MatchedListing,
  MatchedNeed,
  MatchedTechnology,
  NeedMatches,
} from "../../shared/startups/match-endpoints.ts";
import { codes } from "../copy/codes.ts";
import { matchCopy } from "../copy/startups-match.ts";
import { Said } from "../ui/said.tsx";
import { StatusTag } from "../ui/status-tag.tsx";
import { whyText } from "./why-text.ts";

type Line = {
  readonly href: string;
  readonly title: Text;
  readonly facts: readonly string[];
  /** Where it stands, for those who see what is not published. */
  readonly standing?: string;
  readonly why: Why;
};

const Lines = ({ lines, lang }: { lines: readonly Line[]; lang: Language }) => (
  <ol class="match-list">
    {lines.map(({ href, title, facts, standing, why }) => (
      <li>
        <p>
          <a href={href}>
            <Said text={title} lang={lang} />
          </a>{" "}
          {standing ? <StatusTag tone="plain">{standing}</StatusTag> : null}
        </p>
        {facts.length > 0 ? <p class="quiet">{facts.join(" · ")}</p> : null}
        <p class="quiet">
          <span class="visually-hidden">{matchCopy[lang].why}: </span>
          {whyText(why, lang)}
        </p>
      </li>
    ))}
  </ol>
);

const listingLine =
  (side: "staff" | "buyer", lang: Language) =>
  ({ id, kind, title, maker, area, trl, status, why }: MatchedListing): Line => ({
    href: side === "staff" ? `/${lang}/staff/listings/${id}` : `/${lang}/buyer/catalogue/${id}`,
    title,
    facts: [
      ...(kind === "TECHNOLOGY" ? [] : [codes[lang].kind[kind]]),
      ...(area ? [codes[lang].area[area]] : []),
      ...(trl === undefined ? [] : [matchCopy[lang].trl(trl)]),
      ...(maker ? [maker[lang] ?? maker.en ?? maker.ja ?? ""] : []),
    ],
    ...(status && status !== "PUBLISHED" && { standing: matchCopy[lang].unpublished }),
    why,
  });

type NeedProps = {
  readonly lang: Language;
  readonly side: "staff" | "buyer";
  readonly matches: NeedMatches;
};

/** On a need's page of the agency and of governments: what in the catalogue may answer it, and why. */
export function NeedMatchesPart({ lang, side, matches }: NeedProps) {
  const copy = matchCopy[lang];
  const { technologies, others } = matches;
  return (
    <section class="matches">
      <h2>{copy.technologies}</h2>
      <p class="quiet">{copy.technologiesText}</p>
      {technologies.length === 0 && others.length === 0 ? <p>{copy.none}</p> : null}
      <Lines lines={technologies.map(listingLine(side, lang))} lang={lang} />
      {others.length > 0 ? (
        <>
          <h3>{copy.others}</h3>
          <Lines lines={others.map(listingLine(side, lang))} lang={lang} />
        </>
      ) : null}
    </section>
  );
}

type OwnProps = { readonly lang: Language; readonly items: readonly MatchedTechnology[] };

/** On a need's page of a firm: with which of its own technologies it might answer. */
export function OwnMatchesPart({ lang, items }: OwnProps) {
  const copy = matchCopy[lang];
  const lines = items.map(
    ({ id, title, why }): Line => ({
      href: `/${lang}/supplier/technologies/${id}`,
      title,
      facts: [],
      why,
    }),
  );
  return (
    <section class="matches">
      <h2>{copy.own}</h2>
      {lines.length === 0 ? <p>{copy.ownNone}</p> : <Lines lang={lang} lines={lines} />}
    </section>
  );
}

type TechnologyNeeds = { readonly lang: Language; readonly items: readonly MatchedNeed[] };

/** On a firm's technology page: the open needs that it may answer. */
export function TechnologyNeedsPart({ lang, items }: TechnologyNeeds) {
  const copy = matchCopy[lang];
  const lines = items.map(
    ({ id, title, area, why }): Line => ({
      href: `/${lang}/supplier/needs/${id}`,
      title,
      facts: area ? [codes[lang].area[area]] : [],
      why,
    }),
  );
  return (
    <section class="matches">
      <h2>{copy.needs}</h2>
      {lines.length === 0 ? <p>{copy.needsNone}</p> : <Lines lang={lang} lines={lines} />}
    </section>
  );
}
