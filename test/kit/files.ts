import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Files, startFiles } from "../../cdk/local/s3.ts";
import { type Config, readConfig } from "../../functions/platform/config.ts";

/** A store of files alone, with the configuration of whoever uses its bucket `files`; `end` takes it away. */
export async function openStore(
  buckets: readonly string[],
  locks: Partial<Parameters<typeof startFiles>[3]>,
): Promise<{ readonly server: Files; readonly config: Config; readonly end: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "store-test-"));
  const server = await startFiles(folder, ["files", ...buckets], "local", {
    secretAccessKey: "secret",
    ...locks,
  });
  const config = readConfig({
    TABLE_NAME: "Table",
    FILES_BUCKET: "files",
    SITE_ORIGIN: "http://localhost:1",
    S3_ENDPOINT: server.endpoint,
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "secret",
  });
  const end = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { server, config, end };
}
