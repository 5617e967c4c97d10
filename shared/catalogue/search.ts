import * as z from "zod";
import type { Day, Instant } from "../base/day.ts";
import type { ListingId } from "../base/id.ts";
import type { Text } from "../base/text.ts";
import type { ConditionCode } from "../surplus/codes.ts";
import type { Kind, ServiceType, Status, TechnologyArea } from "./codes.ts";
import type { Picture } from "./picture.ts";
import type { Price } from "./price.ts";

/** The facets a reader can narrow by, in the order the page shows them. */
export const facets = [
  "kind",
  "group",
  "fsc",
  "condition",
  "price",
  "sale",
  "trl",
  "availability",
  "place",
] as const;
export type Facet = (typeof facets)[number];

/** What only the agency's desk narrows by: the life cycle, and whose work it is. */
export const deskFacets = ["status", "owner"] as const;
export const indexedFacets = [...facets, ...deskFacets] as const;
export type IndexedFacet = (typeof indexedFacets)[number];

export const sorts = ["relevance", "newest", "closing", "title"] as const;
/** The desk's queues begin with what has waited longest. */
export type Sort = (typeof sorts)[number] | "oldest";

export const pageSize = 24;
export const limitMax = 100;

/** What a results page or an API list shows of a listing; kept in the index, so that a search reads no table. */
export type Card = {
  readonly id: ListingId;
  readonly version: number;
  readonly kind: Kind;
  readonly title: Text;
  readonly summary: Text;
  readonly maker?: Text;
  readonly place?: Text;
  readonly fsc?: { readonly code: string; readonly ja: string; readonly en: string };
  readonly nsn?: string;
  readonly price: Price;
  readonly lot?: {
    readonly quantity: number;
    readonly unitOfIssue: string;
    readonly condition: ConditionCode;
    readonly assessed: boolean;
  };
  readonly trl?: number;
  readonly area?: TechnologyArea;
  readonly service?: ServiceType;
  readonly availableFrom?: Day;
  /** The day that offers or requests for it close. */
  readonly closing?: Day;
  readonly picture?: Picture;
  readonly publishedAt: Instant;
  /** On the desk only: where the draft stands since `publishedAt`. */
  readonly desk?: DeskStanding;
};

export type DeskStanding = {
  readonly status: Status;
  readonly owner: string;
  /** An earlier version is published meanwhile. */
  readonly live: boolean;
  readonly reviewBy: Day;
  /** How complete it is, 0–100. */
  readonly percent: number;
};

/** One listing as the index takes it in. `release` is who may find it: everyone, any cleared government, or named countries. */
export type SearchDocument = {
  readonly card: Card;
  readonly release: "PUBLIC" | "GOV" | readonly string[];
  /** All words a reader may look for, both languages, title first. */
  readonly text: readonly string[];
  /** Stock, part and model numbers: found with or without dashes, in any width. */
  readonly numbers: readonly string[];
  readonly facets: Readonly<Partial<Record<IndexedFacet, string>>>;
  /** Names of facet values that come from data, not from wording (supply classes, places). */
  readonly labels: Readonly<Partial<Record<IndexedFacet, { readonly ja: string; readonly en: string }>>>;
  /** For each related listing id: lets an item page find what points at it. */
  readonly related: readonly ListingId[];
};

/** Who searches: decides, inside the query, what exists. */
export type Viewer = { readonly tier: "PUBLIC" } | { readonly tier: "GOV"; readonly country: string };

/** The desk sees everything that it works on. */
export type Searcher = Viewer | { readonly tier: "DESK" };

export type SearchQuery = {
  readonly q: string;
  /** Values chosen per facet; several values of one facet widen, several facets narrow. */
  readonly chosen: Readonly<Partial<Record<IndexedFacet, readonly string[]>>>;
  readonly sort: Sort;
  readonly limit: number;
  readonly cursor?: string;
};

export type FacetCount = {
  readonly value: string;
  readonly count: number;
  readonly label?: { readonly ja: string; readonly en: string };
};

export type SearchResult = {
  readonly items: readonly Card[];
  readonly total: number;
  /** Counts within the current answer; a facet's own choice does not narrow its own counts. */
  readonly facets: Readonly<Record<Facet, readonly FacetCount[]>> &
    Readonly<Partial<Record<(typeof deskFacets)[number], readonly FacetCount[]>>>;
  readonly next?: string;
  /** Terms one edit away that were searched instead of the typed ones, when those found nothing. */
  readonly didYouMean?: string;
  /** When nothing was found at all: terms of the index near the typed ones. */
  readonly nearby: readonly string[];
};

export const facetSchema = z.enum(facets);
