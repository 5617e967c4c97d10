import type { JSX } from "hono/jsx/jsx-runtime";
import { actorId } from "../../shared/base/actor.ts";
import { awaitsCouncil, hasOfficer, mayPrepare, mayScreen } from "../../shared/rfq/desk.ts";
import { unclassifiedIn } from "../../shared/rfq/needs.ts";
import { mayTalk } from "../../shared/rfq/questions.ts";
import { mayHandle, mayLicense } from "../../shared/rfq/rules.ts";
import { caseDeskCopy } from "../copy/case-desk.ts";
import { Acknowledge, Pause, Prepare, Refuse, Resume, Return, TakeOver } from "./desk-deeds.tsx";
import { type CaseProps, caseAddress, moveOf } from "./part.ts";

type Draw = (props: CaseProps) => JSX.Element;

/** What is this person's to do now comes first; what else they may do is folded up below. */
export function DeskPart(props: CaseProps) {
  const { lang, actor } = props;
  if (actor.kind !== "staff") return null;
  const copy = caseDeskCopy[lang];
  const { leading, others } = deeds(props);
  const steps = stepsFor(props);
  if (leading.length + others.length + steps.length === 0) return null;
  return (
    <section class="case-desk">
      {leading.length + steps.length > 0 ? (
        <div class="panel">
          <h2>{copy.yours}</h2>
          {steps.length > 0 ? (
            <ul>
              {steps.map(({ href, text }) => (
                <li>
                  <a href={href}>{text}</a>
                </li>
              ))}
            </ul>
          ) : null}
          {leading.map((draw) => draw(props))}
        </div>
      ) : (
        <h2>{copy.others}</h2>
      )}
      {others.length > 0 ? <div class="case-deeds">{others.map((draw) => draw(props))}</div> : null}
    </section>
  );
}

/** The deeds that are open to the reader: those that lead on, and those that one may need. */
function deeds(props: CaseProps): { readonly leading: Draw[]; readonly others: Draw[] } {
  const { one, actor } = props;
  const open = (move: Parameters<typeof moveOf>[1]) => {
    const offered = moveOf(props, move);
    return offered !== undefined && offered.obstacle === undefined;
  };
  const shown = (list: readonly [boolean, Draw][]) => list.flatMap(([is, draw]) => (is ? [draw] : []));
  const waits = one.clock.paused !== undefined;
  // An offer that waits for approval is refused where it is decided on.
  const refusing = open("refuse") && one.status === "SCREENING";
  return {
    leading: shown([
      [open("acknowledge"), Acknowledge],
      [open("prepare"), Prepare],
      [refusing && one.licensing?.decision === "REFUSE", Refuse],
      [mayPrepare(actor) && waits, Resume],
    ]),
    others: shown([
      [refusing && one.licensing?.decision !== "REFUSE", Refuse],
      [open("return"), Return],
      [mayPrepare(actor) && one.status === "SCREENING" && !waits, Pause],
      [mayHandle(actor) && hasOfficer(one) && one.officer !== actorId(actor), TakeOver],
    ]),
  };
}

type Step = { readonly href: string; readonly text: string };
/** What waits for this reader further down the page, in the order in which it is done. */
function stepsFor(props: CaseProps): Step[] {
  const { one, actor, lang } = props;
  const copy = caseDeskCopy[lang];
  const run = one.screenings?.at(-1);
  const open = unclassifiedIn(one);
  const stale = run !== undefined && (one.classifications ?? []).some(({ at }) => at > run.at);
  const screening = one.status === "SCREENING";
  const asked = (one.questions ?? []).filter(({ side }) => side === "BUYER").length;
  const list: [boolean, Step][] = [
    [screening && mayLicense(actor) && open.length > 0, { href: "#classes", text: copy.toClassify }],
    [screening && mayScreen(actor) && stale, { href: "#screening", text: copy.toScreen }],
    [
      mayLicense(actor) && run !== undefined && run.unresolved > 0,
      { href: `${caseAddress(props)}/screenings/${run?.id}`, text: copy.toSettle },
    ],
    [screening && mayLicense(actor) && !one.licensing, { href: "#licensing", text: copy.toDecide }],
    [
      mayLicense(actor) && awaitsCouncil(one) && !one.licensing?.nsc,
      { href: "#licensing", text: copy.toCouncil },
    ],
    [mayTalk(actor) && asked > 0, { href: "#questions", text: copy.toAnswer }],
  ];
  return list.flatMap(([is, step]) => (is ? [step] : []));
}
