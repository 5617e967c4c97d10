import { randomBytes } from "node:crypto";
import type { Ctx, Deps } from "../../functions/platform/deps.ts";
import { askTechnology } from "../../functions/startups/ask-technology.ts";
import {
  acknowledgeApplication,
  recommendApplication,
  reviewApplication,
} from "../../functions/startups/move-application.ts";
import { submitApplication } from "../../functions/startups/submit-application.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import { idFrom } from "../../shared/base/id.ts";
import { ctxAs, newOrganisation, officerOf } from "../kit/cases.ts";
import { content, publish } from "../kit/listings.ts";
import { clerk, ended, listedTechnology, pilotOf } from "../kit/pilots.ts";
import { founderOf } from "../kit/technologies.ts";
import type { Case, Maker, Sample } from "./cases.ts";
import type { Kind } from "./kinds.ts";
import type { People } from "./records-accounts.ts";

type Fields = Readonly<Record<string, unknown>>;
const missing = (prefix: string) => idFrom(prefix, randomBytes(8));

/** Pilots, firms' requests and questions: a side's own, and those of another firm or government. */
export function pilotRecords(deps: Deps, people: People): Record<string, Maker> {
  const organisationOf = (kind: Kind) => people[kind]?.organisation ?? newOrganisation();
  const officer = clerk(deps, "case-officer");
  const curator = clerk(deps, "curator");
  return {
    ...agencyPilots(deps, officer, curator),
    ...firmPilots(deps, officer, organisationOf),
    ...applications(deps, officer, organisationOf),
    ...questions(deps),
    ...ownPilots(deps, { officer, curator, organisationOf }),
  };
}

/** What the agency works on: every one is there for it, and one that is not there is not. */
const agencys =
  (make: () => Promise<string>, param: string, prefix: string, input?: Fields): Maker =>
  async () => {
    const at = (id: string): Sample => ({ params: { [param]: id }, ...(input && { input }) });
    return { own: at(await make()), missing: at(missing(prefix)) };
  };

function agencyPilots(deps: Deps, officer: Ctx, curator: Ctx): Record<string, Maker> {
  const listed = async () => (await listedTechnology(deps)).one.id;
  const running = async () => (await pilotOf(officer, await listed())).id;
  const won = async () => {
    const pilot = await pilotOf(officer, await listed());
    await ended(curator, pilot);
    return pilot;
  };
  const on = dayInJapan(deps.now());
  const site = { en: "A camp" };
  const opening = { site, aim: site, from: on, unit: site };
  const pilot = (input?: Fields) => agencys(running, "pilot", "PL", input);
  const outcome = { result: "SUCCEEDED", on };
  const api = "/api/staff/pilots/:pilot";
  const page = "/:lang/staff/pilots/:pilot";
  return {
    [`GET ${api}`]: pilot(),
    [`GET ${page}`]: pilot(),
    "POST /api/staff/technologies/:id/pilots": agencys(listed, "id", "T", opening),
    [`POST ${api}/outcome`]: pilot({ ...outcome, text: site }),
    [`POST ${page}/end`]: pilot({ ...outcome, "text.en": "It held" }),
    [`POST ${api}/publicity`]: pilot({ shown: true }),
    [`POST ${page}/show`]: pilot({ shown: "yes" }),
    [`POST ${api}/release`]: pilot({ reason: "x" }),
    [`POST ${page}/release`]: pilot({ reason: "x" }),
    "POST /api/staff/technologies/:id/graduation": agencys(
      async () => (await won()).technologyId,
      "id",
      "T",
      {
        reason: "x",
      },
    ),
    [`POST ${page}/graduate`]: agencys(async () => (await won()).id, "pilot", "PL", { reason: "x" }),
  };
}

type OrganisationOf = (kind: Kind) => string;
function firmPilots(deps: Deps, officer: Ctx, organisationOf: OrganisationOf): Record<string, Maker> {
  const firms =
    (sample: (technology: string, pilot: string) => Sample): Maker =>
    async (kind): Promise<Case> => {
      const of = async (organisationId: string) => {
        const { one } = await listedTechnology(deps, { organisationId });
        return sample(one.id, (await pilotOf(officer, one.id)).id);
      };
      return {
        own: await of(organisationOf(kind)),
        foreign: await of(newOrganisation()),
        missing: sample(missing("T"), missing("PL")),
      };
    };
  return {
    "GET /api/supplier/technologies/:id/pilots": firms((id) => ({ params: { id } })),
    "POST /api/supplier/technologies/:id/pilots/:pilot/publicity": firms((id, pilot) => ({
      params: { id, pilot },
      input: { agreed: true },
    })),
    "POST /:lang/supplier/technologies/:id/agree-pilot": firms((id, pilot) => ({
      params: { id },
      input: { pilot, agreed: "yes" },
    })),
  };
}

