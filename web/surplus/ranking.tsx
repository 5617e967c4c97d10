import { lotsCopy } from "../copy/lots.ts";
import { DataTable } from "../ui/data-table.tsx";
import { money, number } from "../ui/format.ts";
import { StatusTag } from "../ui/status-tag.tsx";
import { named } from "./named.tsx";
import type { StaffLotProps } from "./props.ts";

type Props = StaffLotProps & { readonly ranking: NonNullable<StaffLotProps["ranking"]> };

/** Opened offers in their order, with the rule that made it. */
export function Ranking(props: Props) {
  const { lang, ranking, unreadable } = props;
  const copy = lotsCopy[lang];
  const c = copy.rankingColumns;
  return (
    <>
      <h3>{copy.ranking}</h3>
      <p class="quiet">{copy.rule}</p>
      <DataTable
        caption={copy.ranking}
        columns={[c.place, c.organisation, c.quantity, c.amount, c.conditions]}
        rows={ranking.map((one) => [
          number(one.place, lang),
          <>
            {named(props, one.organisationId)}{" "}
            {one.state === "WON" ? <StatusTag tone="ok">{copy.offerStates.WON}</StatusTag> : null}
          </>,
          number(one.quantity, lang),
          money(one.amount, lang),
          one.conditions ? <span class="as-typed">{one.conditions}</span> : copy.none,
        ])}
      />
      {unreadable ? (
        <p>
          {copy.unreadable}
          {": "}
          {unreadable.map((one) => (
            <span class="tag">{named(props, one)}</span>
          ))}
        </p>
      ) : null}
    </>
  );
}
