import type { Text } from "../../../../shared/base/text.ts";
import type { Price } from "../../../../shared/catalogue/price.ts";
import type { Lot } from "../../../../shared/surplus/model.ts";
import { both } from "./wording.ts";

/** The days of a sale round: viewing from and to, offers close, last day to remove the lot. */
type Round = { from: string; to: string; closing: string; removal: string };

export const december: Round = {
  from: "2026-12-01",
  to: "2026-12-11",
  closing: "2026-12-18",
  removal: "2027-03-12",
};
export const january: Round = {
  from: "2026-12-07",
  to: "2026-12-18",
  closing: "2027-01-29",
  removal: "2027-04-30",
};
export const february: Round = {
  from: "2027-01-12",
  to: "2027-01-22",
  closing: "2027-02-26",
  removal: "2027-05-31",
};
export const march: Round = {
  from: "2027-02-08",
  to: "2027-02-19",
  closing: "2027-03-31",
  removal: "2027-07-16",
};

type Particulars = Omit<
  Lot,
  "unitOfIssue" | "condition" | "inspection" | "rfqClosing" | "removalDeadline" | "asIsTextVersion"
> & { code: Lot["condition"]["code"]; unitOfIssue?: string };

/** A lot offered in a round, seen at `site`. */
export const lotIn = (round: Round, site: Text, { code, unitOfIssue = "EA", ...more }: Particulars): Lot => ({
  ...more,
  unitOfIssue,
  condition: { code, assessed: true },
  inspection: { from: round.from, to: round.to, place: site },
  rfqClosing: round.closing,
  removalDeadline: round.removal,
  asIsTextVersion: "2026-04",
});

export const offers = (round: Round, date: string, basis: Text): Price => ({
  mode: "OFFERS_INVITED",
  date,
  basis,
  currency: "JPY",
  closing: round.closing,
});

export const grant = (date: string): Price => ({
  mode: "GRANT",
  date,
  basis: both("無償。輸送費は受領国の負担", "Free of charge; the recipient pays for transport"),
  currency: "JPY",
});

export const belowValue = both(
  "自衛隊法第116条の3（開発途上地域の政府への不用装備品等の譲渡、武器を除く）",
  "Self-Defense Forces Act, Article 116-3: transfer of disused equipment other than weapons to governments of developing regions",
);

export const noIndustry = both(
  "国内で新規生産はなく、国内産業への影響は軽微です。",
  "No longer made in Japan; the effect on domestic industry is slight.",
);

export const someIndustry = both(
  "国内に同種製品の製造者があり、数量を限って放出します。",
  "Comparable goods are made in Japan, so the quantity released is limited.",
);

export const consent = (state: "NOT_NEEDED" | "PENDING" | "GIVEN", date?: string) =>
  date === undefined ? { country: "US", state } : { country: "US", state, date };
