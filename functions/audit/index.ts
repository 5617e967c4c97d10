export { checkpoint } from "./checkpoint.ts";
export { copyByTime } from "./copy-by-time.ts";
export { type AuditExport, exportAudit } from "./export-audit.ts";
export { type AuditPage, readAudit } from "./read-audit.ts";
export { type Verification, verifyChains } from "./verify-chains.ts";
export { verifyTrail } from "./verify-trail.ts";
