import { AppError } from "../../shared/base/app-error.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import { type TechnologyArea, technologyAreas } from "../../shared/catalogue/codes.ts";
import { demandCells, everybody, type Month, most, totalOf } from "../../shared/startups/demand.ts";
import type { AreaDemand, Demand } from "../../shared/startups/demand-endpoints.ts";
import { technologyLineSchema } from "../../shared/startups/line.ts";
import { listOfMaker } from "../catalogue/index.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Table } from "../platform/table.ts";
import { listTold, type Told } from "./demand-store.ts";
import { firmPartition } from "./keys.ts";
import { fieldsOf } from "./store.ts";

/** Months that are shown, the present one among them. */
export const monthsShown = 12;

function monthsTo(month: Month, count: number): Month[] {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  return Array.from({ length: count }, (_, back) => {
    const at = months - back;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
  });
}

/**
 * What governments look for in the areas in which the caller's firm has a technology; nothing before the firm is verified. Two lists of what is told, of the
 * last twelve months; nothing here knows who acted. Throws `not-found` for others, and for a month that is not shown.
 */
export async function readDemand(
  { actor, deps }: Ctx,
  { month: asked }: { readonly month?: Month | undefined },
): Promise<Demand> {
  if (actor.kind !== "supplier") throw new AppError("not-found", "page-not-found");
  const { organisationId } = actor;
  const months = monthsTo(dayInJapan(deps.now()).slice(0, 7), monthsShown);
  const [to = "", from = ""] = [months[0], months.at(-1)];
  const month = asked ?? to;
  if (!months.includes(month)) throw new AppError("not-found", "page-not-found");

  const [areas, own, all] = await Promise.all([
    areasOfFirm(deps.table, organisationId),
    listTold(deps.table, organisationId, { from, to }),
    listTold(deps.table, everybody, { from, to }),
  ]);
  const known = new Set([...areas, ...own.map(({ topic }) => topic.area)]);
  const told = [...all, ...own];
  return {
    month,
    months,
    areas: (actor.verified ? technologyAreas : [])
      .filter((area) => known.has(area))
      .map((area) => demandOf(area, month, told)),
  };
}

function demandOf(area: TechnologyArea, month: Month, told: readonly Told[]): AreaDemand {
  const ofArea = told.filter(({ topic }) => topic.area === area);
  return {
    area,
    figures: ofArea
      .filter(({ topic }) => topic.month === month)
      .flatMap(({ topic, figures }) =>
        demandCells.flatMap((region) => {
          const from = figures[region];
          const to = from === undefined || from >= most ? undefined : from + 2;
          return from === undefined
            ? []
            : [{ kind: topic.kind, region, from, ...(to !== undefined && { to }) }];
        }),
      ),
    trend: ofArea.map(({ topic, figures }) => ({
      month: topic.month,
      kind: topic.kind,
      atLeast: totalOf(figures),
    })),
  };
}

const mostLines = 200;
/** Areas of what the firm wrote, listed or not, and of what is published as its own. */
async function areasOfFirm(table: Table, organisationId: string): Promise<(string | undefined)[]> {
  const [listings, lines] = await Promise.all([
    listOfMaker(table, organisationId),
    table.list({ pk: firmPartition(organisationId), descending: true, limit: mostLines }),
  ]);
  return [
    ...listings.map(({ area }) => area),
    ...lines.rows.map((row) => technologyLineSchema.parse(fieldsOf(row)).area),
  ];
}
