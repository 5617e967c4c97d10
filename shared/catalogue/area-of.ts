import { areaWords } from "./area-words.ts";
import { type TechnologyArea, technologyAreas } from "./codes.ts";
import { holds, type Name, nameOf, tokensOf } from "./words.ts";

const names: Readonly<Record<TechnologyArea, readonly (readonly Name[])[]>> = Object.fromEntries(
  technologyAreas.map((area) => [area, areaWords[area].map(({ en, ja }) => [...en, ...ja].map(nameOf))]),
) as Record<TechnologyArea, Name[][]>;

export type AreaFound = { readonly area: TechnologyArea; readonly sure: boolean };

/** A concept in the title says as much as this many in the rest of the text. [ours] */
const titleCounts = 4;
/** Less than this is no ground to say anything, and a runner-up nearer than this share makes it doubtful. [ours] */
const pointsLeast = 3;
const runnerUpMost = 0.8;

/**
 * The area that a text is about: every concept of an area that is named counts once, in the title four times. `sure`
 * is false when too little was named or another area is near; then a person has to look.
 */
export function areaOf(text: { readonly title: string; readonly body: string }): AreaFound {
  const title = tokensOf([text.title]);
  const all = tokensOf([text.title, text.body]);
  const points = technologyAreas
    .map((area) => ({
      area,
      points: names[area].reduce((sum, concept) => {
        if (concept.some((name) => holds(title, name))) return sum + titleCounts;
        return sum + (concept.some((name) => holds(all, name)) ? 1 : 0);
      }, 0),
    }))
    .sort((a, b) => b.points - a.points);
  const [first, second] = points;
  if (!first || first.points === 0) return { area: "MATERIALS", sure: false };
  const sure = first.points >= pointsLeast && (second?.points ?? 0) <= first.points * runnerUpMost;
  return { area: first.area, sure };
}
