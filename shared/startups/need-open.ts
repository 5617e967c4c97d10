import { type Day, dayInJapan, isPast } from "../base/day.ts";
import type { NeedState } from "./need-codes.ts";

type Dated = { readonly status: NeedState; readonly opensOn: Day };

/** Whether readers know of it: from its first day on, whatever becomes of it later. */
export const isAnnounced = ({ opensOn }: Pick<Dated, "opensOn">, now: Date): boolean =>
  opensOn <= dayInJapan(now);
/** Whether it still takes answers on a day: it is closed once its last day is over, whatever its record says yet. */
export const isOpenOn = (
  one: { readonly status: NeedState; readonly answersUntil: Day },
  today: Day,
): boolean => one.status === "OPEN" && one.answersUntil >= today;
/** Questions and answers are taken to the last moment of their day in Japan. */
export const takesAnswers = (one: Dated & { readonly answersUntil: Day }, now: Date): boolean =>
  one.status === "OPEN" && isAnnounced(one, now) && !isPast(one.answersUntil, now);
export const takesQuestions = (one: Dated & { readonly questionsUntil: Day }, now: Date): boolean =>
  one.status === "OPEN" && isAnnounced(one, now) && !isPast(one.questionsUntil, now);
