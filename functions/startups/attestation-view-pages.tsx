import { badgeSvg } from "../../web/startups/attestation-badge.ts";
import { AttestationCheckPage } from "../../web/startups/attestation-check-page.tsx";

/**
 * Loaded when the first attestation is asked for: who reads the catalogue never pays for it. It is a bundle of its own,
 * so it throws no error of ours, which whoever loaded it would not know again.
 */
export const checkView = (props: Parameters<typeof AttestationCheckPage>[0]): string =>
  String(<AttestationCheckPage {...props} />);
export { checkAttestation, checkSigned } from "./check-attestation.ts";
export { readJwks, readPem, readRevocations } from "./publish-keys.ts";
export { badgeSvg };
