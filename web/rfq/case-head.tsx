import { actsAs } from "../../shared/base/actor.ts";
import { type CaseState, endStates, type Holder } from "../../shared/rfq/codes.ts";
import { caseNames } from "../copy/case-names.ts";
import { casePageCopy } from "../copy/case-page.ts";
import { Facts } from "../ui/facts.tsx";
import { country, day, number } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import { StatusTag, type Tone } from "../ui/status-tag.tsx";
import type { CaseProps } from "./part.ts";
import { isLate, wayOf } from "./way.ts";
import { WayDrawing } from "./way-drawing.tsx";

const stopped: readonly CaseState[] = [
  "REFUSED",
  "EXPIRED",
  "WITHDRAWN",
  "CANCELLED",
  "SUSPENDED",
  "DISCREPANCY",
];
const good: readonly CaseState[] = [
  "CLOSED",
  "ACCEPTED",
  "IMPLEMENTED",
  "IN_DELIVERY",
  "DELIVERED",
  "RECONCILING",
];
export const toneOfCase = (state: CaseState): Tone =>
  stopped.includes(state)
    ? "stop"
    : good.includes(state)
      ? "ok"
      : (endStates as readonly CaseState[]).includes(state)
        ? "plain"
        : "wait";

/** What the case is about: its first line, and how many more there are. */
export function subjectOf({ one, lang }: Pick<CaseProps, "one" | "lang">): string {
  const copy = casePageCopy[lang];
  const [first, ...more] = one.request.lines;
  if (!first) return copy.untitled;
  const name = (lang === "ja" && first.descriptionJa) || first.description;
  return more.length === 0 ? name : `${name} ${copy.more(number(more.length, lang))}`;
}

/** Where it is, who acts next, by when: the first thing that anybody reads of a case. */
export function CaseHead(props: CaseProps) {
  const { one, lang, today, over } = props;
  const copy = casePageCopy[lang];
  const names = caseNames[lang];
  return (
    <>
      <header class="case-title">
        <h1>
          {one.number ? <span class="case-number">{one.number}</span> : null} {subjectOf(props)}
        </h1>
        <p>
          <StatusTag tone={toneOfCase(one.status)}>{names.states[one.status]}</StatusTag>
          {one.kind ? <span class="quiet">{names.kinds[one.kind]}</span> : null}
        </p>
      </header>
      <section class="case-glance" aria-label={copy.glance}>
        {one.holder === "nobody" ? null : <Next {...props} />}
        <Facts facts={factsOf(props)} />
      </section>
      <section class="case-way">
        <h2>{copy.way}</h2>
        <WayDrawing stops={wayOf(one, today, over)} lang={lang} />
      </section>
    </>
  );
}

const roles = ["case-officer", "licensing", "approver", "finance", "auditor"] as const;
/** Whether the ball is with the reader. */
const isMine = ({ actor, one }: CaseProps): boolean =>
  one.holder === "buyer"
    ? actor.kind === "buyer"
    : roles.some((role) => role === (one.holder as Holder) && actsAs(actor, role));

function Next(props: CaseProps) {
  const { one, lang, actor, over, today } = props;
  const copy = casePageCopy[lang];
  const { dueOn, paused } = one.clock;
  const late = isLate(one.clock, today);
  const mine = isMine(props);
  return (
    <div class="case-next" data-late={late ? "true" : undefined} data-mine={mine ? "true" : undefined}>
      <p class="case-next-who">
        <span class="case-label">{copy.next}</span>
        <strong>{caseNames[lang].holders[one.holder]}</strong>
        {mine ? <span class="case-mine">{actor.kind === "buyer" ? copy.you : copy.yourTurn}</span> : null}
      </p>
      <p class="case-next-when">
        <span class="case-label">{copy.due}</span>
        <strong>{dueOn ? day(dueOn, lang) : copy.noDue}</strong>
        {dueOn && !paused ? (
          <span class={late ? "late" : "quiet"}>{daysText({ dueOn, today, over }, lang)}</span>
        ) : null}
      </p>
      {paused ? (
        <p class="case-paused">
          <strong>{copy.paused}</strong>{" "}
          <span class="quiet">{copy.pausedSince(day(paused.since, lang))}</span>
          <span class="as-typed means">{paused.reason}</span>
        </p>
      ) : null}
    </div>
  );
}

type Left = { readonly dueOn: string; readonly today: string; readonly over: number | undefined };
/** Working days over or under, in words; a day that has passed is over, even where only a weekend lies between. */
export function daysText({ dueOn, today, over = 0 }: Left, lang: CaseProps["lang"]): string {
  const copy = casePageCopy[lang];
  if (dueOn === today) return copy.today;
  return dueOn < today
    ? copy.over(number(Math.max(0, over), lang))
    : copy.left(number(Math.max(0, -over), lang));
}

/** Why a case stands still or has ended, where somebody decided that it does. */
function reasonOf({ status, suspended, refused, cancelled }: CaseProps["one"]): string | undefined {
  if (status === "SUSPENDED") return suspended?.reason;
  if (status === "REFUSED") return refused?.reason;
  return status === "CANCELLED" ? cancelled?.reason : undefined;
}

function factsOf({ one, lang, actor }: CaseProps) {
  const copy = casePageCopy[lang];
  const buyer = actor.kind === "buyer";
  const reason = reasonOf(one);
  const officer = one.officer ? one.people[one.officer] : undefined;
  return [
    buyer
      ? undefined
      : {
          name: copy.buyer,
          value: (
            <>
              <Said text={one.organisation} lang={lang} />
              <span class="means">{country(one.country, lang)}</span>
            </>
          ),
        },
    officer ? { name: copy.officer, value: officer } : undefined,
    one.targetOn ? { name: copy.target, value: day(one.targetOn, lang) } : undefined,
    { name: copy.since, value: day(one.clock.since, lang) },
    reason ? { name: copy.reason, value: <span class="as-typed">{reason}</span> } : undefined,
    one.request.reference
      ? { name: buyer ? copy.reference : copy.buyersReference, value: one.request.reference }
      : undefined,
    one.openQuestions > 0
      ? { name: copy.questions, value: copy.questionCount(number(one.openQuestions, lang)) }
      : undefined,
  ];
}
