import type { Language } from "../../shared/base/text.ts";
import type { Published } from "../../shared/catalogue/published.ts";
import { closingOf } from "../../shared/catalogue/search-document.ts";
import { catalogueCopy } from "../copy/catalogue.ts";
import { codes } from "../copy/codes.ts";
import type { View } from "../layout/site.ts";
import { type Fact, Facts } from "../ui/facts.tsx";
import { country, day, number } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import { priceLine } from "./price.ts";

type Props = {
  readonly item: Published;
  readonly lang: Language;
  readonly base: View["base"];
  readonly today: string;
};

/** What a procurement officer looks for first: what it costs, on what terms, when, where, in what state. */
export function KeyFacts(props: Props) {
  const { item, lang, base } = props;
  const { content } = item;
  const copy = catalogueCopy[lang];
  return (
    <section class="key-facts" aria-labelledby="key-facts">
      <h2 id="key-facts">{copy.keyFacts}</h2>
      <p class="price">{priceLine(content.price, lang)}</p>
      <p class="price-basis">
        {codes[lang].price[content.price.mode]} · {copy.priceDate} {day(content.price.date, lang)}
        <br />
        <Said text={content.price.basis} lang={lang} />
      </p>
      <Facts caption={copy.keyFacts} facts={[...terms(props), ...identity(props)]} />
      {base === "" ? (
        <>
          <h3>{copy.howToRequest}</h3>
          <p class="quiet">{copy.howToRequestText}</p>
          <p>
            <a href={`/${lang}/how-it-works#governments`}>{copy.howToBegin}</a>
          </p>
        </>
      ) : null}
    </section>
  );
}

function terms(props: Props): (Fact | undefined)[] {
  const { item, lang, today } = props;
  const { content } = item;
  const copy = catalogueCopy[lang];
  const closing = closingOf(content);
  const future = content.availableFrom && content.availableFrom > today;
  return [
    {
      name: copy.sale,
      value: (
        <>
          {codes[lang].sale[content.saleModel]}
          <span class="means">{codes[lang].saleMeans[content.saleModel]}</span>
        </>
      ),
    },
    {
      name: copy.availability,
      value:
        future && content.availableFrom
          ? copy.availableFrom(day(content.availableFrom, lang))
          : codes[lang].availability.NOW,
    },
    content.leadTimeMonths && {
      name: copy.leadTime,
      value: copy.months(content.leadTimeMonths.from, content.leadTimeMonths.to),
    },
    closing ? { name: copy.closing, value: <time datetime={closing}>{day(closing, lang)}</time> } : undefined,
    ...lotTerms(props),
    content.place && {
      name: copy.place,
      value: (
        <>
          <Said text={content.place.name} lang={lang} />
          {content.place.country === "JP" ? "" : ` (${country(content.place.country, lang)})`}
        </>
      ),
    },
  ];
}

function lotTerms({ item, lang }: Props): (Fact | undefined)[] {
  const { content, names } = item;
  if (content.kind !== "SURPLUS") return [];
  const copy = catalogueCopy[lang];
  const { quantity, unitOfIssue, condition } = content.lot;
  return [
    { name: copy.quantity, value: `${number(quantity, lang)} ${names.unitOfIssue?.[lang] ?? unitOfIssue}` },
    {
      name: copy.condition,
      value: `${condition.code} ${codes[lang].condition[condition.code]}${condition.assessed ? "" : ` (${copy.notAssessed})`}`,
    },
  ];
}

function identity({ item, lang, base }: Props): (Fact | undefined)[] {
  const { content, names } = item;
  const copy = catalogueCopy[lang];
  const list = (values: readonly string[]) =>
    values.length > 0 ? values.join(lang === "ja" ? "、" : ", ") : undefined;
  const models = list(content.models);
  const parts = list(content.partNumbers);
  return [
    content.maker && {
      name: copy.maker,
      value: (
        <>
          <Said text={content.maker.name} lang={lang} /> ({country(content.maker.country, lang)})
        </>
      ),
    },
    models ? { name: copy.models, value: models } : undefined,
    content.nsn ? { name: copy.nsn, value: <code>{content.nsn}</code> } : undefined,
    content.localStockNumber
      ? { name: copy.localNumber, value: <code>{content.localStockNumber}</code> }
      : undefined,
    parts ? { name: copy.partNumbers, value: parts } : undefined,
    content.fsc
      ? {
          name: copy.class,
          value: (
            <a href={`/${lang}${base}/catalogue?fsc=${content.fsc}`}>
              {content.fsc} {names.fsc?.[lang] ?? ""}
            </a>
          ),
        }
      : undefined,
  ];
}
