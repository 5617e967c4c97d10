/** Amounts in integer minor units of one currency, from the least to the most that is expected. */
export type Range = { readonly from: number; readonly to: number };

export const costParts = ["PRICE", "TRANSPORT", "REFURBISHMENT", "SPARES"] as const;
export type CostPart = (typeof costParts)[number];

type Money = { readonly minor: number; readonly currency: string };
/** A price of the catalogue, as far as it has amounts; always per unit of issue. */
export type PriceAsked =
  | { readonly mode: "FIXED"; readonly amount: Money }
  | { readonly mode: "INDICATIVE"; readonly from: Money; readonly to: Money }
  | { readonly mode: "OFFERS_INVITED" | "ON_REQUEST" | "GRANT"; readonly currency: string };

export type EstimateOf = {
  readonly quantity: number;
  readonly price: PriceAsked;
  /** Services that the lot names as related. */
  readonly services: readonly { readonly type: string; readonly price: PriceAsked }[];
  /** Packing and transport of the whole quantity, where somebody has stated it. */
  readonly transport?: Range;
};

export type Estimate = {
  readonly currency: string;
  readonly quantity: number;
  /** A part without a range is not known yet: it is asked for, and the total is without it. */
  readonly parts: readonly { readonly part: CostPart; readonly range?: Range }[];
  readonly total: Range;
  readonly isWhole: boolean;
};

const partOf: Readonly<Record<string, CostPart>> = {
  REFURBISHMENT: "REFURBISHMENT",
  REPAIR: "REFURBISHMENT",
  SPARES: "SPARES",
};

export const currencyOf = (price: PriceAsked): string =>
  price.mode === "FIXED"
    ? price.amount.currency
    : price.mode === "INDICATIVE"
      ? price.from.currency
      : price.currency;

/** What a price comes to for so many; undefined when it states none, or in another currency: nothing is converted. */
function rangeOf(price: PriceAsked, quantity: number, currency: string): Range | undefined {
  if (currencyOf(price) !== currency) return undefined;
  const each =
    price.mode === "FIXED"
      ? { from: price.amount.minor, to: price.amount.minor }
      : price.mode === "INDICATIVE"
        ? { from: price.from.minor, to: price.to.minor }
        : price.mode === "GRANT"
          ? { from: 0, to: 0 }
          : undefined;
  const range = each && { from: each.from * quantity, to: each.to * quantity };
  return range && Number.isSafeInteger(range.to) ? range : undefined;
}

/** Of services that do the same, one is needed: from the cheapest to the dearest of those that state a price. */
function oneOf(ranges: readonly (Range | undefined)[]): Range | undefined {
  const known = ranges.filter((range) => range !== undefined);
  if (known.length === 0) return undefined;
  return { from: Math.min(...known.map((r) => r.from)), to: Math.max(...known.map((r) => r.to)) };
}

/** Price, packing and transport, refurbishment and spares of a lot, each as a range, and what is known of the whole. */
export function estimateCost(of: EstimateOf): Estimate {
  const { quantity, price, services, transport } = of;
  const currency = currencyOf(price);
  const among = (part: CostPart) =>
    oneOf(
      services
        .filter((service) => partOf[service.type] === part)
        .map((service) => rangeOf(service.price, quantity, currency)),
    );
  const ranges: Record<CostPart, Range | undefined> = {
    PRICE: rangeOf(price, quantity, currency),
    TRANSPORT: transport,
    REFURBISHMENT: among("REFURBISHMENT"),
    SPARES: among("SPARES"),
  };
  const parts = costParts.map((part) => {
    const range = ranges[part];
    return range ? { part, range } : { part };
  });
  const known = Object.values(ranges).filter((range) => range !== undefined);
  const total = known.reduce((sum, range) => ({ from: sum.from + range.from, to: sum.to + range.to }), {
    from: 0,
    to: 0,
  });
  return { currency, quantity, parts, total, isWhole: known.length === costParts.length };
}
