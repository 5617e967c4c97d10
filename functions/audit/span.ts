import { type AuditFilter, auditDays } from "../../shared/audit/filter.ts";
import { AppError } from "../../shared/base/app-error.ts";
import {
  addDays,
  type Day,
  dayInJapan,
  daysBetween,
  endOfDay,
  type Instant,
  startOfDay,
} from "../../shared/base/day.ts";
import type { Range } from "../platform/table.ts";
import { chainPartition, dayPartition } from "./store.ts";

export type Days = { readonly from?: Day | undefined; readonly to?: Day | undefined };

/** The days asked for: up to today when no end is given, the usual number when no beginning. Throws `invalid`. */
export function daysOf(filter: AuditFilter, now: Date): Days {
  if (filter.record !== undefined && !filter.from && !filter.to) return {};
  const to = filter.to ?? dayInJapan(now);
  const usual = filter.record === undefined ? addDays(to, 1 - auditDays.usual) : undefined;
  const from = filter.from ?? usual;
  if (from === undefined) return { to };
  const days = daysBetween(from, to) + 1;
  const most = filter.record === undefined ? auditDays.most : Number.POSITIVE_INFINITY;
  if (days < 1 || days > most)
    throw new AppError("invalid", "query-parameter", {
      parameter: "from",
      allowed: [`${addDays(to, 1 - auditDays.most)} – ${to}`],
    });
  return { from, to };
}

/** First and last moment of those days, in UTC. */
export const instantsOf = ({ from, to }: Days): { from: Instant; to: Instant } => ({
  from: from ? startOfDay(from).toISOString() : "",
  to: to ? endOfDay(to).toISOString() : "\uffff",
});

/** The partitions that may hold such rows, newest first: the record's chain, or one of each UTC day. */
export function partitionsOf(filter: AuditFilter, days: Days): Range[] {
  if (filter.record !== undefined) return [{ pk: chainPartition(filter.record), descending: true }];
  const { from, to } = instantsOf(days);
  const ranges: Range[] = [];
  for (let day = to.slice(0, 10); day >= from.slice(0, 10); day = addDays(day, -1))
    ranges.push({ pk: dayPartition(day), from, to: `${to}\uffff`, descending: true });
  return ranges;
}
