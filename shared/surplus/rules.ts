import type { Day } from "../base/day.ts";
import { listableConditions } from "./codes.ts";
import type { Lot } from "./model.ts";

/** What a lot's price says, as far as its gates ask. */
export type LotPrice = { readonly mode: string; readonly closing?: Day };
type Asked = {
  readonly lot: Lot;
  readonly price: LotPrice;
  readonly today: Day;
  readonly isWeapon: boolean;
};

/** What a shut gate stops: the lot's publication, requests and offers of buyers, the agency's offer; or it only asks. */
export type Stops = "PUBLICATION" | "REQUEST" | "OFFER" | "NOTHING";

const listable: readonly string[] = listableConditions;
const below = ({ lot, price }: Asked): boolean =>
  price.mode === "GRANT" || lot.pricingBasis === "REDUCED" || lot.pricingBasis === "GRANT";
const given = ({ lot, price }: Asked): boolean => price.mode === "GRANT" || lot.pricingBasis === "GRANT";
const closingOf = ({ lot, price }: Asked): Day | undefined =>
  [lot.rfqClosing, price.closing].filter((day) => day !== undefined).sort()[0];

/** Every gate of a lot, by its name; the sources are the sections and rules of the agency's description of the trade. */
export const lotGates = [
  {
    id: "condition-suspended",
    stops: "PUBLICATION",
    source: "Surplus lots: condition A–H, P or S; J, K, L, M, N, Q, R block publication",
    isShut: ({ lot }: Asked) => !listable.includes(lot.condition.code),
  },
  {
    id: "grant-without-legal-basis",
    stops: "PUBLICATION",
    source: "Eligibility: giving away or selling below fair price needs an explicit legal basis",
    isShut: (asked: Asked) => below(asked) && !asked.lot.legalBasis && !(given(asked) && asked.isWeapon),
  },
  {
    id: "weapon-grant-without-legal-basis",
    stops: "PUBLICATION",
    source: "Eligibility: the same, of a weapon",
    isShut: (asked: Asked) => given(asked) && asked.isWeapon && !asked.lot.legalBasis,
  },
  {
    id: "inspection-reversed",
    stops: "PUBLICATION",
    source: "Surplus lots: inspection window",
    isShut: ({ lot }: Asked) => lot.inspection !== undefined && lot.inspection.to < lot.inspection.from,
  },
  {
    id: "inspection-after-closing",
    stops: "PUBLICATION",
    source: "Surplus lots: inspection window and RFQ closing",
    isShut: (asked: Asked) => (asked.lot.inspection?.to ?? "") > (closingOf(asked) ?? "9999"),
  },
  {
    id: "removal-before-closing",
    stops: "PUBLICATION",
    source: "Surplus lots: removal deadline and RFQ closing",
    isShut: (asked: Asked) => (asked.lot.removalDeadline ?? "9999") < (closingOf(asked) ?? ""),
  },
  {
    id: "closing-passed",
    stops: "REQUEST",
    source: "Surplus lots: RFQ closing; a deadline is the end of its day in Japan",
    isShut: (asked: Asked) => (closingOf(asked) ?? "9999") < asked.today,
  },
  {
    id: "origin-consent-pending",
    stops: "OFFER",
    source: "Surplus lots: foreign-origin consent",
    isShut: ({ lot }: Asked) => lot.originConsent?.state === "PENDING",
  },
  {
    id: "hazardous-statement-missing",
    stops: "NOTHING",
    source: "Surplus lots: hazardous materials statement",
    isShut: ({ lot }: Asked) => lot.hazardousMaterials === undefined,
  },
  {
    id: "demilitarisation-missing",
    stops: "NOTHING",
    source: "Surplus lots: demilitarisation requirement, asked of weapons",
    isShut: ({ lot, isWeapon }: Asked) =>
      isWeapon && lot.demilitarisation === undefined && lot.demilCode === undefined,
  },
] as const satisfies readonly {
  id: string;
  stops: Stops;
  source: string;
  isShut: (asked: Asked) => boolean;
}[];

export type LotGate = (typeof lotGates)[number]["id"];
type GateStopping<S extends Stops> = Extract<(typeof lotGates)[number], { stops: S }>["id"];

/** Every gate of a lot that is shut today, with what it stops. */
export const shutLotGates = (
  lot: Lot,
  price: LotPrice,
  today: Day,
  itemClass?: string,
): { readonly id: LotGate; readonly stops: Stops }[] =>
  lotGates
    .filter((gate) => gate.isShut({ lot, price, today, isWeapon: itemClass === "WEAPON" }))
    .map(({ id, stops }) => ({ id, stops }));

/** The gates that are shut for one thing. */
export const shutFor = <S extends Stops>(
  stops: S,
  ...lot: Parameters<typeof shutLotGates>
): GateStopping<S>[] =>
  shutLotGates(...lot)
    .filter((gate) => gate.stops === stops)
    .map((gate) => gate.id as GateStopping<S>);
export type PublicationGate = GateStopping<"PUBLICATION">;
