import { type Language, read } from "../../shared/base/text.ts";
import type { Card } from "../../shared/catalogue/search.ts";
import { catalogueCopy } from "../copy/catalogue.ts";
import { codes } from "../copy/codes.ts";
import { picturesAt, type View } from "../layout/site.ts";
import { day, number } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import { Drawing } from "./drawing.tsx";
import { priceLine } from "./price.ts";

type Props = {
  readonly card: Card;
  readonly lang: Language;
  readonly base: View["base"];
  readonly today: string;
  readonly eager?: boolean;
};

/** The one line of what matters most for its kind. */
function aside({ card, lang }: Props): string | undefined {
  const copy = catalogueCopy[lang];
  if (card.lot) {
    const { quantity, unitOfIssue, condition, assessed } = card.lot;
    const state = assessed ? condition : `${condition}, ${copy.notAssessed}`;
    return `${number(quantity, lang)} ${unitOfIssue} · ${copy.condition} ${state}`;
  }
  if (card.trl) return `TRL ${card.trl}${card.area ? ` · ${codes[lang].area[card.area]}` : ""}`;
  if (card.service) return codes[lang].service[card.service];
  if (!card.maker) return undefined;
  return read(card.maker, lang).value;
}

export function ListingCard(props: Props) {
  const { card, lang, base, today, eager } = props;
  const copy = catalogueCopy[lang];
  const line = aside(props);
  const closing = card.closing && card.closing >= today ? card.closing : undefined;
  const future = card.availableFrom && card.availableFrom > today ? card.availableFrom : undefined;
  return (
    <article class="card">
      <div class={`card-picture kind-${card.kind.toLowerCase()}`}>
        {card.picture ? (
          <Drawing
            picture={card.picture}
            lang={lang}
            at={(file) => `${picturesAt(base)}/${card.id}/${file}`}
            sizes="(min-width: 64rem) 24rem, (min-width: 40rem) 50vw, 100vw"
            alt=""
            frame={{ width: 480, height: 320 }}
            lazy={eager !== true}
            urgent={eager === true}
          />
        ) : (
          <img
            src={`/assets/kind-${card.kind.toLowerCase()}.svg`}
            alt=""
            width="480"
            height="320"
            loading="lazy"
          />
        )}
      </div>
      <div class="card-body">
        <p class={`tag tag-${card.kind.toLowerCase()}`}>{codes[lang].kind[card.kind]}</p>
        <h3 class="card-title">
          <a href={`/${lang}${base}/catalogue/${card.id}`}>
            <Said text={card.title} lang={lang} />
          </a>
        </h3>
        {line ? <p class="card-line">{line}</p> : null}
        <p class="card-price">{priceLine(card.price, lang)}</p>
        <p class="card-foot">
          {card.place ? (
            <span>
              <Said text={card.place} lang={lang} />
            </span>
          ) : null}
          {closing ? <span class="card-closing">{copy.closes(day(closing, lang))}</span> : null}
          {future ? <span>{copy.availableFrom(day(future, lang))}</span> : null}
        </p>
      </div>
    </article>
  );
}

export function CardGrid({
  cards,
  lang,
  base,
  today,
  eager,
}: {
  cards: readonly Card[];
  lang: Language;
  base: View["base"];
  today: string;
  eager?: boolean;
}) {
  return (
    <ul class="cards">
      {cards.map((card, i) => (
        <li>
          <ListingCard card={card} lang={lang} base={base} today={today} eager={eager === true && i < 3} />
        </li>
      ))}
    </ul>
  );
}
