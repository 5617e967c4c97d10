import { verifyChains } from "../../../functions/audit/index.ts";
import { openDeps } from "../../../functions/platform/deps.ts";
import { connect } from "../connect.ts";

/** `npm run audit`: verifies every audit chain; exit code 1 when one is broken. */
await using stack = await connect(process.env.LOCAL_DIR ?? ".local");
const found = await verifyChains(openDeps({ ...stack.environment, LOG_LEVEL: "WARN" }, "audit").table);
for (const { record, row, cause } of found.broken) console.error(`broken: ${record}, row ${row}: ${cause}`);
console.log(`${found.rows} rows in ${found.chains} chains verified, ${found.broken.length} broken`);
process.exitCode = found.broken.length > 0 ? 1 : 0;
