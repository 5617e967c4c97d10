import { AppError } from "../../shared/base/app-error.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import { viewerOf } from "../../shared/catalogue/rules.ts";
import type { Case } from "../../shared/rfq/model.ts";
import type { RequestLine } from "../../shared/rfq/request.ts";
import { lineObstacle, lineRules } from "../../shared/rfq/request-lines.ts";
import { currentKey } from "../catalogue/index.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";
import { sourceNow } from "./line-source.ts";

/**
 * The lines as they are handed in: with the class and control row that their listings have now, and with checks that
 * nothing of it changes until it is written. Throws `refused` with the first rule that is broken and the lines that break it.
 */
export async function checkLines(
  ctx: Ctx,
  { request }: Case,
): Promise<{ readonly lines: RequestLine[]; readonly checks: Write[] }> {
  const viewer = viewerOf(ctx.actor);
  const today = dayInJapan(ctx.deps.now());
  const weighed = await Promise.all(
    request.lines.map(async (line) => {
      const { item, free } = await sourceNow(ctx, line.source);
      return { line, item, rule: lineObstacle(line, { item, free, viewer, today }) };
    }),
  );
  for (const rule of lineRules) {
    const lines = weighed.filter((one) => one.rule === rule).map(({ line }) => `lines.${line.number}`);
    if (lines.length > 0) throw new AppError("refused", rule, { rule, fields: lines });
  }
  return {
    lines: weighed.map(({ line, item }) => {
      const found = item?.state === "PUBLISHED" ? item.content.classification : undefined;
      return {
        ...line,
        ...(found && { itemClass: found.itemClass }),
        ...(found?.controlRow && { controlRow: found.controlRow }),
      };
    }),
    checks: weighed.flatMap(({ item }): Write[] =>
      item
        ? [
            {
              check: currentKey("GOV", item.id),
              expect: { same: { state: item.state, version: item.version } },
            },
          ]
        : [],
    ),
  };
}
