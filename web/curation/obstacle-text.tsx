import type { Language } from "../../shared/base/text.ts";
import type { Gate } from "../../shared/catalogue/rules.ts";
import type { Obstacle } from "../../shared/curation/life-cycle.ts";
import { fieldName } from "../catalogue/field-names.ts";
import { curationCopy } from "../copy/curation.ts";
import { lotGateCopy } from "../copy/lot-gates.ts";

/** Why a move is not open, rule by rule, each with what to do. */
export function ObstacleText({ obstacle, lang }: { obstacle: Obstacle; lang: Language }) {
  const copy = curationCopy[lang];
  const words: Readonly<Record<Gate, string>> = { ...lotGateCopy[lang], ...copy.gate };
  const gates = "gates" in obstacle ? (obstacle.gates ?? []) : [];
  const fields = "fields" in obstacle ? (obstacle.fields ?? []) : [];
  return (
    <>
      <p>{copy.need[obstacle.need] ?? copy.page.notOpen}</p>
      {gates.length > 0 ? (
        <ul class="reasons">
          {gates.map((gate) => (
            <li data-rule={gate}>{words[gate]}</li>
          ))}
        </ul>
      ) : null}
      {fields.length > 0 ? (
        <ul class="reasons">
          {fields.map((field) => (
            <li>{fieldName(field, lang)}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
