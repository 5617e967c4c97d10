import {
  type Asked,
  goTo,
  serve,
  serveForm,
  servePage,
  type Typed,
  untyped,
} from "../../shared/base/endpoint.ts";
import type { Language } from "../../shared/base/text.ts";
import * as endpoints from "../../shared/startups/attestation-endpoints.ts";
import * as contract from "../../shared/startups/attestation-pages.ts";
import { attestationObstacle, mayWriteAttestation } from "../../shared/startups/attestation-rules.ts";
import { viewOf } from "../../web/layout/site.ts";
import { AttestationPage } from "../../web/startups/attestation-page.tsx";
import { AttestationsPage } from "../../web/startups/attestations-page.tsx";
import { NewAttestationPage } from "../../web/startups/new-attestation-page.tsx";
import { namesOfPeople } from "../accounts/index.ts";
import type { Ctx } from "../platform/deps.ts";
import { findAttestation } from "./find-attestation.ts";
import { issueAttestation } from "./issue-attestation.ts";
import { listAttestations } from "./list-attestations.ts";
import { prepareAttestation } from "./prepare-attestation.ts";
import { revokeAttestation } from "./revoke-attestation.ts";
import { discardAttestation, saveAttestation } from "./save-attestation.ts";

type Where = { readonly lang: Language; readonly path: string; readonly params: { readonly id: string } };
type Failed = "save" | "discard" | "issue" | "revoke";
type How = {
  readonly typed?: Typed;
  readonly failed?: Failed;
  readonly done?: contract.AttestationDone | undefined;
};

async function show(ctx: Ctx, asked: Where, { typed = untyped, failed, done }: How) {
  const one = await findAttestation(ctx, asked.params);
  const now = ctx.deps.now();
  const why = (move: Failed) => attestationObstacle(ctx.actor, one, move, now);
  const obstacles = {
    save: why("save"),
    discard: why("discard"),
    issue: why("issue"),
    revoke: why("revoke"),
  };
  const people = [...one.writers, one.approved?.by ?? "", one.revoked?.by ?? ""];
  const names = await namesOfPeople(ctx.deps, people);
  const props = { one, now, names, obstacles, typed, failed, done };
  return { body: <AttestationPage {...viewOf(ctx, asked)} {...props} /> };
}

type Shown = Pick<Asked<never, never>, "lang" | "path">;
const showNew = (ctx: Ctx, asked: Shown, typed: Typed, listing?: string) => ({
  body: <NewAttestationPage {...viewOf(ctx, asked)} typed={typed} listing={listing} />,
});

export const deskAttestationPages = [
  servePage(contract.deskAttestationsPage, async (ctx: Ctx, asked) => {
    const { items, next } = await listAttestations(ctx, asked.query);
    const props = { items, next, status: asked.query.status, mayWrite: mayWriteAttestation(ctx.actor) };
    return { body: <AttestationsPage {...viewOf(ctx, asked)} {...props} now={ctx.deps.now()} /> };
  }),
  servePage(contract.newAttestationPage, async (ctx: Ctx, asked) =>
    showNew(ctx, asked, untyped, asked.query.listing),
  ),
  servePage(contract.deskAttestationPage, (ctx: Ctx, asked) => show(ctx, asked, asked.query)),
] as const;

const again = (failed: Failed) => (ctx: Ctx, asked: Where, typed: Typed) =>
  show(ctx, { ...asked, path: `/staff/attestations/${asked.params.id}` }, { typed, failed });
const back = (lang: Language, id: string, done: contract.AttestationDone) =>
  goTo(`/${lang}/staff/attestations/${id}?done=${done}`);

export const deskAttestationForms = [
  serveForm(
    contract.prepareAttestationForm,
    async (ctx: Ctx, { input, lang }) => back(lang, (await prepareAttestation(ctx, input)).id, "prepared"),
    async (ctx: Ctx, asked, typed) => showNew(ctx, asked, typed),
  ),
  serveForm(
    contract.saveAttestationForm,
    async (ctx: Ctx, { input, params, lang }) =>
      back(lang, (await saveAttestation(ctx, { ...params, ...input })).id, "saved"),
    again("save"),
  ),
  serveForm(
    contract.discardAttestationForm,
    async (ctx: Ctx, { input, params, lang }) =>
      back(lang, (await discardAttestation(ctx, { ...params, ...input })).id, "discarded"),
    again("discard"),
  ),
  serveForm(
    contract.issueAttestationForm,
    async (ctx: Ctx, { input, params, lang }) =>
      back(lang, (await issueAttestation(ctx, { ...params, ...input })).id, "issued"),
    again("issue"),
  ),
  serveForm(
    contract.revokeAttestationForm,
    async (ctx: Ctx, { input, params, lang }) =>
      back(lang, (await revokeAttestation(ctx, { ...params, ...input })).id, "revoked"),
    again("revoke"),
  ),
] as const;

export const deskAttestationRoutes = [
  serve(endpoints.listAttestationsEndpoint, (ctx: Ctx, { query }) => listAttestations(ctx, query)),
  serve(endpoints.readAttestationEndpoint, (ctx: Ctx, { params }) => findAttestation(ctx, params)),
  serve(endpoints.prepareAttestationEndpoint, (ctx: Ctx, { input }) => prepareAttestation(ctx, input)),
  serve(endpoints.saveAttestationEndpoint, (ctx: Ctx, { params, input }) =>
    saveAttestation(ctx, { ...params, ...input }),
  ),
  serve(endpoints.discardAttestationEndpoint, (ctx: Ctx, { params, input }) =>
    discardAttestation(ctx, { ...params, ...input }),
  ),
  serve(endpoints.issueAttestationEndpoint, (ctx: Ctx, { params, input }) =>
    issueAttestation(ctx, { ...params, ...input }),
  ),
  serve(endpoints.revokeAttestationEndpoint, (ctx: Ctx, { params, input }) =>
    revokeAttestation(ctx, { ...params, ...input }),
  ),
] as const;
