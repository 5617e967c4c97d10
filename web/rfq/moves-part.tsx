import { caseNames } from "../copy/case-names.ts";
import { caseNeeds, needPlaces } from "../copy/case-needs.ts";
import { casePageCopy } from "../copy/case-page.ts";
import { executionCopy } from "../copy/execution.ts";
import { StatusTag } from "../ui/status-tag.tsx";
import { dueActs } from "./due-acts.ts";
import type { CaseProps, OfferedMove } from "./part.ts";

/** The answer to what was not asked for is nobody's to give. */
const otherKinds = { OFFER: "send-availability", PRICE_AND_AVAILABILITY: "ask-approval" } as const;

/** What waits to be put on record by the reader, and every move that is theirs, each with what stands in its way. */
export function MovesPart(props: CaseProps) {
  const { lang, one } = props;
  const moves = props.moves.filter(({ move }) => move !== otherKinds[one.kind ?? "OFFER"]);
  const copy = casePageCopy[lang];
  const due = dueActs(props);
  if (one.holder === "nobody" && moves.length + due.length === 0) return null;
  return (
    <section class="case-moves" id="moves" data-autosave-follows>
      <h2>{copy.moves}</h2>
      {moves.length + due.length === 0 ? <p class="quiet">{copy.noMoves}</p> : null}
      {due.length === 0 ? null : (
        <ul class="case-due">
          {due.map(({ act, href }) => (
            <li>
              <a href={href}>{executionCopy[lang].acts[act]}</a>
            </li>
          ))}
        </ul>
      )}
      {moves.length === 0 ? null : (
        <ul class="case-move-list">
          {moves.map((offered) => (
            <li data-open={offered.obstacle ? undefined : "true"}>
              <p>
                <strong>{caseNames[lang].moves[offered.move]}</strong>
                <StatusTag tone={offered.obstacle ? "plain" : "ok"}>
                  {offered.obstacle ? copy.blocked : copy.ready}
                </StatusTag>
              </p>
              <WhyNot obstacle={offered.obstacle} lang={lang} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Why a move is not open, in words. */
export function WhyNot({
  obstacle,
  lang,
}: { readonly obstacle: OfferedMove["obstacle"] | undefined } & Pick<CaseProps, "lang">) {
  if (!obstacle || obstacle.need === "hidden") return null;
  const places = "fields" in obstacle && obstacle.fields ? needPlaces(obstacle.fields, lang) : undefined;
  return (
    <p class="case-why" data-need={obstacle.need}>
      {caseNeeds[lang][obstacle.need]}
      {places ? <span class="means">{places}</span> : null}
    </p>
  );
}
