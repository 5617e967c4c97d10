import { type PageAnswer, serve, servePage } from "../../shared/base/endpoint.ts";
import { pasted } from "../../shared/startups/attestation-check.ts";
import { checkAttestationEndpoint } from "../../shared/startups/attestation-check-endpoints.ts";
import * as contract from "../../shared/startups/attestation-check-pages.ts";
import type { KeyPurpose } from "../../shared/startups/attestation-claims.ts";
import { viewOf } from "../../web/layout/site.ts";
import type { Ctx } from "../platform/deps.ts";
import { found } from "./found.ts";

const late = () => import("./attestation-view-pages.tsx");

const checked = async (ctx: Ctx, asked: { readonly id: string; readonly version?: string | undefined }) =>
  found(await (await late()).checkAttestation(ctx, asked), "attestation-not-found");

export const publicAttestationRoutes = [
  serve(checkAttestationEndpoint, (ctx: Ctx, { params, query }) => checked(ctx, { ...params, ...query })),
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
  file(JSON.stringify(await (await late()).readJwks(ctx, purpose)), "application/jwk-set+json");
const pem = async (ctx: Ctx, purpose: KeyPurpose, name: string) => {
  const kid = name.slice(0, -".pem".length);
  return file(found(await (await late()).readPem(ctx, purpose, kid)), "application/x-pem-file");
};
const revocations = async (ctx: Ctx) => found(await (await late()).readRevocations(ctx));

export const publicAttestationPages = [
  servePage(contract.attestationsPage, async (ctx: Ctx, asked) => {
    const { checkSigned, checkView } = await late();
    const typed = asked.query;
    const { check, id: about } = typed.jws
      ? await checkSigned(ctx, { ...typed, jws: pasted(typed.jws) })
      : {};
    return { body: checkView({ ...viewOf(ctx, asked), typed, check, about }) };
  }),
  servePage(contract.attestationPage, async (ctx: Ctx, asked) => {
    const { checkSigned, checkView } = await late();
    const { id } = asked.params;
    const { jws: shown, version } = asked.query;
    const one = await checked(ctx, { id, version });
    const held = shown ? await checkSigned(ctx, { jws: pasted(shown), id, version }) : undefined;
    const check = held?.check ?? (version === undefined ? undefined : one.check);
    return { body: checkView({ ...viewOf(ctx, asked), one, typed: asked.query, check }) };
  }),
  servePage(contract.attestationBadge, async (ctx: Ctx, { params, lang }) => {
    const one = await checked(ctx, params);
    return file((await late()).badgeSvg(one, lang), "image/svg+xml");
  }),
  servePage(contract.attestationFile, async (ctx: Ctx, { params }) => {
    const one = await checked(ctx, { id: params.file.slice(0, -".jws".length) });
    return jws(one.jws, params.file);
  }),
  servePage(contract.attestationJwks, (ctx: Ctx) => jwks(ctx, "ATTESTATION")),
  servePage(contract.attestationPem, (ctx: Ctx, { params }) => pem(ctx, "ATTESTATION", params.file)),
  servePage(contract.revocationJwks, (ctx: Ctx) => jwks(ctx, "REVOCATIONS")),
  servePage(contract.revocationPem, (ctx: Ctx, { params }) => pem(ctx, "REVOCATIONS", params.file)),
  servePage(contract.revocationFile, async (ctx: Ctx) =>
    file((await revocations(ctx)).text, "application/json"),
  ),
  servePage(contract.revocationJws, async (ctx: Ctx) =>
    jws((await revocations(ctx)).jws, "attestation-revocations.jws"),
  ),
] as const;
