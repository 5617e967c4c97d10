import { followUploads } from "../documents/follow-uploads.ts";
import { openDeps } from "../platform/deps.ts";

export const handler = followUploads(openDeps(process.env, "on-upload"));
