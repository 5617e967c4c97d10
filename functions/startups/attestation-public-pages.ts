import { type PageAnswer, serve, servePage } from "../../shared/base/endpoint.ts";
import { pasted } from "../../shared/startups/attestation-check.ts";
import { checkAttestationEndpoint } from "../../shared/startups/attestation-check-endpoints.ts";
import * as contract from "../../shared/startups/attestation-check-pages.ts";
import type { KeyPurpose } from "../../shared/startups/attestation-claims.ts";
import { viewOf } from "../../web/layout/site.ts";
import type { Ctx } from "../platform/deps.ts";
import { checkAttestation, checkSigned } from "./check-attestation.ts";
import { readJwks, readPem, readRevocations } from "./publish-keys.ts";

export const publicAttestationRoutes = [
  serve(checkAttestationEndpoint, (ctx: Ctx, { params, query }) =>
    checkAttestation(ctx, { ...params, ...query }),
  ),
] as const;

/** For anybody's program, wherever its page comes from. */
const file = (body: string, type: string, headers: Readonly<Record<string, string>> = {}): PageAnswer => ({
  body,
  type,
  headers: { "Access-Control-Allow-Origin": "*", ...headers },
});
const jws = (body: string, name: string) =>
  file(body, "application/jose", { "Content-Disposition": `attachment; filename="${name}"` });
const jwks = async (ctx: Ctx, purpose: KeyPurpose) =>
  file(JSON.stringify(await readJwks(ctx, purpose)), "application/jwk-set+json");
const pem = async (ctx: Ctx, purpose: KeyPurpose, name: string) =>
  file(await readPem(ctx, purpose, name.slice(0, -".pem".length)), "application/x-pem-file");

const views = () => import("./attestation-view-pages.tsx");

export const publicAttestationPages = [
  servePage(contract.attestationsPage, async (ctx: Ctx, asked) => {
    const typed = asked.query;
    const { check, id: about } = typed.jws
      ? await checkSigned(ctx, { ...typed, jws: pasted(typed.jws) })
      : {};
    const { checkView } = await views();
    return { body: checkView({ ...viewOf(ctx, asked), typed, check, about }) };
  }),
  servePage(contract.attestationPage, async (ctx: Ctx, asked) => {
    const { id } = asked.params;
    const { jws: shown, version } = asked.query;
    const one = await checkAttestation(ctx, { id, version });
    const held = shown ? await checkSigned(ctx, { jws: pasted(shown), id, version }) : undefined;
    const check = held?.check ?? (version === undefined ? undefined : one.check);
    const { checkView } = await views();
    return { body: checkView({ ...viewOf(ctx, asked), one, typed: asked.query, check }) };
  }),
  servePage(contract.attestationBadge, async (ctx: Ctx, { params, lang }) => {
    const one = await checkAttestation(ctx, params);
    const { badgeView } = await views();
    return file(badgeView(one, lang), "image/svg+xml");
  }),
  servePage(contract.attestationFile, async (ctx: Ctx, { params }) => {
    const one = await checkAttestation(ctx, { id: params.file.slice(0, -".jws".length) });
    return jws(one.jws, params.file);
  }),
  servePage(contract.attestationJwks, (ctx: Ctx) => jwks(ctx, "ATTESTATION")),
  servePage(contract.attestationPem, (ctx: Ctx, { params }) => pem(ctx, "ATTESTATION", params.file)),
  servePage(contract.revocationJwks, (ctx: Ctx) => jwks(ctx, "REVOCATIONS")),
  servePage(contract.revocationPem, (ctx: Ctx, { params }) => pem(ctx, "REVOCATIONS", params.file)),
  servePage(contract.revocationFile, async (ctx: Ctx) =>
    file((await readRevocations(ctx)).text, "application/json"),
  ),
  servePage(contract.revocationJws, async (ctx: Ctx) =>
    jws((await readRevocations(ctx)).jws, "attestation-revocations.jws"),
  ),
] as const;
