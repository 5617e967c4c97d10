import { AwsV4Signer } from "aws4fetch";
import type { Config } from "./config.ts";
import { fileUrl } from "./files.ts";

export type Handout = {
  readonly key: string;
  readonly contentType: string;
  /** As the person will see it; the file is saved and never opened in place. */
  readonly fileName: string;
};

/** Long enough to be followed, too short to be passed on. Seconds. */
export const handoutSeconds = 60;

const plain = (name: string): string => name.replace(/[^\w. -]/g, "_");
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** `Content-Disposition` of a file that is saved under a name (RFC 6266). */
export const attachment = (name: string): string =>
  `attachment; filename="${plain(name)}"; filename*=UTF-8''${encoded(name)}`;

/** An address at which anybody may fetch one file within a minute of `now`, as an attachment. */
export async function presignGet(config: Config, now: Date, file: Handout): Promise<string> {
  const url = new URL(fileUrl(config, file.key));
  url.searchParams.set("X-Amz-Expires", String(handoutSeconds));
  url.searchParams.set("response-content-disposition", attachment(file.fileName));
  url.searchParams.set("response-content-type", file.contentType);
  const signer = new AwsV4Signer({
    ...config.credentials,
    url: url.href,
    method: "GET",
    region: config.region,
    service: "s3",
    signQuery: true,
    datetime: now.toISOString().replace(/[-:]|\.\d+/g, ""),
  });
  // A space is signed as %20 and would be sent as a plus.
  return (await signer.sign()).url.href.replaceAll("+", "%20");
}
