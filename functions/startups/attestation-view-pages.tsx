import { badgeSvg } from "../../web/startups/attestation-badge.ts";
import { AttestationCheckPage } from "../../web/startups/attestation-check-page.tsx";

/** Loaded when the first page of attestations is asked for: who reads the catalogue never pays for them. */
export const checkView = (props: Parameters<typeof AttestationCheckPage>[0]): string =>
  String(<AttestationCheckPage {...props} />);
export { badgeSvg as badgeView };
