import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  encoding: "utf8",
})
  .split("\n")
  .filter((f) => f !== "" && existsSync(f));
const code = files.filter((f) => /\.(ts|tsx)$/.test(f));

type Import = { from: string; to: string; external: boolean };

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s[^;]*?from\s+"([^"]+)"|import\(\s*"([^"]+)"\s*\)|(?:^|\n)import\s+"([^"]+)"/g;

function importsOf(file: string): Import[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(importPattern)].map((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? "";
    const external = !target.startsWith(".");
    return { from: file, to: external ? target : normalize(join(dirname(file), target)), external };
  });
}

const imports = code.flatMap(importsOf);
const inside = imports.filter((i) => !i.external);

const rooms = [
  "accounts",
  "catalogue",
  "surplus",
  "startups",
  "curation",
  "rfq",
  "screening",
  "audit",
  "documents",
  "webhooks",
];
const room = (path: string, top: string) => {
  const [first, second] = path.split("/");
  return first === top && second && rooms.includes(second) ? second : undefined;
};

/** Room → rooms it may use, everywhere. */
const roomArrows: Readonly<Record<string, readonly string[]>> = {
  rfq: ["catalogue", "surplus", "accounts", "screening", "webhooks", "documents"],
  surplus: ["catalogue", "accounts"],
  startups: ["catalogue", "accounts", "screening", "documents", "curation", "rfq"],
  curation: ["catalogue", "accounts", "surplus", "documents"],
  catalogue: ["accounts"],
  screening: ["accounts"],
  documents: ["accounts"],
  webhooks: ["accounts"],
};

/** A listing's schema holds its lot, so in `shared` alone the catalogue knows the words of surplus. */
const sharedArrows: Readonly<Record<string, readonly string[]>> = {
  ...roomArrows,
  surplus: ["accounts"],
  catalogue: ["accounts", "surplus"],
};

const show = (found: readonly Import[]) => found.map((i) => `${i.from} → ${i.to}`);

