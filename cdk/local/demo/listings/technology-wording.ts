import type { Text } from "../../../../shared/base/text.ts";
import type { ContentOf } from "../../../../shared/catalogue/model.ts";
import type { Price } from "../../../../shared/catalogue/price.ts";
import type { DemoListing, PictureKind } from "../model.ts";
import { both, type inJapan, maker, nonWeapon, onRequest, open } from "./wording.ts";

type Technology = ContentOf<"TECHNOLOGY">["technology"];

type Offer = {
  title: Text;
  summary: Text;
  company: Text;
  shielded?: boolean;
  fsc?: string;
  place: ReturnType<typeof inJapan>;
  price?: Price;
  visibility?: ContentOf<"TECHNOLOGY">["visibility"];
  technology: Omit<Technology, "ipOwner"> & { ipOwner?: Text };
  picture: PictureKind;
  alt: Text;
};

const hiddenOwner = both("開発企業（照会時に開示）", "The developer, named on enquiry");

/** A start-up's technology, contracted by the company itself; a shielded one is not named as owner either. */
export const startUp = (
  slug: string,
  { company, shielded = false, technology, picture, alt, ...said }: Offer,
): DemoListing => ({
  slug,
  content: {
    ...open,
    price: onRequest("2026-10-16", both("用途と数量により見積り", "Quoted by use and quantity")),
    ...said,
    kind: "TECHNOLOGY",
    models: [],
    specifications: [],
    maker: maker(company.ja ?? "", company.en ?? "", shielded),
    classification: nonWeapon(
      technology.declaredControlRow === "unknown" ? undefined : technology.declaredControlRow,
    ),
    saleModel: "FACILITATED",
    reviewBy: "2027-06-30",
    technology: { ...technology, ipOwner: technology.ipOwner ?? (shielded ? hiddenOwner : company) },
  },
  related: [],
  picture,
  alt,
});

/** A trial that supports the readiness level claimed. */
export const shown = (statement: Text, place: Text, date: string) => ({ statement, place, date });
