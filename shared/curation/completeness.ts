import { isBilingual, type Text } from "../base/text.ts";
import type { Content } from "../catalogue/model.ts";

/** One thing that a reader of the listing looks for; `required`: a submission without it is refused. */
type Point = {
  readonly field: string;
  readonly required: boolean;
  readonly weight: number;
  readonly met: boolean;
};

const bilingual = (text: Text | undefined): boolean => text !== undefined && isBilingual(text);
const point = (field: string, met: boolean, weight = 1, required = false): Point => ({
  field,
  met,
  weight,
  required,
});

function pointsOf(content: Content): Point[] {
  return [
    point("title", bilingual(content.title), 2, true),
    point("summary", bilingual(content.summary), 2, true),
    point("description", bilingual(content.description), 2),
    point("fsc", content.fsc !== undefined),
    point("specifications", content.specifications.length >= 3),
    point("pictures", content.pictures.length > 0, 2),
    // Whoever cannot see a picture is told what it shows, in their language.
    ...(content.pictures.length > 0
      ? [
          point(
            "pictures.alt",
            content.pictures.every(({ alt }) => bilingual(alt)),
            1,
            true,
          ),
        ]
      : []),
    point("place", content.place !== undefined),
    point("price.basis", bilingual(content.price.basis)),
    ...(content.kind === "SURPLUS" ? [] : [point("leadTimeMonths", content.leadTimeMonths !== undefined)]),
    ...pointsOfKind(content),
  ];
}

function pointsOfKind(content: Content): Point[] {
  switch (content.kind) {
    case "SURPLUS": {
      const { lot } = content;
      return [
        point("lot.condition.assessed", lot.condition.assessed),
        point("lot.knownDefects", bilingual(lot.knownDefects)),
        point("lot.hazardousMaterials", bilingual(lot.hazardousMaterials)),
        point("lot.declaringService", lot.declaringService !== undefined),
        point("lot.pricingBasis", lot.pricingBasis !== undefined),
        point("lot.inspection", lot.inspection !== undefined),
        point("lot.removalDeadline", lot.removalDeadline !== undefined),
      ];
    }
    case "SERVICE":
      return [
        point("service.duration", content.service.duration !== undefined),
        point("service.site", content.service.site !== undefined),
      ];
    case "TECHNOLOGY":
      return [
        point("technology.civilUse", bilingual(content.technology.civilUse), 1, true),
        point("technology.defenceUse", bilingual(content.technology.defenceUse), 1, true),
        point("technology.trlEvidence", content.technology.trlEvidence !== undefined),
      ];
    case "EQUIPMENT":
      return [point("maker", content.maker !== undefined), point("models", content.models.length > 0)];
  }
}

/** Fields without which a listing cannot be submitted: both languages of what every reader sees first. */
export const missingFields = (content: Content): string[] =>
  pointsOf(content).flatMap(({ field, required, met }) => (required && !met ? [field] : []));

/** How much of what readers look for is there, 0–100, and what would add most. [ours] */
export function completeness(content: Content): {
  readonly percent: number;
  readonly missing: readonly string[];
} {
  const points = pointsOf(content);
  const sum = (list: readonly Point[]) => list.reduce((total, { weight }) => total + weight, 0);
  const missing = points.filter(({ met }) => !met).sort((a, b) => b.weight - a.weight);
  return {
    percent: Math.round((100 * (sum(points) - sum(missing))) / sum(points)),
    missing: missing.map(({ field }) => field),
  };
}
