import {
  type Asked,
  goTo,
  type PageAnswer,
  serveForm,
  servePage,
  type Typed,
  untyped,
} from "../../shared/base/endpoint.ts";
import type { ColumnChoice } from "../../shared/curation/columns.ts";
import { fields } from "../../shared/curation/columns.ts";
import {
  type Intake,
  type IntakeSettings,
  isDead,
  mayTakeIn,
  wantsFile,
} from "../../shared/curation/intake.ts";
import * as contract from "../../shared/curation/intake-pages.ts";
import { isLate } from "../../shared/documents/rules.ts";
import { IntakeListPage } from "../../web/curation/intake-list-page.tsx";
import { IntakePage } from "../../web/curation/intake-page.tsx";
import { viewOf } from "../../web/layout/site.ts";
import { namesOfPeople, type PersonCtx } from "../accounts/index.ts";
import { askCheck, askTake } from "./ask-intake.ts";
import { openIntake } from "./open-intake.ts";
import { fetchIntakeFile, filesPutTo, readIntake, readIntakes } from "./read-intake.ts";

type Where = Pick<Asked<never, never>, "lang" | "path">;
type Here = Where & { readonly params: { readonly id: string } };

async function list(
  ctx: PersonCtx,
  asked: Where,
  cursor: string | undefined,
  typed: Typed,
): Promise<PageAnswer> {
  const { items, next } = await readIntakes(ctx, { cursor });
  const names = await namesOfPeople(
    ctx.deps,
    items.map(({ by }) => by),
  );
  const props = { items, names, typed, mayTakeIn: mayTakeIn(ctx.actor), ...(next !== undefined && { next }) };
  return { body: <IntakeListPage {...viewOf(ctx, asked)} {...props} /> };
}

async function one(
  ctx: PersonCtx,
  asked: Here,
  typed: Typed,
  more: { columns?: boolean; failed?: "check" | "take" } = {},
): Promise<PageAnswer> {
  const intake = await readIntake(ctx, asked.params);
  const now = ctx.deps.now();
  const put = wantsFile(intake) ? await filesPutTo(ctx, intake) : [];
  const props = {
    intake,
    lines: put.map((document) => ({ ...document, late: isLate(document, now) })),
    names: await namesOfPeople(ctx.deps, [intake.by]),
    mayTakeIn: mayTakeIn(ctx.actor),
    isDead: isDead(intake, now),
    mapsColumns: more.columns ?? false,
    typed,
    ...(more.failed && { failed: more.failed }),
  };
  return { body: <IntakePage {...viewOf(ctx, asked)} {...props} /> };
}

/** A column is known by its place in the list of the page; what is not said of one is that it is not taken. */
function settingsOf(
  { columns = [] }: Intake,
  input: Readonly<Record<string, unknown>> &
    Pick<IntakeSettings, "grouping" | "condition"> & { currency: string },
): IntakeSettings {
  const { grouping, condition, currency } = input;
  const choices = columns.map(({ header, nth }, i): ColumnChoice => {
    const field = fields.find((name) => name === input[`column-${i}`]) ?? "none";
    return { header, nth, field };
  });
  return { columns: choices, grouping, condition, ...(currency && { currency }) };
}

const back = ({ lang, params }: Here) => goTo(`/${lang}/staff/intake/${params.id}`);

export const intakePages = [
  servePage(contract.intakeListPage, (ctx: PersonCtx, asked) =>
    list(ctx, asked, asked.query.cursor, untyped),
  ),
  servePage(contract.intakePage, (ctx: PersonCtx, asked) =>
    one(ctx, asked, untyped, { columns: asked.query.columns === "1" }),
  ),
  servePage(contract.intakeFilePage, async (ctx: PersonCtx, { params }) => {
    const { location } = await fetchIntakeFile(ctx, params);
    return { ...goTo(location), status: 302 };
  }),
] as const;

export const intakeForms = [
  serveForm(
    contract.openIntakeForm,
    async (ctx: PersonCtx, { input, lang }) => {
      const { id } = await openIntake(ctx, input);
      return goTo(`/${lang}/staff/intake/${id}`);
    },
    (ctx, asked, typed) => list(ctx, asked, undefined, typed),
  ),
  serveForm(
    contract.checkIntakeForm,
    async (ctx: PersonCtx, asked) => {
      const intake = await readIntake(ctx, asked.params);
      await askCheck(ctx, { id: intake.id, settings: settingsOf(intake, asked.input) });
      return back(asked);
    },
    (ctx, asked, typed) => one(ctx, asked, typed, { columns: true, failed: "check" }),
  ),
  serveForm(
    contract.takeIntakeForm,
    async (ctx: PersonCtx, asked) => {
      await askTake(ctx, { ...asked.params, doublesMeant: asked.input.doublesMeant === "true" });
      return back(asked);
    },
    (ctx, asked, typed) => one(ctx, asked, typed, { failed: "take" }),
  ),
] as const;
