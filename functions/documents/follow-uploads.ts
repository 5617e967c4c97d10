import * as z from "zod";
import type { Ctx, Deps } from "../platform/deps.ts";
import { idOfQuarantine } from "./keys.ts";
import { noteArrival, type Posted, type Result, workVerdict } from "./take-upload.ts";

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html */
const createdSchema = z.object({
  source: z.literal("aws.s3"),
  "detail-type": z.literal("Object Created"),
  time: z.iso.datetime(),
  detail: z.object({
    bucket: z.object({ name: z.string() }),
    object: z.object({
      key: z.string(),
      size: z.int(),
      etag: z.string(),
      "version-id": z.string().optional(),
    }),
  }),
});

const results = ["NO_THREATS_FOUND", "THREATS_FOUND", "UNSUPPORTED", "ACCESS_DENIED", "FAILED"] as const;
/** https://docs.aws.amazon.com/guardduty/latest/ug/monitor-with-eventbridge-s3-malware-protection.html */
const scannedSchema = z.object({
  source: z.literal("aws.guardduty"),
  "detail-type": z.literal("GuardDuty Malware Protection Object Scan Result"),
  detail: z.object({
    s3ObjectDetails: z.object({
      bucketName: z.string(),
      objectKey: z.string(),
      eTag: z.string(),
      versionId: z.string().nullish(),
    }),
    scanResultDetails: z.object({
      scanResultStatus: z.enum(results),
      threats: z.array(z.object({ name: z.string() })).nullish(),
    }),
  }),
});
const eventSchema = z.union([createdSchema, scannedSchema]);

const meaning: Readonly<Record<(typeof results)[number], Result>> = {
  NO_THREATS_FOUND: "clean",
  THREATS_FOUND: "infected",
  UNSUPPORTED: "impossible",
  ACCESS_DENIED: "failed",
  FAILED: "failed",
};

/** Events name a file's tag bare, conditions want it quoted. */
const exactlyOf = (etag: string, version: string | null | undefined) => ({
  etag: `"${etag.replaceAll('"', "")}"`,
  ...(version && version !== "null" && { version }),
});

/**
 * Follows what happens to posted files: that one is there, and what the scanner found. Events may come twice, late or in
 * another order. Throws for an event that is of neither shape, and what its work throws, so that it is tried again.
 */
export const followUploads =
  (deps: Deps) =>
  async (event: unknown): Promise<void> => {
    const ctx: Ctx = { deps, actor: { kind: "system", job: "on-upload" } };
    const parsed = eventSchema.parse(event);
    if (parsed.source === "aws.s3") {
      const { detail, time } = parsed;
      const { key, size, etag, "version-id": version } = detail.object;
      const id = idOfQuarantine(key);
      if (id && detail.bucket.name === deps.config.bucket)
        await noteArrival(ctx, { id, size, exactly: exactlyOf(etag, version), at: new Date(time) });
      return;
    }
    const { detail } = parsed;
    const { bucketName, objectKey, eTag, versionId } = detail.s3ObjectDetails;
    const id = idOfQuarantine(objectKey);
    if (!id || bucketName !== deps.config.bucket) return;
    const { scanResultStatus, threats } = detail.scanResultDetails;
    const exactly = exactlyOf(eTag, versionId);
    const stored = await deps.files.head(objectKey, exactly);
    // The verdict says neither; nothing is left to be said of bytes that are there no more.
    const posted: Posted = { id, exactly, size: stored?.size ?? 0, ...(stored && { at: stored.modified }) };
    const result = meaning[scanResultStatus];
    if (result === "failed") deps.log.error("scan-failed", scanResultStatus, { document: id });
    await workVerdict(ctx, posted, { result, threats: (threats ?? []).map(({ name }) => name) });
  };
