import { Duration, Fn, Validations } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  type BehaviorOptions,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { audiences } from "./audiences.ts";
import { siteHeaders } from "./site-headers.ts";

export type EdgeWish = {
  readonly api: HttpApi;
  readonly assets: IBucket;
  readonly logs: IBucket;
  readonly files: IBucket;
  readonly webAclArn: string;
  readonly domain: string;
  /** Of a certificate in us-east-1, the only region CloudFront takes one from. */
  readonly certificateArn: string;
};

/** What the world talks to: one distribution before the pages, the API and the static files. */
export function addEdge(scope: Construct, wish: EdgeWish): Distribution {
  const room = new Construct(scope, "Edge");
  const common = {
    viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    responseHeadersPolicy: siteHeaders(room, `https://${wish.files.bucketRegionalDomainName}`),
    compress: true,
  };
  const site = siteBehaviour(wish.api, pages(room), common);
  const edge = new Distribution(room, "Distribution", {
    comment: "The catalogue",
    domainNames: [wish.domain],
    certificate: Certificate.fromCertificateArn(room, "Certificate", wish.certificateArn),
    minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    httpVersion: HttpVersion.HTTP2_AND_3,
    priceClass: PriceClass.PRICE_CLASS_ALL,
    webAclId: wish.webAclArn,
    logBucket: wish.logs,
    logFilePrefix: "edge/",
    errorResponses: errors.map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) })),
    defaultBehavior: site,
    additionalBehaviors: {
      // The redirect from "/" hangs on the reader's languages, which the cache does not know.
      "/": { ...site, cachePolicy: CachePolicy.CACHING_DISABLED },
      "/assets/*": {
        ...common,
        origin: S3BucketOrigin.withOriginAccessControl(wish.assets),
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      },
      ...Object.fromEntries(signedIn.map((pattern) => [pattern, { ...site, ...personal }])),
    },
  });
  Validations.of(edge).acknowledge({
    id: "AwsSolutions-CFR1",
    reason: "The catalogue is public in every country; who may buy is decided by rules of the product.",
  });
  return edge;
}

/** What hangs on who asks. CloudFront takes the first pattern that fits, so static files come before these. */
const signedIn = [
  "/auth/*",
  ...audiences.flatMap((audience) => [`/*/${audience}*`, `/api/${audience}*`]),
  "/api/me",
];
const personal = { cachePolicy: CachePolicy.CACHING_DISABLED, allowedMethods: AllowedMethods.ALLOW_ALL };

/** CloudFront would keep these for ten seconds, and a page that was just published would still be missing. */
const errors = [400, 403, 404, 405, 414, 500, 501, 502, 503, 504];

const siteBehaviour = (
  api: HttpApi,
  cachePolicy: CachePolicy,
  common: Omit<BehaviorOptions, "origin">,
): BehaviorOptions => ({
  ...common,
  origin: new HttpOrigin(Fn.select(2, Fn.split("/", api.apiEndpoint)), {
    protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
  }),
  allowedMethods: AllowedMethods.ALLOW_GET_HEAD_OPTIONS,
  cachePolicy,
  originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
});

/** Address and query make a page; it is kept only as long as the app itself allows. */
const pages = (scope: Construct): CachePolicy =>
  new CachePolicy(scope, "Pages", {
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.seconds(0),
    maxTtl: Duration.days(365),
    queryStringBehavior: CacheQueryStringBehavior.all(),
    headerBehavior: CacheHeaderBehavior.none(),
    cookieBehavior: CacheCookieBehavior.none(),
    enableAcceptEncodingBrotli: true,
    enableAcceptEncodingGzip: true,
  });
