import { answerDays } from "../../shared/startups/codes.ts";
import { daysLeft } from "../../shared/startups/view.ts";
import { briefCopy } from "../copy/startups-brief.ts";
import { startupsCodes } from "../copy/startups-codes.ts";
import { Facts } from "../ui/facts.tsx";
import { day, number } from "../ui/format.ts";
import { StatusTag } from "../ui/status-tag.tsx";
import { clockText, toneOfTechnology } from "./clock.ts";
import type { TechnologyProps } from "./part.ts";

/** Where it is, what that means, and how many of the thirty days are left: the first thing that anybody reads of it. */
export function TechnologyHead(props: TechnologyProps & { readonly title: string }) {
  const { one, lang, title } = props;
  const copy = briefCopy[lang];
  return (
    <>
      <header class="case-title">
        <h1>{title}</h1>
        <p>
          <StatusTag tone={toneOfTechnology(one.status)}>{startupsCodes[lang].state[one.status]}</StatusTag>
          {one.attempt > 0 && one.status !== "DRAFT" ? (
            <span class="quiet">{copy.list.attempt(number(one.attempt, lang))}</span>
          ) : null}
          <code class="quiet">{one.id}</code>
        </p>
        <p class="lead">{copy.means[one.status]}</p>
      </header>
      <Clock {...props} />
    </>
  );
}

function Clock({ one, lang, today }: TechnologyProps) {
  const copy = briefCopy[lang];
  const left = daysLeft(one, today);
  if (left === undefined || !one.answerDueOn) return null;
  const shown = Math.max(0, Math.min(answerDays, left));
  return (
    <section class="case-glance" aria-label={copy.page.glance}>
      <div class="case-next technology-clock" data-late={left < 0 ? "true" : undefined}>
        <p class="case-next-when">
          <span class="case-label">{copy.clock.due}</span>
          <strong>{day(one.answerDueOn, lang)}</strong>
          <span class={left < 0 ? "late" : "quiet"}>{clockText(left, lang)}</span>
        </p>
        <progress
          value={answerDays - shown}
          max={answerDays}
          aria-label={copy.clock.ofThirty(number(shown, lang))}
        />
      </div>
      <Facts
        facts={[
          one.submittedOn ? { name: copy.clock.submitted, value: day(one.submittedOn, lang) } : undefined,
        ]}
      />
    </section>
  );
}
