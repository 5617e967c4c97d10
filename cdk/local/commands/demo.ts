import { openDeps } from "../../../functions/platform/deps.ts";
import { connect } from "../connect.ts";
import { loadGenerated } from "../demo/load.ts";
import { optionsOf } from "../options.ts";
import { progressBar } from "../progress.ts";

/** `npm run demo -- --listings N`: loads N generated listings into the stack of this folder. */
const { values } = optionsOf(
  { options: { listings: { type: "string", default: "1000" } } },
  "npm run demo -- --listings N",
);
const count = Number(values.listings);
if (!Number.isInteger(count) || count < 1 || count > 1_000_000) {
  console.error("--listings takes a whole number from 1 to 1000000");
  process.exit(2);
}
await using stack = await connect(process.env.LOCAL_DIR ?? ".local");
const bar = progressBar("listings");
const added = await loadGenerated(
  openDeps({ ...stack.environment, LOG_LEVEL: "WARN" }, "demo"),
  count,
  bar.show,
);
bar.end();
console.log(`${added} listings published, ${count - added} were there already`);
