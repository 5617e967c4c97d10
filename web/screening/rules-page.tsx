import { screeningCopy } from "../copy/screening.ts";
import { day, number } from "../ui/format.ts";
import { ScreeningFrame } from "./frame.tsx";
import type { RulesProps } from "./props.ts";
import { CountryLists, RulesTable } from "./rules-table.tsx";

/** The rules of a day, or one rule set whenever it was in force. */
export function RulesPage(props: RulesProps) {
  const { lang, ruleSet } = props;
  const copy = screeningCopy[lang].rules;
  const { threshold, most } = ruleSet.matching;
  const ofDay = props.day !== undefined;
  return (
    <ScreeningFrame
      {...props}
      tab={ofDay ? "rules" : "history"}
      title={ofDay ? copy.title : copy.of(ruleSet.version)}
      lead={copy.lead}
    >
      {ofDay ? <DayForm {...props} /> : null}
      <section>
        <h2>{ruleSet.title[lang]}</h2>
        <p class="quiet">
          <code class="unbroken">{ruleSet.version}</code> {copy.inForce(day(ruleSet.from, lang))}{" "}
          {ruleSet.until ? copy.until(day(ruleSet.until, lang)) : null}
        </p>
        <RulesTable rules={ruleSet.rules} lists={ruleSet.lists} lang={lang} />
      </section>
      <section>
        <h2>{copy.lists}</h2>
        <CountryLists lists={ruleSet.lists} lang={lang} />
      </section>
      <section>
        <h2>{copy.threshold}</h2>
        <p>{copy.thresholdSaid(number(threshold, lang), number(most, lang))}</p>
      </section>
    </ScreeningFrame>
  );
}

function DayForm({ lang, day: asked }: RulesProps) {
  const copy = screeningCopy[lang].rules;
  return (
    <form class="day-form" method="get" action={`/${lang}/staff/screening`}>
      <label for="rules-day">{copy.day}</label>
      <input id="rules-day" class="input input-medium" type="date" name="day" value={asked} />
      <button class="button button-quiet" type="submit">
        {copy.show}
      </button>
    </form>
  );
}
