import { caseNames } from "../copy/case-names.ts";
import { caseNeeds, needPlaces } from "../copy/case-needs.ts";
import { casePageCopy } from "../copy/case-page.ts";
import { StatusTag } from "../ui/status-tag.tsx";
import type { CaseProps, OfferedMove } from "./part.ts";

/** Every move that is the reader's in this state, each with what stands in its way. */
export function MovesPart({ moves, lang, one }: CaseProps) {
  const copy = casePageCopy[lang];
  if (one.holder === "nobody" && moves.length === 0) return null;
  return (
    <section class="case-moves">
      <h2>{copy.moves}</h2>
      {moves.length === 0 ? <p class="quiet">{copy.noMoves}</p> : null}
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
