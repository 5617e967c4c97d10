import * as z from "zod";

const assetsSchema = z.strictObject({ styles: z.string(), enhance: z.string() });

const environmentSchema = z.object({
  TABLE_NAME: z.string().min(3),
  FILES_BUCKET: z.string().min(3),
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
  LOG_LEVEL: z.string().default("INFO"),
});

export type Config = {
  readonly table: string;
  readonly bucket: string;
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
  readonly logLevel: string;
};

/** Reads the environment, once; what is missing or malformed stops the function at its start, by name. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const e = environmentSchema.parse(environment);
  return {
    table: e.TABLE_NAME,
    bucket: e.FILES_BUCKET,
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
    logLevel: e.LOG_LEVEL,
  };
}
