import { actsAs, agencyId } from "../../shared/base/actor.ts";
import { goTo, servePage } from "../../shared/base/endpoint.ts";
import { boardPage, caseTimesPage } from "../../shared/rfq/board-pages.ts";
import { type Holder, holders } from "../../shared/rfq/codes.ts";
import { viewOf } from "../../web/layout/site.ts";
import { BoardPage } from "../../web/rfq/board-page.tsx";
import { CaseListPage } from "../../web/rfq/case-list-page.tsx";
import { TimesPage } from "../../web/rfq/times-page.tsx";
import { listMembers } from "../accounts/index.ts";
import type { Ctx } from "../platform/deps.ts";
import { listCases } from "./list-cases.ts";
import { readTimes } from "./publish-statistics.ts";
import { readBoard } from "./read-board.ts";

/** Officers have cases of their own; of the other roles what waits for their role is theirs. */
const waitingFor = ({ actor }: Ctx): Holder | undefined =>
  actor.kind === "staff" && !actsAs(actor, "case-officer")
    ? holders.find((holder) => holder === actor.role)
    : undefined;

export const boardPages = [
  servePage(boardPage, async (ctx: Ctx, asked) => {
    const { query } = asked;
    const view = viewOf(ctx, asked);
    const holder = query.view === "mine" ? waitingFor(ctx) : undefined;
    const plain = !query.view && !query.state && !query.number && !query.after;
    if (plain || holder)
      return { body: <BoardPage {...view} board={await readBoard(ctx, { holder })} mine={!plain} /> };
    const [{ items, next }, members] = await Promise.all([
      listCases(ctx, query),
      listMembers(ctx.deps.table, agencyId),
    ]);
    const [found] = items;
    if (query.number && found) return goTo(`/${asked.lang}/staff/cases/${found.id}`);
    const names = Object.fromEntries(members.map(({ id, name }) => [id, name]));
    const { view: list, state, number } = query;
    const shown = { ...(list && { view: list }), ...(state && { state }), ...(number && { number }) };
    return {
      body: <CaseListPage {...view} query={shown} items={items} {...(next && { next })} names={names} />,
    };
  }),
  servePage(caseTimesPage, async (ctx: Ctx, asked) => ({
    body: <TimesPage {...viewOf(ctx, asked)} steps={(await readTimes(ctx)).steps} />,
  })),
] as const;
