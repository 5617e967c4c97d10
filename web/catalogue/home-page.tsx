import type { Kind } from "../../shared/catalogue/codes.ts";
import { kinds } from "../../shared/catalogue/codes.ts";
import type { Card } from "../../shared/catalogue/search.ts";
import { catalogueCopy } from "../copy/catalogue.ts";
import { codes } from "../copy/codes.ts";
import { layoutCopy } from "../copy/layout.ts";
import { Document } from "../layout/document.tsx";
import { SearchBar } from "../layout/search-bar.tsx";
import type { View } from "../layout/site.ts";
import { number } from "../ui/format.ts";
import { CardGrid } from "./listing-card.tsx";

type Props = View & {
  readonly newest: readonly Card[];
  readonly closing: readonly Card[];
  readonly kinds: Readonly<Partial<Record<Kind, number>>>;
};

export function HomePage(props: Props) {
  const { lang, base, site, newest, closing } = props;
  const copy = catalogueCopy[lang];
  return (
    <Document {...props} title={layoutCopy[lang].product} description={copy.heroLead}>
      <div class="hero">
        <div class="wrap">
          <h1>{copy.heroTitle}</h1>
          <p class="lead">{copy.heroLead}</p>
          <SearchBar lang={lang} base={base} />
        </div>
      </div>
      <div class="wrap home">
        <section>
          <h2>{copy.byKind}</h2>
          <ul class="kinds">
            {kinds.map((kind) => (
              <li>
                <a href={`/${lang}${base}/catalogue?kind=${kind}`}>
                  <img src={`/assets/kind-${kind.toLowerCase()}.svg`} width="72" height="48" alt="" />
                  <span class="kind-name">{codes[lang].kind[kind]}</span>
                  <span class="kind-count">{copy.found(number(props.kinds[kind] ?? 0, lang))}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
        {closing.length > 0 ? (
          <section>
            <div class="section-head">
              <h2>{copy.closingSoon}</h2>
              <a href={`/${lang}${base}/catalogue?kind=SURPLUS&sort=closing`}>{copy.seeAll}</a>
            </div>
            <CardGrid cards={closing} lang={lang} base={base} today={site.today} />
          </section>
        ) : null}
        <section>
          <div class="section-head">
            <h2>{copy.newest}</h2>
            <a href={`/${lang}${base}/catalogue`}>{copy.seeAll}</a>
          </div>
          <CardGrid cards={newest} lang={lang} base={base} today={site.today} />
        </section>
        <Ways {...props} />
      </div>
    </Document>
  );
}

function Ways({ lang }: Props) {
  const copy = catalogueCopy[lang];
  const ways = [
    { title: copy.forBuyers, text: copy.forBuyersText, anchor: "governments" },
    { title: copy.forSuppliers, text: copy.forSuppliersText, anchor: "suppliers" },
    { title: copy.forAgency, text: copy.forAgencyText, anchor: "agency" },
  ];
  return (
    <section>
      <h2>{copy.ways}</h2>
      <ul class="ways">
        {ways.map(({ title, text, anchor }) => (
          <li>
            <h3>
              <a href={`/${lang}/how-it-works#${anchor}`}>{title}</a>
            </h3>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
