import { randomBytes } from "node:crypto";
import type { Deps } from "../../functions/platform/deps.ts";
import { listSigningKeys } from "../../functions/startups/attestation-public-store.ts";
import { prepareAttestation } from "../../functions/startups/prepare-attestation.ts";
import { idFrom } from "../../shared/base/id.ts";
import { attested, desk, draftOf, product } from "../kit/attestations.ts";
import type { Maker } from "./cases.ts";

/** They are the whole agency's, and what was issued is everybody's: none is foreign, but a draft is not there. */
export async function attestationRecords(deps: Deps): Promise<Record<string, Maker>> {
  const one = await attested(deps);
  const listing = await product(deps);
  const draft = await prepareAttestation(desk(deps).writer, draftOf(deps, listing));
  const none = () => idFrom("AT", randomBytes(8));
  const open: Maker = async () => ({
    own: { params: { id: one.id }, hides: ["curator", "approver"] },
    foreign: { params: { id: draft.id } },
    missing: { params: { id: none() } },
  });
  const key =
    (purpose: "ATTESTATION" | "REVOCATIONS"): Maker =>
    async () => {
      const other = purpose === "ATTESTATION" ? "REVOCATIONS" : "ATTESTATION";
      const file = async (of: typeof other) => `${(await listSigningKeys(deps.table, of))[0]?.kid}.pem`;
      return {
        own: { params: { file: await file(purpose) } },
        // A key of one purpose is no key of the other.
        foreign: { params: { file: await file(other) } },
        missing: { params: { file: `${"x".repeat(43)}.pem` } },
      };
    };
  const reading: Maker = async () => ({
    own: { params: { id: draft.id } },
    missing: { params: { id: none() } },
  });
  // An old revision: the door opens, and nothing is changed behind it.
  const stale =
    (input: Record<string, unknown> = {}): Maker =>
    async () => ({
      own: { params: { id: draft.id }, input: { ...input, revision: 999_999 } },
      missing: { params: { id: none() }, input: { ...input, revision: 999_999 } },
    });
  const written = draftOf(deps, listing);
  const { issuer, statement, ...plain } = written;
  const typed = {
    ...plain,
    "issuer.ja": issuer.ja,
    "issuer.en": issuer.en,
    "statement.ja": statement.ja,
    "statement.en": statement.en,
  };
  const [api, page] = ["/api/staff/attestations/:id", "/:lang/staff/attestations/:id"];
  return {
    "GET /api/attestations/:id": open,
    "GET /:lang/attestations/:id": open,
    "GET /:lang/attestations/:id/badge.svg": open,
    "GET /attestations/:file": async () => ({
      own: { params: { file: `${one.id}.jws` } },
      foreign: { params: { file: `${draft.id}.jws` } },
      missing: { params: { file: `${none()}.jws` } },
    }),
    "GET /.well-known/attestation-keys/:file": key("ATTESTATION"),
    "GET /.well-known/attestation-revocations-keys/:file": key("REVOCATIONS"),
    [`GET ${api}`]: reading,
    [`GET ${page}`]: reading,
    [`PUT ${api}`]: stale(written),
    [`POST ${api}/discard`]: stale(),
    [`POST ${api}/issue`]: stale(),
    [`POST ${api}/revoke`]: stale({ reason: "error" }),
    [`POST ${page}/save`]: stale(typed),
    [`POST ${page}/discard`]: stale(),
    [`POST ${page}/issue`]: stale(),
    [`POST ${page}/revoke`]: stale({ reason: "error" }),
  };
}
