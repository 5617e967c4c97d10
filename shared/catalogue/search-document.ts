import { prefectureName } from "../base/prefectures.ts";
import type { Text } from "../base/text.ts";
import type { Content } from "./model.ts";
import { groupOf } from "./nsn.ts";
import type { Published } from "./published.ts";
import type { Card, DeskStanding, Facet, SearchDocument } from "./search.ts";

type Names = { readonly ja: string; readonly en: string };

const both = (text: Text): string[] => [text.ja, text.en].filter((t) => t !== undefined);
const named = (text: Text): Names => ({ ja: text.ja ?? text.en ?? "", en: text.en ?? text.ja ?? "" });

/** The day that offers or requests for a listing close; undefined when it stays open. */
export const closingOf = (content: Content): string | undefined =>
  content.price.mode === "OFFERS_INVITED"
    ? content.price.closing
    : content.kind === "SURPLUS"
      ? content.lot.rfqClosing
      : undefined;

/** A shielded maker is named on the listing itself only, where the reading of it is put on record. */
const openMaker = ({ maker }: Content): Text | undefined => (maker?.shielded ? undefined : maker?.name);

export function cardOf(item: Published): Card {
  const { content, names } = item;
  const closing = closingOf(content);
  const picture = content.pictures[0];
  const maker = openMaker(content);
  return {
    id: item.id,
    version: item.version,
    kind: content.kind,
    title: content.title,
    summary: content.summary,
    price: content.price,
    publishedAt: item.publishedAt,
    ...(maker && { maker }),
    ...(content.place && { place: content.place.name }),
    ...(content.fsc && {
      fsc: { code: content.fsc, ...(names.fsc ?? { ja: content.fsc, en: content.fsc }) },
    }),
    ...(content.nsn && { nsn: content.nsn }),
    ...(content.availableFrom && { availableFrom: content.availableFrom }),
    ...(closing && { closing }),
    ...(picture && { picture }),
    ...kindPart(content),
  };
}

function kindPart(content: Content): Partial<Card> {
  switch (content.kind) {
    case "SURPLUS": {
      const { quantity, unitOfIssue, condition } = content.lot;
      return { lot: { quantity, unitOfIssue, condition: condition.code, assessed: condition.assessed } };
    }
    case "TECHNOLOGY":
      return { trl: content.technology.trl, area: content.technology.area };
    case "SERVICE":
      return { service: content.service.type };
    case "EQUIPMENT":
      return {};
  }
}

/** What the index takes in of a published listing. `FUTURE` availability is decided against the publication day. */
export function documentOf(item: Published): SearchDocument {
  const { content } = item;
  const { visibility } = content;
  return {
    card: cardOf(item),
    release:
      visibility.tier === "PUBLIC"
        ? "PUBLIC"
        : visibility.tier === "REGISTERED_GOV"
          ? "GOV"
          : visibility.countries,
    text: textOf(item),
    numbers: numbersOf(content),
    facets: facetsOf(item),
    labels: labelsOf(item),
    related: content.related,
  };
}

/** The same of a draft on the desk, whose shielded maker is no secret there. */
export function deskDocumentOf(item: Published, desk: DeskStanding): SearchDocument {
  const document = documentOf(item);
  const maker = item.content.maker?.name;
  return {
    ...document,
    card: { ...document.card, desk },
    text: [...document.text, ...(maker ? both(maker) : []), item.id, ...fileOf(item)],
    facets: { ...document.facets, status: desk.status, owner: desk.owner },
  };
}

/** All drafts of one intake file are found by the beginning of its hash. */
export const fileWord = (fileHash: string): string => fileHash.slice(0, 12);
const fileOf = ({ content }: Published): string[] =>
  content.kind === "SURPLUS" && content.lot.source ? [fileWord(content.lot.source.fileHash)] : [];

function textOf({ content, names }: Published): string[] {
  const parts = [
    content.title,
    content.summary,
    content.description,
    openMaker(content),
    content.place?.name,
  ];
  const special =
    content.kind === "TECHNOLOGY" ? [content.technology.civilUse, content.technology.defenceUse] : [];
  const specifications = content.specifications.flatMap((s) => [s.name, s.value]);
  return [
    ...[...parts, ...special, ...specifications].flatMap((text) => (text ? both(text) : [])),
    ...[names.fsc, names.group].filter((n) => n !== undefined).flatMap((n) => [n.ja, n.en]),
  ];
}

function numbersOf(content: Content): string[] {
  return [
    content.nsn,
    content.localStockNumber,
    content.fsc,
    ...content.models,
    ...content.partNumbers,
  ].filter((n) => n !== undefined);
}

function facetsOf({ content, publishedAt }: Published): Partial<Record<Facet, string>> {
  return {
    kind: content.kind,
    price: content.price.mode,
    sale: content.saleModel,
    availability: (content.availableFrom ?? "") > publishedAt.slice(0, 10) ? "FUTURE" : "NOW",
    ...(content.fsc && { group: groupOf(content.fsc), fsc: content.fsc }),
    ...(content.place && { place: placeValue(content.place) }),
    ...(content.kind === "SURPLUS" && { condition: content.lot.condition.code }),
    ...(content.kind === "TECHNOLOGY" && { trl: String(content.technology.trl) }),
  };
}

/** A subdivision code where known, else the name itself. */
const placeValue = (place: NonNullable<Content["place"]>): string =>
  place.region ?? `${place.country}:${place.name.en ?? place.name.ja}`;

function labelsOf({ content, names }: Published): Partial<Record<Facet, Names>> {
  return {
    ...(names.group && { group: names.group }),
    ...(names.fsc && { fsc: names.fsc }),
    ...(content.place && {
      place: prefectureName(content.place.region ?? "") ?? named(content.place.name),
    }),
  };
}
