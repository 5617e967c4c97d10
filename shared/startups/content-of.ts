import { addDays, type Day } from "../base/day.ts";
import type { Text } from "../base/text.ts";
import type { ContentOf } from "../catalogue/model.ts";
import type { Picture } from "../catalogue/picture.ts";
import type { Brief } from "./brief.ts";
import { evidenceFrom } from "./codes.ts";

const reviewAfter = 365;
const basis: Text = {
  ja: "個別に見積もります。価格は要件によります。",
  en: "Quoted on request; the price depends on what is asked for.",
};
const version: Text = { ja: "製品の版", en: "Product version" };

export type ListingFacts = {
  readonly organisationId: string;
  readonly firm: Text;
  readonly tier: "PUBLIC" | "REGISTERED_GOV";
  readonly today: Day;
  readonly pictures: readonly Picture[];
  /** What licensing found; the firm's own declaration stands where it has not looked yet. */
  readonly controlRow?: string | undefined;
  /** Stands in place of a text that is not there yet; without it a brief that lacks one has no content. */
  readonly blank?: Text;
};

/**
 * A brief as the catalogue shows it: the preview of its firm, and what curation's draft begins with. Undefined while it
 * lacks what every technology of the catalogue has. Owners, funding, witness and the paper are not among it.
 */
export function contentOf(brief: Brief, facts: ListingFacts): ContentOf<"TECHNOLOGY"> | undefined {
  const technology = technologyOf(brief, facts);
  const title = brief.title ?? facts.blank;
  const summary = brief.summary ?? facts.blank;
  if (!technology || !title || !summary) return undefined;
  const specified = brief.productVersion;
  return {
    kind: "TECHNOLOGY",
    marking: "UNCLASSIFIED",
    title,
    summary,
    ...(brief.description && { description: brief.description }),
    models: [],
    partNumbers: [],
    ...(isNamed(facts.firm) && {
      maker: {
        name: facts.firm,
        organisationId: facts.organisationId,
        country: "JP",
        shielded: brief.shielded ?? false,
      },
    }),
    specifications: specified ? [{ name: version, value: { ja: specified, en: specified } }] : [],
    visibility: { tier: facts.tier },
    price: { mode: "ON_REQUEST", date: facts.today, basis, currency: "JPY" },
    saleModel: "AGENT",
    pictures: [...facts.pictures],
    related: [],
    reviewBy: addDays(facts.today, reviewAfter),
    technology,
  };
}

const isNamed = ({ ja, en }: Text): boolean => ja !== undefined || en !== undefined;

function technologyOf(brief: Brief, { blank, controlRow }: ListingFacts) {
  const { area, trl, seeks } = brief;
  const civilUse = brief.civilUse ?? blank;
  const defenceUse = brief.defenceUse ?? blank;
  const ipOwner = brief.ipOwner ?? blank;
  if (!area || !trl || !seeks?.length || !civilUse || !defenceUse || !ipOwner) return undefined;
  const trlEvidence = evidenceOf(brief);
  if (trl >= evidenceFrom && !(trlEvidence?.place && trlEvidence.date)) return undefined;
  return {
    area,
    civilUse,
    defenceUse,
    trl,
    ...(trlEvidence && { trlEvidence }),
    ipOwner,
    declaredControlRow: controlRow ?? brief.controlRow ?? "unknown",
    seeks,
  };
}

/** Who saw the trial stays with the agency. */
function evidenceOf({ evidence }: Brief) {
  if (!evidence?.statement) return undefined;
  const { statement, place, date } = evidence;
  return { statement, ...(place && { place }), ...(date && { date }) };
}
