import * as z from "zod";
import { endpoint } from "../base/endpoint.ts";
import { attestationIdSchema } from "./attestation.ts";
import { checkedAttestationSchema } from "./attestation-check.ts";

export const checkAttestationEndpoint = endpoint({
  audience: "public",
  permission: () => true,
  audit: { none: "reading what is public" },
  id: "checkAttestation",
  method: "get",
  path: "/api/attestations/:id",
  summary: "An attestation with its signed text, how it stands today, and whether it is of a product version",
  params: z.strictObject({ id: attestationIdSchema }),
  query: z.strictObject({ version: z.string().trim().max(60).optional() }),
  output: checkedAttestationSchema,
  refuses: [400, 404],
});