function applications(deps: Deps, officer: Ctx, organisationOf: OrganisationOf): Record<string, Maker> {
  const submitted = async (organisationId: string) => {
    const { one } = await listedTechnology(deps, { organisationId });
    const firm = ctxAs(deps, founderOf(organisationId));
    const wish = { kind: "LOAN", amount: 1_000_000 } as const;
    return (await submitApplication(firm, { technology: one.id, wish, text: "x" })).id;
  };
  const step = [acknowledgeApplication, reviewApplication] as const;
  const after =
    (steps: number, prepared = false) =>
    async () => {
      const id = await submitted(newOrganisation());
      for (const move of step.slice(0, steps)) await move(officer, { id });
      if (prepared) await recommendApplication(officer, { id, grant: true, reason: "x" });
      return id;
    };
  const firms =
    (input?: Fields): Maker =>
    async (kind) => {
      const at = (id: string): Sample => ({ params: { id }, ...(input && { input }) });
      return {
        own: at(await submitted(organisationOf(kind))),
        foreign: at(await submitted(newOrganisation())),
        missing: at(missing("TR")),
      };
    };
  const desk = (make: () => Promise<string>, input?: Fields) => agencys(make, "id", "TR", input);
  const [api, page] = ["/api/staff/applications/:id", "/:lang/staff/applications/:id"];
  const decision = { result: "DECLINED", text: "x" };
  return {
    "GET /api/supplier/applications/:id": firms(),
    "GET /:lang/supplier/applications/:id": firms(),
    "POST /api/supplier/applications/:id/withdraw": firms({}),
    "POST /:lang/supplier/applications/:id/withdraw": firms({}),
    [`GET ${api}`]: desk(after(0)),
    [`GET ${page}`]: desk(after(0)),
    [`POST ${api}/acknowledgement`]: desk(after(0), {}),
    [`POST ${page}/acknowledge`]: desk(after(0), {}),
    [`POST ${api}/review`]: desk(after(1), {}),
    [`POST ${page}/review`]: desk(after(1), {}),
    [`POST ${api}/recommendation`]: desk(after(2), { grant: true, reason: "x" }),
    [`POST ${page}/recommend`]: desk(after(2), { grant: "yes", reason: "x" }),
    [`POST ${api}/decision`]: desk(after(2, true), decision),
    [`POST ${page}/decide`]: desk(after(2, true), decision),
  };
}

function questions(deps: Deps): Record<string, Maker> {
  const asked = async () => {
    const { one } = await listedTechnology(deps);
    const buyer = ctxAs(deps, officerOf(newOrganisation(), "P-000000000007"));
    return (await askTechnology(buyer, { listing: one.listingId ?? "", text: "x" })).id;
  };
  const desk = (input?: Fields) => agencys(asked, "question", "Q", input);
  const [api, page] = [
    "/api/staff/technology-questions/:question",
    "/:lang/staff/technology-questions/:question",
  ];
  const listings =
    (input?: Fields): Maker =>
    async (kind) => {
      const country = kind === "other-government" ? "AU" : "PH";
      const other = country === "AU" ? "PH" : "AU";
      const of = async (named: string): Promise<Sample> => {
        const visibility = { tier: "NAMED_COUNTRIES", countries: [named] };
        const { id } = await publish(deps, content("TECHNOLOGY", { visibility }));
        return { params: { id }, ...(input && { input }) };
      };
      return {
        own: await of(country),
        foreign: await of(other),
        missing: { params: { id: missing("L") }, ...(input && { input }) },
      };
    };
  return {
    [`GET ${api}`]: desk(),
    [`POST ${api}/release`]: desk({ text: "x" }),
    [`POST ${page}/release`]: desk({ text: "x" }),
    [`POST ${api}/answer`]: desk({ text: "x", toAll: false }),
    [`POST ${page}/answer`]: desk({ text: "x" }),
    "GET /api/buyer/technologies/:id": listings(),
    "GET /:lang/buyer/technologies/:id": listings(),
    "POST /api/buyer/technologies/:id/questions": listings({ text: "x" }),
    "POST /:lang/buyer/technologies/:id/ask": listings({ text: "x" }),
  };
}

type Ran = { readonly officer: Ctx; readonly curator: Ctx; readonly organisationOf: OrganisationOf };
function ownPilots(deps: Deps, { officer, curator, organisationOf }: Ran): Record<string, Maker> {
  const other = (kind: Kind): Kind => (kind === "other-government" ? "government" : "other-government");
  const ran = async (kind: Kind) => {
    const { one } = await listedTechnology(deps);
    const pilot = await pilotOf(officer, one.id, { organisation: organisationOf(kind) });
    await ended(curator, pilot);
    return pilot;
  };
  const buyers =
    (sample: (listing: string, pilot: string) => Sample): Maker =>
    async (kind) => {
      const [own, foreign] = [await ran(kind), await ran(other(kind))];
      return {
        own: sample(own.listingId, own.id),
        foreign: sample(own.listingId, foreign.id),
        missing: sample(own.listingId, missing("PL")),
      };
    };
  return {
    "POST /api/buyer/pilots/:pilot/request": buyers((_, pilot) => ({ params: { pilot }, input: {} })),
    "POST /:lang/buyer/technologies/:id/follow-on": buyers((id, pilot) => ({
      params: { id },
      input: { pilot },
    })),
  };
}
