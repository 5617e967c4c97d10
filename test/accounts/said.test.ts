import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { languages } from "../../shared/base/text.ts";
import { errorText } from "../../web/copy/errors.ts";
import { faultKeys } from "../../web/copy/faults.ts";

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), "utf8"));

/** Every reason that these rooms and what stands before them throw by name, with its code. */
const rooms = ["functions/accounts", "functions/audit", "functions/http", "functions/platform"];
const thrown = [...rooms, "shared/accounts", "shared/audit"]
  .flatMap(sources)
  .flatMap((text) => [...text.matchAll(/new AppError\(\s*"([a-z-]+)",\s*"([a-z-]+)"/g)])
  .map(([, code = "", reason = ""]) => ({ code, reason }));
/** What comes back in a form on the field at fault. */
const mendable = new Set(["invalid", "refused", "conflict"]);

test.each(languages)(
  "whatever is refused is explained, and nothing foreseen is called our fault: %s",
  (lang) => {
    const { title } = errorText({ reason: "internal", code: "internal", params: {} }, lang);
    const unsaid = errorText({ reason: "", code: "refused", params: {} }, lang).title;
    expect(thrown.length).toBeGreaterThan(40);
    for (const { code, reason } of thrown) {
      const said = errorText({ reason, code, params: {} }, lang);
      expect([reason, said.title]).not.toEqual([reason, title]);
      const inForms = mendable.has(code) && (faultKeys as readonly string[]).includes(reason);
      if (!inForms) expect([reason, said.title]).not.toEqual([reason, unsaid]);
    }
  },
);
