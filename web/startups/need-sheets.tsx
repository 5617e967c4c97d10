import { criteria } from "../../shared/startups/codes.ts";
import type { Weighed } from "../../shared/startups/need-view.ts";
import { areOpen } from "../../shared/startups/panel-rules.ts";
import { needsCopy } from "../copy/startups-needs.ts";
import { DataTable } from "../ui/data-table.tsx";
import { number } from "../ui/format.ts";
import type { DeskNeedProps } from "./desk-need-props.ts";

/** How far each scorer is, and the sheets that this reader may see. */
export function Sheets({ lang, one }: DeskNeedProps & { readonly one: Weighed }) {
  const copy = needsCopy[lang].desk;
  const { panel, sheets } = one;
  if (!panel) return null;
  const nameOf = (personId: string) =>
    panel.members.find((member) => member.personId === personId)?.name ?? personId;
  return (
    <>
      <ul class="need-members">
        {panel.members.map(({ name, declared, scoredAt }) => (
          <li>
            {name}:{" "}
            {declared?.conflict
              ? copy.members.left
              : scoredAt
                ? copy.members.scored
                : declared
                  ? copy.members.declared
                  : copy.members.waits}
          </li>
        ))}
      </ul>
      {sheets.length > 0 ? (
        <DataTable
          caption={areOpen(panel) ? copy.sheetsOpen : copy.own}
          columns={[copy.scorers, ...criteria.map((criterion) => copy.criteria[criterion])]}
          rows={sheets.map(({ personId, scores }) => [
            nameOf(personId),
            ...criteria.map((criterion) => (
              <>
                <strong>{number(scores[criterion].points, lang)}</strong>
                <span class="means as-typed">{scores[criterion].reason}</span>
              </>
            )),
          ])}
        />
      ) : null}
    </>
  );
}
