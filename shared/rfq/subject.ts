import * as z from "zod";
import { type Day, daySchema } from "../base/day.ts";
import { type ScreeningStage, screeningStages } from "./codes.ts";
import type { Case } from "./model.ts";
import type { Request } from "./request.ts";

const partySchema = z.object({ name: z.string(), country: z.string() });
/** What is screened: a case as it stands at a stage, in the words of room screening. */
export const caseSubjectSchema = z.lazy(() =>
  z.object({
    stage: z.enum(screeningStages),
    day: daySchema,
    destination: z.string(),
    endUser: partySchema.extend({ aliases: z.array(z.string()).optional() }),
    thirdParties: z.array(partySchema),
    endUse: z.object({ text: z.string(), flags: z.array(z.enum(["WMD", "MILITARY"])) }),
    classified: z.boolean(),
    lines: z.array(
      z.object({ line: z.int(), itemClass: z.enum(["WEAPON", "NON_WEAPON"]), controlRow: z.string() }),
    ),
  }),
);
export type CaseSubject = z.infer<typeof caseSubjectSchema>;

/** An end use that is not known is screened as if it were each that the catch-all asks about. */
const concernsOf = (flags: NonNullable<Request["endUse"]>["flags"]): ("WMD" | "MILITARY")[] => {
  const unknown = flags.includes("UNKNOWN");
  return [
    ...(unknown || flags.includes("MASS_DESTRUCTION") ? (["WMD"] as const) : []),
    ...(unknown || flags.includes("MILITARY") ? (["MILITARY"] as const) : []),
  ];
};

/**
 * The subject of a stage: of the request what was asked for, later what is offered; of a shipment its lines alone. A
 * line that nobody has classified goes without a row, and says nothing of its class.
 */
export function subjectOf(
  one: Pick<Case, "request" | "offer" | "country">,
  stage: ScreeningStage,
  day: Day,
  only?: readonly number[],
): CaseSubject {
  const { request, offer } = one;
  const asked = stage === "REQUEST" || !offer ? request.lines : offer.lines;
  const { aliases = [], ...endUser } = request.endUser ?? { name: "-", country: one.country };
  return {
    stage,
    day,
    destination: request.destination ?? one.country,
    endUser: { ...endUser, ...(aliases.length > 0 && { aliases }) },
    thirdParties: request.thirdParties ?? [],
    endUse: { text: request.endUse?.text ?? "", flags: concernsOf(request.endUse?.flags ?? []) },
    classified: request.classified ?? false,
    lines: asked
      .filter(({ number }) => only === undefined || only.includes(number))
      .map(({ number, itemClass, controlRow }) => ({
        line: number,
        itemClass: itemClass ?? "NON_WEAPON",
        controlRow: controlRow ?? "",
      })),
  };
}
