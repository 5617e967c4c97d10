import { actsNext, daysLeft } from "../../shared/startups/answering.ts";
import { isListed } from "../../shared/startups/codes.ts";
import { codes } from "../copy/codes.ts";
import { answerCopy } from "../copy/startups-answer.ts";
import { startupsCodes } from "../copy/startups-codes.ts";
import { Facts } from "../ui/facts.tsx";
import { day, number } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import { StatusTag } from "../ui/status-tag.tsx";
import { clockText, toneOfTechnology } from "./clock.ts";
import type { StaffProps } from "./staff-part.ts";

/** What it is, whose, where it stands, and how many days are left. */
export function StaffHead(props: StaffProps) {
  const { one, lang } = props;
  const copy = answerCopy[lang];
  return (
    <>
      <h1>{one.brief.title ? <Said text={one.brief.title} lang={lang} /> : copy.untitled}</h1>
      {one.brief.summary ? (
        <p class="lead">
          <Said text={one.brief.summary} lang={lang} />
        </p>
      ) : null}
      <YourDuty {...props} />
      <Facts facts={factsOf(props)} />
    </>
  );
}

function factsOf({ one, lang, today }: StaffProps) {
  const { facts, attempt, next: nextNames, openListing, openPilots, took, columns } = answerCopy[lang];
  const { area, trl } = one.brief;
  const next = actsNext(one);
  const left = daysLeft(one, today);
  return [
    {
      name: columns.state,
      value: (
        <>
          <StatusTag tone={toneOfTechnology(one.status)}>{startupsCodes[lang].state[one.status]}</StatusTag>
          {one.decision ? <span class="means">{took(number(one.decision.took, lang))}</span> : null}
        </>
      ),
    },
    left === undefined
      ? undefined
      : {
          name: facts.due,
          value: (
            <>
              {day(one.answerDueOn ?? today, lang)}{" "}
              {left < 0 ? <strong>{clockText(left, lang)}</strong> : <span>{clockText(left, lang)}</span>}
            </>
          ),
        },
    next ? { name: facts.next, value: nextNames[next] } : undefined,
    {
      name: facts.firm,
      value: (
        <a href={`/${lang}/staff/organisations/${one.organisationId}`}>
          <Said text={one.firm} lang={lang} />
        </a>
      ),
    },
    area ? { name: facts.area, value: codes[lang].area[area] } : undefined,
    trl ? { name: facts.trl, value: `TRL ${trl}` } : undefined,
    { name: facts.attempt, value: attempt(number(one.attempt, lang)) },
    one.submittedOn ? { name: facts.submitted, value: day(one.submittedOn, lang) } : undefined,
    one.listingId
      ? {
          name: facts.listing,
          value: <a href={`/${lang}/staff/listings/${one.listingId}`}>{openListing}</a>,
        }
      : undefined,
    isListed(one.status)
      ? {
          name: facts.pilots,
          value: <a href={`/${lang}/staff/pilots?technology=${one.id}`}>{openPilots}</a>,
        }
      : undefined,
  ];
}

const placeOf = { DECLARE: "interest", SCORE: "sheet", DECIDE: "decision" } as const;

/** What a member of the panel does next, with the way there. */
function YourDuty({ duty, lang, one }: StaffProps) {
  const copy = answerCopy[lang];
  if (duty !== "DECLARE" && duty !== "SCORE" && duty !== "DECIDE") return null;
  if (one.decision) return null;
  return (
    <section class="panel">
      <h2>{copy.yours}</h2>
      <p>
        <a href={`#${placeOf[duty]}`}>{copy.duty[duty]}</a>
      </p>
    </section>
  );
}
