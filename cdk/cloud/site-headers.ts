import { Duration } from "aws-cdk-lib";
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from "aws-cdk-lib/aws-cloudfront";
import type { Construct } from "constructs";

const policyWith = (store: string) =>
  `default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self' ${store}; ` +
  `font-src 'self'; manifest-src 'self'; form-action 'self' ${store}; base-uri 'none'; frame-ancestors 'none'`;

/**
 * A second line behind the headers the app sets itself, and the only one for static files and for errors of
 * the gateway. What the app says about content and referrers stands; the rest is always replaced.
 * `store` is the origin that files are posted to.
 */
export function siteHeaders(scope: Construct, store: string): ResponseHeadersPolicy {
  return new ResponseHeadersPolicy(scope, "Headers", {
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: policyWith(store), override: false },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: {
        referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN,
        override: false,
      },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(730),
        includeSubdomains: true,
        preload: true,
        override: true,
      },
    },
    removeHeaders: ["Server", "X-Powered-By"],
  });
}
