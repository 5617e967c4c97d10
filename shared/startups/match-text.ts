import type { Text } from "../base/text.ts";
import type { TechnologyArea } from "../catalogue/codes.ts";
import type { Brief } from "./brief.ts";
import type { Sought } from "./match.ts";

/** What matching reads of a need; a published need has it all. */
export type NeedText = {
  readonly id: string;
  readonly title: Text;
  readonly problem: Text;
  readonly outcome: Text;
  readonly area?: TechnologyArea | undefined;
  readonly fsc?: string | undefined;
};

const texts = (...given: readonly (Text | undefined)[]): string[] =>
  given.flatMap((text) => [text?.ja, text?.en]).filter((text) => text !== undefined);

export const soughtOfNeed = ({ title, problem, outcome, area, fsc }: NeedText): Sought => ({
  title: texts(title),
  body: texts(problem, outcome),
  area,
  fsc,
});

/** A technology has no supply class before it is a listing. */
export const soughtOfBrief = ({
  title,
  summary,
  description,
  civilUse,
  defenceUse,
  area,
}: Brief): Sought => ({
  title: texts(title),
  body: texts(summary, description, civilUse, defenceUse),
  area,
});
