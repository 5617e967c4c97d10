import { budgetBands } from "../../shared/startups/need-codes.ts";
import { isOpenOn } from "../../shared/startups/need-open.ts";
import type { AnsweredQuestion, ShownNeed } from "../../shared/startups/need-shown.ts";
import { codes } from "../copy/codes.ts";
import { needsPublicCopy } from "../copy/startups-needs-public.ts";
import type { View } from "../layout/site.ts";
import { Facts } from "../ui/facts.tsx";
import { country, day, dayOf, money, moneyRange } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import { StatusTag, type Tone } from "../ui/status-tag.tsx";

type Lang = View["lang"];

/** "JPY 10,000,000 – 50,000,000": a band as a reader compares it. */
export function bandText(id: string, lang: Lang): string {
  const band = budgetBands.find((one) => one.id === id);
  const yen = (minor: number) => ({ minor, currency: "JPY" });
  if (!band) return "";
  const { overBand, underBand } = needsPublicCopy[lang];
  if (!("to" in band)) return overBand(money(yen(band.from), lang));
  return band.from === 0
    ? underBand(money(yen(band.to), lang))
    : moneyRange(yen(band.from), yen(band.to), lang);
}

type Standing = Pick<ShownNeed, "status" | "answersUntil">;
const tones: Readonly<Record<ShownNeed["status"], Tone>> = {
  OPEN: "ok",
  EVALUATING: "wait",
  DECIDED: "plain",
  CANCELLED: "stop",
};
/** Where a need stands today: it is closed the moment its last day is over, whatever its record says yet. */
export function NeedStatus({ one, site, lang }: { one: Standing } & Pick<View, "site" | "lang">) {
  const over = one.status === "OPEN" && !isOpenOn(one, site.today);
  const copy = needsPublicCopy[lang];
  return (
    <StatusTag tone={over ? "wait" : tones[one.status]}>
      {copy.states[over ? "CLOSED" : one.status]}
    </StatusTag>
  );
}

/** What is needed, in words, and the days. */
export function NeedStatement({ need, lang }: { need: ShownNeed; lang: Lang }) {
  const copy = needsPublicCopy[lang];
  const { problem, outcome, constraints } = need;
  const texts = [
    ["problem", problem],
    ["outcome", outcome],
    ["constraints", constraints],
  ] as const;
  return (
    <>
      <section aria-labelledby="need-facts">
        <h2 id="need-facts">{copy.facts}</h2>
        <NeedFacts need={need} lang={lang} />
        <p class="quiet">{copy.endOfDay}</p>
      </section>
      {texts.map(([name, text]) =>
        text ? (
          <section>
            <h2>{copy[name]}</h2>
            <p class="as-typed">
              <Said text={text} lang={lang} />
            </p>
          </section>
        ) : null,
      )}
    </>
  );
}

function NeedFacts({ need, lang }: { need: ShownNeed; lang: Lang }) {
  const copy = needsPublicCopy[lang];
  const { area, budget, fsc, sponsor, ...days } = need;
  return (
    <Facts
      caption={copy.facts}
      facts={[
        { name: copy.opens, value: day(days.opensOn, lang) },
        { name: copy.questionsUntil, value: day(days.questionsUntil, lang) },
        { name: copy.answersUntil, value: <strong>{day(days.answersUntil, lang)}</strong> },
        { name: copy.decisionBy, value: day(days.decisionBy, lang) },
        { name: copy.area, value: codes[lang].area[area] },
        { name: copy.budget, value: bandText(budget, lang) },
        fsc ? { name: copy.fsc, value: fsc } : undefined,
        sponsor
          ? {
              name: copy.sponsor,
              value: (
                <>
                  <Said text={sponsor.name} lang={lang} /> ({country(sponsor.country, lang)})
                </>
              ),
            }
          : undefined,
      ]}
    />
  );
}

/** What was asked and answered, for everybody. */
export function AnsweredQuestions({
  questions,
  lang,
}: {
  questions: readonly AnsweredQuestion[];
  lang: Lang;
}) {
  const copy = needsPublicCopy[lang];
  return (
    <>
      <h2 id="questions">{copy.questions}</h2>
      <p class="quiet">{copy.questionsLead}</p>
      {questions.length === 0 ? <p class="quiet">{copy.noQuestions}</p> : null}
      <ul class="lot-questions">
        {questions.map((one) => (
          <li>
            <p class="as-typed lot-question">{one.text}</p>
            <p class="as-typed lot-answer">{one.answer}</p>
            <p class="quiet">{dayOf(one.answeredAt, lang)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
