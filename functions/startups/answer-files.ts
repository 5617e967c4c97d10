import * as z from "zod";
import { type Day, endOfDay } from "../../shared/base/day.ts";
import { type NeedAnswer, needAnswerSchema } from "../../shared/startups/need-answer.ts";
import { takesAnswers } from "../../shared/startups/need-open.ts";
import { type ShownNeed, shownNeedSchema } from "../../shared/startups/need-shown.ts";
import { mayAnswerNeeds } from "../../shared/startups/need-shown-rules.ts";
import type { DesksRules, Document, May } from "../documents/index.ts";
import type { Ctx } from "../platform/deps.ts";
import { answerOwnerKey, firmAnswerKey, shownKey } from "./need-keys.ts";
import { getRow } from "./need-rows.ts";

export const answerFilesOwner = (id: string): string => `answer:${id}`;
const wayOf = z.object({ needId: z.string(), organisationId: z.string() });

type Found = { readonly answer: NeedAnswer; readonly need: ShownNeed };
async function found({ deps: { table } }: Ctx, owner: string): Promise<Found | undefined> {
  const [, id] = /^answer:(A-.+)$/.exec(owner) ?? [];
  const way = id === undefined ? undefined : await getRow(table, answerOwnerKey(id), wayOf);
  if (!way) return undefined;
  const [answer, need] = await Promise.all([
    getRow(table, firmAnswerKey(way.organisationId, way.needId), needAnswerSchema),
    getRow(table, shownKey("NEEDSHOWN", way.needId), shownNeedSchema),
  ]);
  return answer && need && { answer, need };
}

const isFirms = ({ actor }: Ctx, { organisationId }: NeedAnswer): boolean =>
  actor.kind === "supplier" && actor.organisationId === organisationId;

/** A form that was given out in time may be posted a little later: what came after the last moment does not count. */
const cameLate = (file: Pick<Document, "owner"> & Partial<Pick<Document, "arrived">>, until: Day): boolean =>
  file.arrived !== undefined && Date.parse(file.arrived.at) > endOfDay(until).getTime();

const when =
  (rule: (ctx: Ctx, of: Found) => boolean) =>
  (ctx: Ctx): May =>
  async (file) => {
    const of = file.kind === "DOCUMENT" ? await found(ctx, file.owner) : undefined;
    return of !== undefined && !cameLate(file, of.need.answersUntil) && rule(ctx, of);
  };

/**
 * Files of an answer: put and taken away by its firm while answers are taken, read by the agency once they are not, and
 * by no other firm.
 */
export const answerFiles: DesksRules = {
  mayPut: when(
    (ctx, { answer, need }) =>
      isFirms(ctx, answer) &&
      mayAnswerNeeds(ctx.actor) &&
      answer.status === "SUBMITTED" &&
      takesAnswers(need, ctx.deps.now()),
  ),
  mayRead: when(
    (ctx, { answer, need }) =>
      isFirms(ctx, answer) ||
      (ctx.actor.kind === "staff" && need.status !== "OPEN" && answer.status !== "WITHDRAWN"),
  ),
  letGo: async () => undefined,
};
