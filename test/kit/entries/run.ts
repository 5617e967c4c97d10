/** A stack with stand-in entries as a process of its own, for tests that kill it: `node run.ts DIR PORT`. */
import { serve } from "../../../cdk/local/serve.ts";

const [dir = "", port = "0"] = process.argv.slice(2);
await serve(
  {
    dir,
    port: Number(port),
    entries: {
      http: { "/": "test/kit/entries/echo.ts" },
      onChange: "test/kit/entries/note-changes.ts",
      jobs: {},
      assets: false,
    },
  },
  [],
);
