import type * as z from "zod";
import { AppError } from "../../shared/base/app-error.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import {
  type Asked,
  type Form,
  goTo,
  serveForm,
  servePage,
  type Typed,
  untyped,
} from "../../shared/base/endpoint.ts";
import type { oneApplication } from "../../shared/startups/application-endpoints.ts";
import * as forms from "../../shared/startups/application-forms.ts";
import { applicationPolicyOn } from "../../shared/startups/application-policy.ts";
import { viewOf } from "../../web/layout/site.ts";
import { ApplicationPage } from "../../web/startups/application-page.tsx";
import { ApplicationsPage } from "../../web/startups/applications-page.tsx";
import { NewApplicationPage, OwnApplicationPage } from "../../web/startups/own-application-page.tsx";
import { namesOfPeople, type PersonCtx } from "../accounts/index.ts";
import { listDocuments } from "../documents/index.ts";
import { decideApplication } from "./decide-application.ts";
import { findTechnology } from "./find-technology.ts";
import {
  acknowledgeApplication,
  recommendApplication,
  reviewApplication,
  withdrawApplication,
} from "./move-application.ts";
import {
  readApplication,
  readApplications,
  readOwnApplication,
  readOwnApplications,
} from "./read-applications.ts";
import { submitApplication } from "./submit-application.ts";

type At = Pick<Asked<never, never>, "lang" | "path">;
type Came = { readonly typed: Typed; readonly failed?: string };
const fresh: Came = { typed: untyped };
type New = z.infer<typeof forms.newApplicationPage.query>;

async function beginning(ctx: PersonCtx, asked: At, { technology: id, kind }: New, came: Came) {
  const one = await findTechnology(ctx, { id });
  const policy = applicationPolicyOn(dayInJapan(ctx.deps.now()));
  const files = await listDocuments(ctx, { owner: `technology:${id}` }, () => true);
  const props = {
    ...{ kind, technology: { id, title: one.brief.title ?? {} } },
    files: files.filter(({ status, kind: of }) => status === "CLEAN" && of === "DOCUMENT"),
    days: { acknowledge: policy.acknowledge, decide: policy.decide[kind] },
  };
  return { body: <NewApplicationPage {...viewOf(ctx, asked)} {...came} {...props} /> };
}

const ownOne = async (ctx: PersonCtx, asked: At & { params: { id: string } }, came: Came) => ({
  body: (
    <OwnApplicationPage {...viewOf(ctx, asked)} {...came} one={await readOwnApplication(ctx, asked.params)} />
  ),
});

export const supplierApplicationPages = [
  servePage(forms.ownApplicationsPage, async (ctx: PersonCtx, asked) => ({
    body: (
      <ApplicationsPage
        {...viewOf(ctx, asked)}
        {...fresh}
        {...(await readOwnApplications(ctx, asked.query))}
      />
    ),
  })),
  servePage(forms.newApplicationPage, (ctx: PersonCtx, asked) => beginning(ctx, asked, asked.query, fresh)),
  servePage(forms.ownApplicationPage, (ctx: PersonCtx, asked) => ownOne(ctx, asked, fresh)),
] as const;

export const supplierApplicationForms = [
  serveForm(
    forms.newApplicationForm,
    async (ctx: PersonCtx, { input, lang }) => {
      const { id } = await submitApplication(ctx, input);
      return goTo(`/${lang}/supplier/applications/${id}`);
    },
    (ctx, asked, typed) => {
      const last = (name: string) => typed.values[name]?.at(-1);
      const about = forms.newApplicationPage.query.safeParse({
        technology: last("technology"),
        kind: last("kind"),
      });
      if (!about.success) throw new AppError("not-found", "technology-not-found");
      return beginning(ctx, asked, about.data, { typed, failed: "new" });
    },
  ),
  serveForm(
    forms.withdrawApplicationForm,
    async (ctx: PersonCtx, { params, lang }) => {
      await withdrawApplication(ctx, params);
      return goTo(`/${lang}/supplier/applications/${params.id}`);
    },
    (ctx, asked, typed) => ownOne(ctx, asked, { typed, failed: "withdraw" }),
  ),
] as const;

async function single(ctx: PersonCtx, asked: At & { params: { id: string } }, came: Came) {
  const { application: one, moves } = await readApplication(ctx, asked.params);
  const people = [...one.steps.map(({ by }) => by), one.officer ?? ""];
  const names = await namesOfPeople(ctx.deps, people);
  return { body: <ApplicationPage {...viewOf(ctx, asked)} {...came} {...{ one, moves, names }} /> };
}

export const staffApplicationPages = [
  servePage(forms.applicationsPage, async (ctx: PersonCtx, asked) => {
    const board = asked.query.state ?? "OPEN";
    const read = await readApplications(ctx, asked.query);
    return { body: <ApplicationsPage {...viewOf(ctx, asked)} {...fresh} {...read} board={board} /> };
  }),
  servePage(forms.applicationPage, (ctx: PersonCtx, asked) => single(ctx, asked, fresh)),
] as const;

const served = <I extends z.ZodType>(
  definition: Form<typeof oneApplication, I>,
  act: (ctx: PersonCtx, id: string, input: z.infer<I>) => Promise<unknown>,
) =>
  serveForm(
    definition,
    async (ctx: PersonCtx, { params, input, lang }) => {
      await act(ctx, params.id, input);
      return goTo(`/${lang}/staff/applications/${params.id}`);
    },
    (ctx, asked, typed) => single(ctx, asked, { typed, failed: definition.id.replace(/^application-/, "") }),
  );

export const staffApplicationForms = [
  served(forms.acknowledgeForm, (ctx, id, input) => acknowledgeApplication(ctx, { id, ...input })),
  served(forms.reviewForm, (ctx, id, input) => reviewApplication(ctx, { id, ...input })),
  served(forms.recommendForm, (ctx, id, { grant, ...input }) =>
    recommendApplication(ctx, { id, grant: grant === "yes", ...input }),
  ),
  served(forms.decideForm, (ctx, id, input) => decideApplication(ctx, { id, ...input })),
] as const;
