import { accountCodes } from "../copy/account-codes.ts";
import { accountsCopy } from "../copy/accounts.ts";
import { Banner } from "../ui/banner.tsx";
import { day } from "../ui/format.ts";
import { StatusTag } from "../ui/status-tag.tsx";
import { Stages } from "../ui/timeline.tsx";
import type { OrganisationProps } from "./props.ts";
import { daysLate, stagesOf, toneOf } from "./standing.ts";

/** Where the organisation stands, what that means, by when the agency answers, and what is missing. */
export function OwnStanding(props: OrganisationProps) {
  const { lang, organisation } = props;
  const copy = accountsCopy[lang].organisation;
  const stages = stagesOf(organisation, lang);
  return (
    <section>
      <h2>{copy.statusTitle}</h2>
      <p class="standing">
        <StatusTag tone={toneOf(organisation.status)}>
          {accountCodes[lang].status[organisation.status]}
        </StatusTag>
      </p>
      <p>{copy.means[organisation.status]}</p>
      <Dates {...props} />
      {stages.length > 0 ? <Stages stages={stages} lang={lang} label={copy.stages} /> : null}
      <MissingNow {...props} />
    </section>
  );
}

function Dates({ lang, organisation, site }: OrganisationProps) {
  const copy = accountsCopy[lang].organisation;
  const { kind, answerDueOn, answeredOn, clearedUntil, renewalAskedOn } = organisation;
  if (kind === "AGENCY") return null;
  const late = daysLate(organisation, site.today) > 0;
  const lines = [
    answeredOn && copy.answered(day(answeredOn, lang)),
    !answeredOn && !late && copy.answerDue(day(answerDueOn, lang)),
    clearedUntil && copy.clearedUntil(day(clearedUntil, lang)),
    renewalAskedOn && copy.renewalAsked(day(renewalAskedOn, lang)),
  ].filter((line) => typeof line === "string" && line !== "");
  return (
    <>
      {late ? <Banner tone="warning" title={copy.answerOverdue(day(answerDueOn, lang))} /> : null}
      <ul class="dates">
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  );
}

function MissingNow({ lang, organisation }: OrganisationProps) {
  if (organisation.missing.length === 0) return null;
  const { reason, mend } = accountCodes[lang];
  return (
    <Banner tone="warning" title={accountsCopy[lang].organisation.missing}>
      <ul class="missing">
        {organisation.missing.map((key) => (
          <li>
            <strong>{reason[key]}</strong> {mend[key]}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
