import { AwsClient } from "aws4fetch";
import type { Config } from "./config.ts";

type Operation = "GenerateDataKey" | "Decrypt" | "GetPublicKey" | "Sign";
export type AskKms = (operation: Operation, body: object) => Promise<Readonly<Record<string, string>>>;

/** KMS over signed `fetch`. Throws with the answer's first words when it refuses. */
export function openKms(config: Config, keyId: string): AskKms {
  const aws = new AwsClient({ ...config.credentials, region: config.region, service: "kms", retries: 3 });
  const base = config.kmsEndpoint?.replace(/\/$/, "") ?? `https://kms.${config.region}.amazonaws.com`;
  return async (operation, body) => {
    const answer = await aws.fetch(`${base}/`, {
      method: "POST",
      headers: {
        "content-type": "application/x-amz-json-1.1",
        "x-amz-target": `TrentService.${operation}`,
      },
      body: JSON.stringify({ KeyId: keyId, ...body }),
    });
    const text = await answer.text();
    if (answer.status === 200) return JSON.parse(text) as Record<string, string>;
    throw new Error(`KMS ${operation}: ${answer.status} ${text.slice(0, 300)}`);
  };
}
