import { verifyTrail } from "../../../functions/audit/index.ts";
import { openDeps } from "../../../functions/platform/deps.ts";
import { connect } from "../connect.ts";

/** `npm run audit`: verifies every audit chain and checkpoint; exit code 1 when one is broken. */
await using stack = await connect(process.env.LOCAL_DIR ?? ".local");
const found = await verifyTrail(openDeps({ ...stack.environment, LOG_LEVEL: "WARN" }, "audit"));
for (const { record, row, cause } of found.broken) console.error(`broken: ${record}, row ${row}: ${cause}`);
const { rows, chains, checkpoints, broken } = found;
console.log(
  `${rows} rows in ${chains} chains and ${checkpoints} checkpoints verified, ${broken.length} broken`,
);
process.exitCode = broken.length > 0 ? 1 : 0;
