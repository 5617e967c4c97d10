import { nameLists } from "../../shared/screening/codes.ts";
import type { Edition, Entry, ListDifference } from "../../shared/screening/names-list.ts";
import { PostForm } from "../accounts/post-form.tsx";
import { sayScreening, screeningCopy } from "../copy/screening.ts";
import { Banner } from "../ui/banner.tsx";
import { binder, faultsOf } from "../ui/bound.ts";
import { DataTable } from "../ui/data-table.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Facts } from "../ui/facts.tsx";
import { SelectField, TextArea, TextField } from "../ui/field.tsx";
import { country, day, number } from "../ui/format.ts";
import { ScreeningFrame } from "./frame.tsx";
import type { NamesProps } from "./props.ts";
import { sourceIn } from "./words.ts";

/** The lists of names that parties are looked for in, and where a new edition is loaded. */
export function NamesPage(props: NamesProps) {
  const { lang, lists, typed, preview, mayLoad, loaded } = props;
  const copy = screeningCopy[lang].names;
  const labels = {
    list: copy.list,
    edition: copy.edition,
    source: copy.source,
    from: copy.from,
    csv: copy.csv,
  };
  return (
    <ScreeningFrame {...props} tab="names" title={copy.title} lead={copy.lead}>
      {loaded ? <Banner tone="success" title={copy.done} announced /> : null}
      <ErrorSummary faults={faultsOf(typed, labels, sayScreening(lang), "names")} lang={lang} />
      {preview ? <Preview {...props} preview={preview} /> : null}
      {lists.map((one) => (
        <section>
          <h2>{screeningCopy[lang].list[one.list]}</h2>
          {one.now ? <EditionFacts {...props} edition={one.now} /> : <p>{copy.none}</p>}
          <Loaded {...props} editions={one.loaded} />
        </section>
      ))}
      {mayLoad && !preview ? (
        <section>
          <h2>{copy.load}</h2>
          <p>{copy.loadText}</p>
          <LoadForm {...props} />
        </section>
      ) : null}
    </ScreeningFrame>
  );
}

const loaderOf = ({ by }: Edition, { lang, names }: NamesProps): string =>
  by.startsWith("system:")
    ? screeningCopy[lang].names.shipped
    : (names[by] ?? screeningCopy[lang].unknownPerson);

function EditionFacts(props: NamesProps & { readonly edition: Edition }) {
  const { lang, edition } = props;
  const copy = screeningCopy[lang].names;
  return (
    <Facts
      caption={copy.inUse}
      facts={[
        { name: copy.inUse, value: edition.edition },
        { name: copy.entries, value: number(edition.entries, lang) },
        { name: copy.from, value: day(edition.from, lang) },
        { name: copy.source, value: sourceIn(edition.source, lang) },
        { name: copy.by, value: loaderOf(edition, props) },
      ]}
    />
  );
}

function Loaded(props: NamesProps & { readonly editions: readonly Edition[] }) {
  const { lang, editions } = props;
  const copy = screeningCopy[lang].names;
  if (editions.length === 0) return null;
  return (
    <DataTable
      caption={copy.loaded}
      columns={[copy.edition, copy.from, copy.entries, copy.by]}
      rows={editions.map((edition) => [
        edition.edition,
        day(edition.from, lang),
        number(edition.entries, lang),
        loaderOf(edition, props),
      ])}
    />
  );
}

function LoadForm({ lang, typed, site }: NamesProps) {
  const copy = screeningCopy[lang].names;
  const bound = binder(typed, sayScreening(lang), "names", { list: "END_USERS", from: site.today });
  const options = nameLists.map((value) => ({ value, label: screeningCopy[lang].list[value] }));
  return (
    <PostForm action={`/${lang}/staff/screening/names`} submit={copy.preview}>
      <SelectField field={bound("list")} lang={lang} label={copy.list} options={options} />
      <TextField field={bound("edition")} lang={lang} label={copy.edition} width="medium" maxlength={60} />
      <TextField field={bound("source")} lang={lang} label={copy.source} maxlength={500} />
      <TextField
        field={bound("from")}
        lang={lang}
        label={copy.from}
        hint={copy.fromHint}
        type="date"
        width="medium"
      />
      <TextArea field={bound("csv")} lang={lang} label={copy.csv} hint={copy.csvHint} rows={10} />
    </PostForm>
  );
}

const shownMax = 100;

function Preview(props: NamesProps & { readonly preview: ListDifference }) {
  const { lang, typed, preview } = props;
  const copy = screeningCopy[lang].names;
  const { added, removed, changed, same } = preview;
  const [a = "", r = "", c = "", s = ""] = [added.length, removed.length, changed.length, same].map((n) =>
    number(n, lang),
  );
  const lines: { kind: keyof typeof copy.kinds; entry: Entry }[] = [
    ...added.map((entry) => ({ kind: "added" as const, entry })),
    ...removed.map((entry) => ({ kind: "removed" as const, entry })),
    ...changed.map(({ after }) => ({ kind: "changed" as const, entry: after })),
  ];
  const hidden = Object.fromEntries(
    Object.entries(typed.values).map(([name, values]) => [name, values.at(-1) ?? ""]),
  );
  const { kind, name, country: from, aliases } = copy.columns;
  return (
    <section>
      <h2>{copy.previewTitle}</h2>
      <Banner tone="warning" title={copy.notYet}>
        <p>{copy.counts(a, r, c, s)}</p>
      </Banner>
      {lines.length === 0 ? null : (
        <DataTable
          caption={copy.previewTitle}
          columns={[name, kind, from, aliases]}
          rows={lines
            .slice(0, shownMax)
            .map(({ kind: which, entry }) => [
              entry.name,
              copy.kinds[which],
              entry.country ? country(entry.country, lang) : "–",
              entry.aliases.join(screeningCopy[lang].between) || "–",
            ])}
        />
      )}
      {lines.length > shownMax ? <p>{copy.more(number(lines.length - shownMax, lang))}</p> : null}
      <PostForm
        action={`/${lang}/staff/screening/names`}
        hidden={{ ...hidden, step: "take" }}
        submit={copy.take}
      />
    </section>
  );
}
