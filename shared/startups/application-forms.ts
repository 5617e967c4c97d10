import * as z from "zod";
import { form, page } from "../base/endpoint.ts";
import { boardQuery, cursorQuery, oneApplication } from "./application-endpoints.ts";
import { applicationKinds } from "./application-states.ts";
import {
  mayDecideApplications,
  mayHandleApplications,
  mayReadApplications,
  type Wish,
  wishSchema,
} from "./applications.ts";
import { technologyIdSchema } from "./model.ts";
import { isSupplier } from "./rules.ts";
import { dayField, needed, optionalTongues, twoTongues, yen } from "./typed-fields.ts";

const nothing = z.strictObject({});
const firm = { audience: "supplier", permission: isSupplier } as const;
const reads = { none: "reads" };

export const ownApplicationsPage = page({
  ...firm,
  id: "own-applications",
  path: "/supplier/applications",
  audit: reads,
  params: nothing,
  query: cursorQuery,
});
/** Of a technology and for one of the three: each asks for other things. */
export const newApplicationPage = page({
  ...firm,
  id: "new-application",
  path: "/supplier/applications/new",
  audit: reads,
  params: nothing,
  query: z.strictObject({ technology: technologyIdSchema, kind: z.enum(applicationKinds) }),
});
export const ownApplicationPage = page({
  ...firm,
  id: "own-application",
  path: "/supplier/applications/:id",
  audit: reads,
  params: oneApplication,
  query: nothing,
});
const asked = {
  technology: technologyIdSchema,
  // Looked at below, so that everything that is missing is said at once.
  text: z.string().default(""),
  documents: z.array(z.string().regex(/^D-[0-9A-HJKMNP-TV-Z]{12}$/)).max(10),
};
export const newApplicationForm = form({
  ...firm,
  id: "new-application",
  path: "/supplier/applications/new",
  page: "/supplier/applications",
  audit: { action: "application.submit" },
  params: nothing,
  input: z
    .strictObject({
      ...asked,
      kind: z.enum(applicationKinds),
      amount: z.string().max(30).optional(),
      site: z.strictObject({ ja: z.string().optional(), en: z.string().optional() }).optional(),
      aim: z.strictObject({ ja: z.string().optional(), en: z.string().optional() }).optional(),
      from: z.string().optional(),
      to: z.string().optional(),
    })
    .transform(({ kind, amount, site, aim, from, to, text, ...rest }, context) => {
      const said = z.strictObject({ text: needed(4000) }).safeParse({ text });
      const trial = z.strictObject({
        site: twoTongues(200),
        from: dayField,
        to: dayField,
        aim: twoTongues(1000),
      });
      const read =
        kind === "JSDF_TRIAL"
          ? trial.safeParse({ site: site ?? {}, aim: aim ?? {}, from: from ?? "", to: to ?? "" })
          : z.strictObject({ amount: yen }).safeParse({ amount: amount ?? "" });
      const wish = read.success ? wishSchema.safeParse({ kind, ...read.data }) : read;
      if (wish.success && said.success) return { ...rest, ...said.data, wish: wish.data as Wish };
      const issues = [wish, said].flatMap(({ error }) => error?.issues ?? []);
      for (const { path, message } of issues) context.addIssue({ code: "custom", path, message });
      return z.NEVER;
    }),
});
export const withdrawApplicationForm = form({
  ...firm,
  id: "withdraw-application",
  path: "/supplier/applications/:id/withdraw",
  page: "/supplier/applications/:id",
  audit: { action: "application.withdraw" },
  params: oneApplication,
  input: nothing,
});

const desk = { audience: "staff", permission: mayReadApplications, audit: reads } as const;
export const applicationsPage = page({
  ...desk,
  id: "applications",
  path: "/staff/applications",
  params: nothing,
  query: boardQuery,
});
export const applicationPage = page({
  ...desk,
  id: "application",
  path: "/staff/applications/:id",
  params: oneApplication,
  query: nothing,
});
/** A form of the agency's page of a request; `act` says which, also to the page that shows it again. */
const applicationForm = <I extends z.ZodType>(
  act: string,
  permission: typeof mayHandleApplications,
  action: string,
  input: I,
) =>
  form({
    audience: "staff",
    permission,
    id: `application-${act}`,
    path: `/staff/applications/:id/${act}`,
    page: "/staff/applications/:id",
    audit: { action },
    params: oneApplication,
    input,
  });
const revision = z.coerce.number().int().optional();
export const acknowledgeForm = applicationForm(
  "acknowledge",
  mayHandleApplications,
  "application.acknowledge",
  z.strictObject({ revision }),
);
export const reviewForm = applicationForm(
  "review",
  mayHandleApplications,
  "application.begin-review",
  z.strictObject({ revision }),
);
export const recommendForm = applicationForm(
  "recommend",
  mayHandleApplications,
  "application.recommend",
  z.strictObject({ grant: z.enum(["yes", "no"], { error: "required" }), reason: needed(3000), revision }),
);
export const decideForm = applicationForm(
  "decide",
  mayDecideApplications,
  "application.grant, application.decline, pilot.open",
  z.strictObject({
    result: z.enum(["GRANTED", "DECLINED"], { error: "required" }),
    text: needed(3000),
    unit: optionalTongues(200),
    revision,
  }),
);
