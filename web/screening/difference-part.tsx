import type { Child } from "hono/jsx";
import type { Language } from "../../shared/base/text.ts";
import type { RuleSetDifference } from "../../shared/screening/compare.ts";
import type { Rule, RuleSet } from "../../shared/screening/model.ts";
import { screeningCopy } from "../copy/screening.ts";
import { DataTable } from "../ui/data-table.tsx";
import { number } from "../ui/format.ts";
import { Basis, Needs, OutcomeTag, RulesTable } from "./rules-table.tsx";
import { conditionWords, memberName, stageWords } from "./words.ts";

type Props = {
  readonly difference: RuleSetDifference;
  readonly began: RuleSet;
  readonly draft: RuleSet;
  readonly lang: Language;
};

/** What a draft says otherwise: lists, rules added, removed and changed, each before and after. */
export function DifferencePart({ difference, began, draft, lang }: Props) {
  const copy = screeningCopy[lang].draft;
  const { added, removed, changed, lists, matching } = difference;
  const nothing = added.length + removed.length + changed.length + lists.length === 0 && !matching;
  if (nothing) return <p>{copy.same}</p>;
  return (
    <>
      <ListChanges lists={lists} lang={lang} />
      {matching ? (
        <p>
          {copy.matching(number(matching.before.threshold, lang), number(matching.after.threshold, lang))}
        </p>
      ) : null}
      {changed.map(({ before, after, parts }) => (
        <>
          <h3>
            {copy.changed} <code class="unbroken">{after.id}</code>
          </h3>
          <p class="quiet">
            {copy.partsChanged}: {parts.map((part) => copy.part[part]).join(screeningCopy[lang].between)}
          </p>
          <BeforeAfter before={before} after={after} lists={[began.lists, draft.lists]} lang={lang} />
        </>
      ))}
      {added.length > 0 ? (
        <>
          <h3>{copy.added}</h3>
          <RulesTable rules={added} lists={draft.lists} lang={lang} caption={copy.added} />
        </>
      ) : null}
      {removed.length > 0 ? (
        <>
          <h3>{copy.removed}</h3>
          <RulesTable rules={removed} lists={began.lists} lang={lang} caption={copy.removed} />
        </>
      ) : null}
    </>
  );
}

function ListChanges({ lists, lang }: { lists: RuleSetDifference["lists"]; lang: Language }) {
  const copy = screeningCopy[lang].draft;
  const { between } = screeningCopy[lang];
  if (lists.length === 0) return null;
  const said = (codes: readonly string[]) => codes.map((code) => memberName(code, lang)).join(between) || "–";
  return (
    <>
      <h3>{copy.lists}</h3>
      <DataTable
        caption={copy.lists}
        columns={[copy.list, copy.addedMembers, copy.removedMembers]}
        rows={lists.map(({ name, added, removed }) => [name[lang], said(added), said(removed)])}
      />
    </>
  );
}

type Two = {
  readonly before: Rule;
  readonly after: Rule;
  readonly lists: readonly [before: RuleSet["lists"], after: RuleSet["lists"]];
  readonly lang: Language;
};

function BeforeAfter({ before, after, lists, lang }: Two) {
  const copy = screeningCopy[lang].draft;
  const { columns } = screeningCopy[lang].rules;
  const both = (say: (rule: Rule, of: RuleSet["lists"]) => Child): Child[] => [
    say(before, lists[0]),
    say(after, lists[1]),
  ];
  return (
    <DataTable
      caption={`${copy.changed} ${after.id}`}
      columns={["", copy.before, copy.after]}
      rows={[
        [columns.rule, ...both((rule) => rule.title[lang])],
        [columns.when, ...both((rule, of) => conditionWords(rule.when, of, lang))],
        [columns.stages, ...both((rule) => stageWords(rule.stages, lang))],
        [
          columns.outcome,
          ...both((rule) => (
            <>
              <OutcomeTag outcome={rule.outcome} lang={lang} />
              <Needs needs={rule.needs} lang={lang} />
            </>
          )),
        ],
        [columns.basis, ...both((rule) => <Basis basis={rule.basis} lang={lang} />)],
      ]}
    />
  );
}
