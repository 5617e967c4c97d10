import * as z from "zod";
import { defaultLimits, type Limits } from "./limits.ts";

const assetsSchema = z.strictObject({ styles: z.string(), enhance: z.string() });

/** Where people of a realm sign in. An issuer without TLS is believed on this machine only. */
const realmSchema = z.strictObject({
  issuer: z.url().refine((text) => {
    const { protocol, hostname } = new URL(text);
    return protocol === "https:" || hostname === "localhost" || hostname === "127.0.0.1";
  }, "an issuer must be reached by https"),
  clientId: z.string().min(1),
  /** The address that ends the provider's own session, where its metadata does not name one. */
  endSession: z.url().optional(),
});
const oidcSchema = z.strictObject({ agency: realmSchema, outside: realmSchema });
const limitSchema = z.strictObject({ burst: z.int().min(1), everyMs: z.int().min(1) });
const limitsSchema = z.partialRecord(z.enum(["read", "write", "sign-in", "invitation"]), limitSchema);

const json = <S extends z.ZodType>(schema: S) =>
  z.string().transform((text): z.infer<S> => schema.parse(JSON.parse(text)));

const environmentSchema = z.object({
  TABLE_NAME: z.string().min(3),
  FILES_BUCKET: z.string().min(3),
  /** Where the nightly job writes what must never change again; only its function is told. */
  CHECKPOINT_BUCKET: z.string().min(3).optional(),
  SITE_ORIGIN: z.url(),
  ASSETS: z
    .string()
    .default('{"styles":"/assets/styles.css","enhance":"/assets/enhance.js"}')
    .transform((text) => assetsSchema.parse(JSON.parse(text))),
  AWS_REGION: z.string().default("ap-northeast-1"),
  AWS_ACCESS_KEY_ID: z.string().default("local"),
  AWS_SECRET_ACCESS_KEY: z.string().default("local"),
  AWS_SESSION_TOKEN: z.string().optional(),
  /** Only on one machine: where the stand-ins of DynamoDB and S3 listen. */
  DYNAMODB_ENDPOINT: z.url().optional(),
  S3_ENDPOINT: z.url().optional(),
  SES_ENDPOINT: z.url().optional(),
  MAIL_FROM: z.email().optional(),
  /** The KMS key that sealed offers hang on; only functions that seal or open are told. */
  SEAL_KEY: z.string().min(1).optional(),
  /** The KMS keys that attestations, and the list of revoked ones, are signed with; only who signs is told. */
  ATTESTATION_KEY: z.string().min(1).optional(),
  REVOCATION_KEY: z.string().min(1).optional(),
  KMS_ENDPOINT: z.url().optional(),
  /** Only on one machine: webhooks may go to 127.0.0.1 without TLS. */
  HOOKS_LOCAL: z.literal("127.0.0.1").optional(),
  LOG_LEVEL: z.string().default("INFO"),
  /** Only functions that people sign in to have it. */
  OIDC: json(oidcSchema).optional(),
  /** Limits that differ from the default ones, by name. */
  LIMITS: json(limitsSchema).optional(),
  /** How many proxies of our own stand before the gateway: CloudFront is one, on one machine there is none. */
  PROXY_HOPS: z.coerce.number().int().min(0).max(3).default(0),
});

export type Config = {
  readonly table: string;
  readonly bucket: string;
  readonly checkpointBucket?: string;
  readonly origin: string;
  readonly assets: { readonly styles: string; readonly enhance: string };
  readonly region: string;
  readonly credentials: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
  readonly dynamodbEndpoint?: string;
  readonly s3Endpoint?: string;
  readonly sesEndpoint?: string;
  readonly mailFrom?: string;
  readonly sealKey?: string;
  readonly attestationKey?: string;
  readonly revocationKey?: string;
  readonly kmsEndpoint?: string;
  readonly hooksLocal: boolean;
  readonly logLevel: string;
  readonly oidc?: z.infer<typeof oidcSchema>;
  readonly limits: Limits;
  readonly hops: number;
};

/** Reads the environment, once; what is missing or malformed stops the function at its start, by name. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const e = environmentSchema.parse(environment);
  return {
    table: e.TABLE_NAME,
    bucket: e.FILES_BUCKET,
    ...(e.CHECKPOINT_BUCKET && { checkpointBucket: e.CHECKPOINT_BUCKET }),
    origin: e.SITE_ORIGIN.replace(/\/$/, ""),
    assets: e.ASSETS,
    region: e.AWS_REGION,
    credentials: {
      accessKeyId: e.AWS_ACCESS_KEY_ID,
      secretAccessKey: e.AWS_SECRET_ACCESS_KEY,
      ...(e.AWS_SESSION_TOKEN && { sessionToken: e.AWS_SESSION_TOKEN }),
    },
    ...(e.DYNAMODB_ENDPOINT && { dynamodbEndpoint: e.DYNAMODB_ENDPOINT }),
    ...(e.S3_ENDPOINT && { s3Endpoint: e.S3_ENDPOINT }),
    ...(e.SES_ENDPOINT && { sesEndpoint: e.SES_ENDPOINT }),
    ...(e.MAIL_FROM && { mailFrom: e.MAIL_FROM }),
    ...(e.SEAL_KEY && { sealKey: e.SEAL_KEY }),
    ...(e.ATTESTATION_KEY && { attestationKey: e.ATTESTATION_KEY }),
    ...(e.REVOCATION_KEY && { revocationKey: e.REVOCATION_KEY }),
    ...(e.KMS_ENDPOINT && { kmsEndpoint: e.KMS_ENDPOINT }),
    hooksLocal: e.HOOKS_LOCAL !== undefined,
    logLevel: e.LOG_LEVEL,
    ...(e.OIDC && { oidc: e.OIDC }),
    limits: { ...defaultLimits, ...e.LIMITS },
    hops: e.PROXY_HOPS,
  };
}
