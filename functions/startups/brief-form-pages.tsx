import type * as z from "zod";
import { AppError } from "../../shared/base/app-error.ts";
import {
  type Form,
  goTo,
  type PageAnswer,
  serve,
  serveForm,
  type Typed,
} from "../../shared/base/endpoint.ts";
import { autosaveTechnologyEndpoint } from "../../shared/startups/brief-endpoints.ts";
import * as forms from "../../shared/startups/brief-forms.ts";
import { typedBrief } from "../../shared/startups/brief-typed.ts";
import { completenessOf } from "../../shared/startups/needs.ts";
import { sayBrief } from "../../web/copy/startups-brief-refusals.ts";
import { viewOf } from "../../web/layout/site.ts";
import { inCodes } from "../../web/startups/brief-words.ts";
import { NewTechnologyPage } from "../../web/startups/new-technology-page.tsx";
import type { PersonCtx } from "../accounts/index.ts";
import { attachPaper } from "./attach-paper.ts";
import { showTechnology } from "./brief-pages.tsx";
import type { TechnologyAsked } from "./brief-props-pages.tsx";
import { choosePictures } from "./choose-pictures.ts";
import { createTechnology } from "./create-technology.ts";
import { findDraft } from "./find-draft.ts";
import { saveTypedTechnology } from "./save-technology.ts";
import { submitTechnology } from "./submit-technology.ts";
import { tickFeedback } from "./tick-feedback.ts";
import { tryAgain } from "./try-again.ts";
import { withdrawTechnology } from "./withdraw-technology.ts";

const addressOf = (lang: string, id: string) => `/${lang}/supplier/technologies/${id}`;

/** The builder saves while somebody types, and hears of faults in the words of the page. */
export const briefAutosaveRoutes = [
  serve(autosaveTechnologyEndpoint, async (ctx: PersonCtx, { params, input }) => {
    const { one, errors } = await saveTypedTechnology(ctx, {
      ...params,
      typed: inCodes(input.typed),
      were: inCodes(input.were),
    });
    const say = sayBrief(input.lang);
    return {
      revision: one.revision,
      savedAt: one.changedAt,
      percent: completenessOf(one.brief),
      errors: Object.fromEntries(Object.entries(errors).map(([name, key]) => [name, say(key)])),
    };
  }),
] as const;

type Params = z.ZodObject<{ id: z.ZodString }>;

/** A form of the firm's technology page: does it and goes back there, or shows the page with what to mend. */
export const serveTechnologyForm = <I extends z.ZodType>(
  definition: Form<Params, I>,
  act: (ctx: PersonCtx, id: string, input: z.infer<I>) => Promise<unknown>,
  back: string,
) =>
  serveForm(
    definition,
    async (ctx: PersonCtx, { params, input, lang }) => {
      await act(ctx, params.id, input);
      return goTo(addressOf(lang, params.id) + back);
    },
    (ctx, asked, typed) =>
      showTechnology(ctx, asked, typed, { failed: definition.id.replace(/^technology-/, "") }),
  );

type Inputs = Readonly<Record<string, string>>;
/** How the inputs were shown; the page carries it along, so that nobody's page undoes what another one saved. */
function shownIn(text: unknown): Inputs {
  try {
    const were: unknown = JSON.parse(String(text));
    if (typeof were !== "object" || were === null) return {};
    return Object.fromEntries(Object.entries(were).filter(([, value]) => typeof value === "string"));
  } catch {
    return {};
  }
}

type Saving = TechnologyAsked & {
  readonly lang: "ja" | "en";
  readonly input: Readonly<Record<string, unknown>>;
};

/** Inputs of the page that were not posted were unticked. */
async function save(ctx: PersonCtx, asked: Saving): Promise<PageAnswer> {
  const { id } = asked.params;
  const were = shownIn(asked.input.were);
  const { base: _b, were: _w, ...posted } = asked.input;
  const names = [...new Set([...Object.keys(were), ...Object.keys(posted)])];
  const typed = Object.fromEntries(names.map((name) => [name, String(posted[name] ?? "")]));
  const mine = Object.fromEntries(Object.entries(typed).filter(([name, value]) => value !== were[name]));
  try {
    const said = { id, typed: inCodes(typed), were: inCodes(were) };
    const { errors } = await saveTypedTechnology(ctx, said);
    if (Object.keys(errors).length === 0) return goTo(`${addressOf(asked.lang, id)}?done=saved`);
    return backWith(ctx, asked, { mine, errors });
  } catch (error) {
    if (!(error instanceof AppError) || error.reason !== "fields-changed") throw error;
    const fields = error.params.fields as readonly string[];
    const errors = Object.fromEntries(fields.map((name) => [name, "fields-changed"]));
    const { brief, unread } = await findDraft(ctx, { id });
    const now = typedBrief(brief, unread);
    const theirs = Object.fromEntries(fields.map((name) => [name, now[name] ?? ""]));
    return backWith(ctx, asked, { mine, errors }, { theirs });
  }
}

async function backWith(
  ctx: PersonCtx,
  asked: Saving,
  { mine, errors }: { readonly mine: Inputs; readonly errors: Inputs },
  more: { readonly theirs?: Inputs } = {},
): Promise<PageAnswer> {
  const values = Object.fromEntries(Object.entries(mine).map(([name, value]) => [name, [value]]));
  const page = await showTechnology(ctx, asked, { values, errors }, { failed: "save", ...more });
  return { status: 422, ...page };
}

const again = (ctx: PersonCtx, asked: TechnologyAsked, typed: Typed) =>
  showTechnology(ctx, asked, typed, { failed: "save" });

export const briefForms = [
  serveForm(
    forms.newTechnologyForm,
    async (ctx: PersonCtx, { input, lang }) => {
      // A title is in the language of whoever writes it, unless it shows that it is Japanese.
      const isJapanese = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(input.title);
      const title = isJapanese ? { ja: input.title } : { en: input.title };
      return goTo(addressOf(lang, (await createTechnology(ctx, { changes: { title } })).id));
    },
    async (ctx, asked, typed) => ({
      body: <NewTechnologyPage {...viewOf(ctx, asked)} typed={typed} />,
    }),
  ),
  serveForm(forms.saveTechnologyForm, save, again),
  serveTechnologyForm(
    forms.attachPaperForm,
    (ctx, id, { document }) => attachPaper(ctx, { id, document: document || null }),
    "?done=paper#paper",
  ),
  serveTechnologyForm(
    forms.technologyPicturesForm,
    (ctx, id, { picture }) => choosePictures(ctx, { id, pictures: picture }),
    "?done=pictures#paper",
  ),
  serveTechnologyForm(forms.tickFeedbackForm, tick, "?done=feedback#feedback"),
  serveTechnologyForm(
    forms.submitTechnologyForm,
    (ctx, id) => submitTechnology(ctx, { id }),
    "?done=submitted",
  ),
  serveTechnologyForm(
    forms.withdrawTechnologyForm,
    (ctx, id) => withdrawTechnology(ctx, { id }),
    "?done=withdrawn",
  ),
  serveTechnologyForm(forms.tryAgainForm, (ctx, id) => tryAgain(ctx, { id }), "?done=again"),
] as const;

/** The page shows every point; one that is not among those posted is not ticked. */
async function tick(ctx: PersonCtx, id: string, { done }: { readonly done: readonly string[] }) {
  const { feedback } = await findDraft(ctx, { id });
  const ticks = feedback.map((_, point) => ({ point, done: done.includes(String(point)) }));
  return tickFeedback(ctx, { id, ticks });
}
