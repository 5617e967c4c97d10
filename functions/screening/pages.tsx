import { dayInJapan } from "../../shared/base/day.ts";
import {
  goTo,
  type PageAnswer,
  serveForm,
  servePage,
  type Typed,
  untyped,
} from "../../shared/base/endpoint.ts";
import type { Language } from "../../shared/base/text.ts";
import type { NameListId } from "../../shared/screening/codes.ts";
import type { ListDifference } from "../../shared/screening/names-list.ts";
import * as contract from "../../shared/screening/pages.ts";
import { mayDraftRules } from "../../shared/screening/rules.ts";
import type { ScreeningRun } from "../../shared/screening/run.ts";
import type { Subject } from "../../shared/screening/subject.ts";
import { viewOf } from "../../web/layout/site.ts";
import { HistoryPage } from "../../web/screening/history-page.tsx";
import { NamesPage } from "../../web/screening/names-page.tsx";
import { RulesPage } from "../../web/screening/rules-page.tsx";
import { TryPage } from "../../web/screening/try-page.tsx";
import { namesOfPeople } from "../accounts/index.ts";
import type { Ctx } from "../platform/deps.ts";
import { loadNames, previewNames } from "./load-names.ts";
import { readNameLists } from "./read-names.ts";
import { readHistory, readRuleSetOf, readRulesOn } from "./read-rules.ts";
import { tryScreening } from "./try-screening.ts";

type Where = { readonly lang: Language; readonly path: string };

async function names(
  ctx: Ctx,
  asked: Where,
  how: { typed: Typed; loaded?: NameListId | undefined; preview?: ListDifference },
): Promise<PageAnswer> {
  const lists = await readNameLists(ctx);
  const people = lists.flatMap(({ now, loaded }) => [now?.by ?? "", ...loaded.map((one) => one.by)]);
  const props = { lists, names: await namesOfPeople(ctx.deps, people), mayLoad: mayDraftRules(ctx.actor) };
  return { body: <NamesPage {...viewOf(ctx, asked)} {...props} {...how} /> };
}

const tryOut = (ctx: Ctx, asked: Where, typed: Typed, run?: ScreeningRun): PageAnswer => ({
  body: <TryPage {...viewOf(ctx, asked)} typed={typed} {...(run && { run })} />,
});

export const screeningPages = [
  servePage(contract.rulesPage, async (ctx: Ctx, asked) => {
    const day = asked.query.day ?? dayInJapan(ctx.deps.now());
    const ruleSet = await readRulesOn(ctx, { day });
    return { body: <RulesPage {...viewOf(ctx, asked)} ruleSet={ruleSet} day={day} /> };
  }),
  servePage(contract.ruleSetPage, async (ctx: Ctx, asked) => {
    const ruleSet = await readRuleSetOf(ctx, asked.params);
    return { body: <RulesPage {...viewOf(ctx, asked)} ruleSet={ruleSet} /> };
  }),
  servePage(contract.historyPage, async (ctx: Ctx, asked) => {
    const [lines, inForce] = await Promise.all([readHistory(ctx), readRulesOn(ctx, {})]);
    const people = lines.flatMap((line) => line.by ?? []);
    const props = { lines, inForce: inForce.version, names: await namesOfPeople(ctx.deps, people) };
    return { body: <HistoryPage {...viewOf(ctx, asked)} {...props} /> };
  }),
  servePage(contract.namesPage, (ctx: Ctx, asked) =>
    names(ctx, asked, { typed: untyped, loaded: asked.query.loaded }),
  ),
  servePage(contract.tryPage, async (ctx: Ctx, asked) => tryOut(ctx, asked, untyped)),
] as const;

type Tried = {
  readonly stage: Subject["stage"];
  readonly day: string;
  readonly destination: string;
  readonly name: string;
  readonly country: string;
  readonly thirdName: string;
  readonly thirdCountry: string;
  readonly flags: Subject["endUse"]["flags"];
  readonly classified: boolean;
  readonly itemClass: Subject["lines"][number]["itemClass"];
  readonly controlRow: string;
  readonly purpose: "" | NonNullable<Subject["lines"][number]["purpose"]>;
};

const subjectOf = (typed: Tried): Subject => ({
  stage: typed.stage,
  day: typed.day,
  destination: typed.destination,
  endUser: { name: typed.name, country: typed.country },
  thirdParties: typed.thirdName
    ? [{ name: typed.thirdName, country: typed.thirdCountry || typed.destination }]
    : [],
  endUse: { text: "", flags: typed.flags },
  classified: typed.classified,
  lines: [
    {
      line: 1,
      itemClass: typed.itemClass,
      controlRow: typed.controlRow,
      ...(typed.purpose && { purpose: typed.purpose }),
    },
  ],
});

/** What a form took, to be shown in it again. */
const retyped = (input: Readonly<Record<string, unknown>>): Typed => ({
  values: Object.fromEntries(
    Object.entries(input).map(([name, value]) => [name, [value ?? ""].flat().map(String)]),
  ),
  errors: {},
});

export const screeningForms = [
  serveForm(
    contract.tryForm,
    async (ctx: Ctx, asked) =>
      tryOut(ctx, asked, retyped(asked.input), await tryScreening(ctx, subjectOf(asked.input))),
    async (ctx: Ctx, asked, typed) => tryOut(ctx, asked, typed),
  ),
  serveForm(
    contract.namesForm,
    async (ctx: Ctx, asked) => {
      const { step, ...input } = asked.input;
      if (step === "preview") {
        const preview = await previewNames(ctx, input);
        return names(ctx, asked, { typed: retyped(input), preview });
      }
      await loadNames(ctx, input);
      return goTo(`/${asked.lang}/staff/screening/names?loaded=${input.list}`);
    },
    (ctx: Ctx, asked, typed) => names(ctx, asked, { typed }),
  ),
] as const;
