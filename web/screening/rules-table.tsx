import type { Child } from "hono/jsx";
import type { Language } from "../../shared/base/text.ts";
import type { Need, Outcome } from "../../shared/screening/codes.ts";
import type { CountryList, Rule, RuleSet } from "../../shared/screening/model.ts";
import { screeningCopy } from "../copy/screening.ts";
import { DataTable } from "../ui/data-table.tsx";
import { day, number } from "../ui/format.ts";
import { StatusTag } from "../ui/status-tag.tsx";
import { conditionWords, memberName, sourceIn, stageWords, toneOf } from "./words.ts";

export function OutcomeTag({ outcome, lang }: { outcome: Outcome; lang: Language }) {
  return <StatusTag tone={toneOf(outcome)}>{screeningCopy[lang].outcome[outcome]}</StatusTag>;
}

export function Needs({ needs, lang }: { needs: readonly Need[]; lang: Language }) {
  if (needs.length === 0) return null;
  return (
    <ul class="needs">
      {needs.map((need) => (
        <li>{screeningCopy[lang].need[need]}</li>
      ))}
    </ul>
  );
}

export function Basis({ basis, lang }: { basis: Rule["basis"]; lang: Language }) {
  return (
    <>
      {basis[lang]}
      <span class="means">
        {screeningCopy[lang].rules.source}
        {sourceIn(basis.source, lang)}
      </span>
    </>
  );
}

type Props = { readonly rules: readonly Rule[]; readonly lists: RuleSet["lists"]; readonly lang: Language };

/** Every rule: when it speaks, what it says, and the text it rests on. */
export function RulesTable({ rules, lists, lang, caption }: Props & { caption?: string }) {
  const copy = screeningCopy[lang].rules;
  const { columns } = copy;
  const cells = (rule: Rule): Child[] => [
    <>
      {rule.title[lang]}
      <code class="rule-id">{rule.id}</code>
    </>,
    <>
      {conditionWords(rule.when, lists, lang)}
      <span class="means">{stageWords(rule.stages, lang)}</span>
    </>,
    <>
      <OutcomeTag outcome={rule.outcome} lang={lang} />
      <Needs needs={rule.needs} lang={lang} />
    </>,
    <Basis basis={rule.basis} lang={lang} />,
  ];
  return (
    <DataTable
      caption={caption ?? copy.table}
      columns={[columns.rule, columns.when, columns.outcome, columns.basis]}
      rows={rules.map(cells)}
    />
  );
}

/** The lists of countries that the rules speak of, each with its members, day and source. */
export function CountryLists({ lists, lang }: { lists: readonly CountryList[]; lang: Language }) {
  const copy = screeningCopy[lang].rules;
  const { between } = screeningCopy[lang];
  const { compare } = new Intl.Collator(lang);
  return (
    <div class="country-lists">
      {lists.map((list) => (
        <section>
          <h3>{list.name[lang]}</h3>
          <p class="quiet">
            <code class="unbroken">{list.id}</code>
            {between}
            {copy.members(number(list.members.length, lang))}
            {between}
            {copy.asOf(day(list.asOf, lang))}
          </p>
          <p>
            {list.members.length === 0
              ? copy.noMembers
              : list.members
                  .map((code) => memberName(code, lang))
                  .sort(compare)
                  .join(between)}
          </p>
          <p class="means">
            {copy.source}
            {sourceIn(list.source, lang)}
          </p>
        </section>
      ))}
    </div>
  );
}
