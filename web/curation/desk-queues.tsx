import { statuses } from "../../shared/catalogue/codes.ts";
import { curationCopy } from "../copy/curation.ts";
import { number } from "../ui/format.ts";
import { deskPath } from "./desk-address.ts";
import type { DeskListProps } from "./props.ts";

/** Tabs by state, each with how many wait there. */
export function Queues({ lang, query, counts }: DeskListProps) {
  const copy = curationCopy[lang];
  const chosen = query.status ?? [];
  const { cursor: _page, status: _status, ...rest } = query;
  return (
    <nav class="tabs" aria-label={copy.list.queues}>
      <ul>
        <li>
          <a href={deskPath(lang, rest)} aria-current={chosen.length === 0 ? "page" : undefined}>
            {copy.list.all}
          </a>
        </li>
        {statuses
          .filter((status) => (counts.status[status] ?? 0) > 0 || chosen.includes(status))
          .map((status) => (
            <li>
              <a
                href={deskPath(lang, { ...rest, status: [status] })}
                aria-current={chosen.includes(status) ? "page" : undefined}
              >
                {copy.status[status]} <span class="count">{number(counts.status[status] ?? 0, lang)}</span>
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