describe("imports", () => {
  it("shared knows zod and itself only, and the matching of names how far two words are apart", () => {
    const apart = (i: Import) => i.from === "shared/screening/match.ts" && i.to === "fastest-levenshtein";
    const wrong = imports.filter(
      (i) =>
        i.from.startsWith("shared/") &&
        !apart(i) &&
        (i.external ? i.to !== "zod" : !i.to.startsWith("shared/")),
    );
    expect(show(wrong)).toEqual([]);
  });

  it("shared/base knows no room, and shared rooms only those they may", () => {
    const wrong = inside.filter((i) => {
      if (!i.from.startsWith("shared/")) return false;
      const target = room(i.to, "shared");
      const own = room(i.from, "shared");
      if (!target || target === own) return false;
      return !own || !(sharedArrows[own] ?? []).includes(target);
    });
    expect(show(wrong)).toEqual([]);
  });

  it("web knows shared, itself and hono's JSX only", () => {
    const wrong = imports.filter((i) => {
      if (!i.from.startsWith("web/")) return false;
      return i.external ? !/^hono(\/|$)/.test(i.to) : !/^(shared|web)\//.test(i.to);
    });
    expect(show(wrong)).toEqual([]);
  });

  it("platform knows shared and itself only; AWS is known there and to the local stack only", () => {
    const platform = inside.filter(
      (i) => i.from.startsWith("functions/platform/") && !/^(shared|functions\/platform)\//.test(i.to),
    );
    const aws = imports.filter(
      (i) =>
        i.external &&
        /^(@aws-sdk|aws4fetch|@smithy)/.test(i.to) &&
        !/^(functions\/platform|cdk\/local|test)\//.test(i.from),
    );
    expect(show([...platform, ...aws])).toEqual([]);
  });

  it("rooms reach other rooms through their index, along the arrows, and never http or entry", () => {
    const wrong = inside.filter((i) => {
      const own = room(i.from, "functions");
      if (!own) return false;
      if (/^functions\/(http|entry)\//.test(i.to)) return true;
      const target = room(i.to, "functions");
      if (!target || target === own) return false;
      return !(roomArrows[own] ?? []).includes(target) || i.to !== `functions/${target}/index.ts`;
    });
    expect(show(wrong)).toEqual([]);
  });

  it("only pages know web's views; hono is known to http, routes, pages and web only", () => {
    const views = inside.filter(
      (i) =>
        room(i.from, "functions") &&
        i.to.startsWith("web/") &&
        !/(pages|feeds|sitemap|send-mails)\.tsx?$/.test(i.from),
    );
    const hono = imports.filter(
      (i) =>
        i.external &&
        /^hono(\/|$)/.test(i.to) &&
        !/^(functions\/http|web|test)\/|\/(routes\.ts|[a-z-]*pages\.tsx)$/.test(i.from),
    );
    expect(show([...views, ...hono])).toEqual([]);
  });

  it("entries are reached by path, cdk/cloud knows shared and cdk only, nothing imports test", () => {
    const entry = inside.filter((i) => i.to.startsWith("functions/entry/"));
    const cloud = inside.filter((i) => i.from.startsWith("cdk/cloud/") && !/^(shared|cdk)\//.test(i.to));
    const test = inside.filter((i) => i.to.startsWith("test/") && !i.from.startsWith("test/"));
    expect(show([...entry, ...cloud, ...test])).toEqual([]);
  });

  it("there is no circle of files", () => {
    const edges = new Map<string, string[]>();
    for (const i of inside) edges.set(i.from, [...(edges.get(i.from) ?? []), i.to]);
    const state = new Map<string, "open" | "done">();
    const circles: string[] = [];
    const visit = (file: string, path: string[]) => {
      if (state.get(file) === "done") return;
      if (state.get(file) === "open") {
        circles.push([...path.slice(path.indexOf(file)), file].join(" → "));
        return;
      }
      state.set(file, "open");
      for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
      state.set(file, "done");
    };
    for (const file of code) visit(file, []);
    expect(circles).toEqual([]);
  });
});

describe("habits", () => {
  const production = code.filter((f) => /^(shared|functions|web)\//.test(f));
  const containing = (pattern: RegExp, among: readonly string[]) =>
    among.filter((f) => pattern.test(readFileSync(f, "utf8")));

  it("rooms take time, environment and chance from outside", () => {
    const clock = /\bprocess\.env\b|\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(/;
    const allowed = /^functions\/(entry|platform)\/|^web\/enhance\//;
    expect(
      containing(
        clock,
        production.filter((f) => !allowed.test(f)),
      ),
    ).toEqual([]);
  });

  it("zod is imported whole, which is the small way", () => {
    expect(containing(/import\s*\{[^}]*\}\s*from\s*"zod"/, code)).toEqual([]);
  });

  it("no folder is named after nothing", () => {
    const vague = /(^|\/)(utils?|helpers?|services?|controllers?|types|common|misc)(\/|\.tsx?$)/;
    expect(code.filter((f) => vague.test(f))).toEqual([]);
  });

  it("a file is at most 300 lines, a test 400, and half of the files at most 60", () => {
    const counted = (some: readonly string[]) =>
      some.map((f) => ({ f, n: readFileSync(f, "utf8").split("\n").length }));
    const long = counted(files.filter((f) => /\.(tsx?|css)$/.test(f))).filter(
      ({ f, n }) => n > (f.startsWith("test/") ? 400 : 300),
    );
    const data = /^cdk\/local\/demo\/(listings|vocabulary)\//;
    const sizes = counted(code.filter((f) => !data.test(f)))
      .filter(({ f }) => !f.startsWith("test/"))
      .map(({ n }) => n)
      .sort((a, b) => a - b);
    expect(long).toEqual([]);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(60);
  });

  it("links in the README lead somewhere", () => {
    const readme = readFileSync("README.md", "utf8");
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((m) => m[1] ?? "");
    expect(links.filter((l) => !existsSync(l))).toEqual([]);
  });
});
