import type { Text } from "../../../../shared/base/text.ts";
import type { Specification } from "../../../../shared/catalogue/model.ts";
import type { Price } from "../../../../shared/catalogue/price.ts";
import type { Lot } from "../../../../shared/surplus/model.ts";
import type { DemoListing, PictureKind } from "../model.ts";
import { both, type inJapan, nonWeapon, open } from "./wording.ts";

type Goods = {
  title: Text;
  summary: Text;
  fsc: string;
  models?: string[];
  specifications: Specification[];
  price: Price;
  place: ReturnType<typeof inJapan>;
  lot: Lot;
  availableFrom?: string;
  related?: string[];
};

/** A lot of vehicles or camp equipment: no weapon, sold by the agency itself. */
export const goods = (
  slug: string,
  { models = [], related = [], ...said }: Goods,
  picture: PictureKind,
  alt: Text,
): DemoListing => ({
  slug,
  content: {
    ...open,
    ...said,
    kind: "SURPLUS",
    models,
    classification: nonWeapon(),
    saleModel: "PRINCIPAL",
    reviewBy: "2027-08-31",
  },
  related,
  picture,
  alt,
});

export const indoors = both("屋内", "Indoors");
export const ground = { declaringService: "JGSDF" } as const;
