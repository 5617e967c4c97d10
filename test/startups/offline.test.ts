import { execFile, execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { issueAttestation } from "../../functions/startups/issue-attestation.ts";
import { prepareAttestation } from "../../functions/startups/prepare-attestation.ts";
import { revokeAttestation } from "../../functions/startups/revoke-attestation.ts";
import { at, attested, desk, draftOf, product } from "../kit/attestations.ts";
import { stackDeps } from "../kit/listings.ts";

const { origin } = inject("stack");
const deps = stackDeps();

/** A block of the README by its first line. */
function block(mark: string): string {
  const found = [...readFileSync("README.md", "utf8").matchAll(/```(?:sh|js)\n([^`][\s\S]*?)```/g)]
    .map(([, text = ""]) => text)
    .find((text) => text.startsWith(mark));
  if (!found) throw new Error(`the README has no block ${mark}`);
  return found;
}

const there = (tool: string): boolean => {
  try {
    execFileSync("sh", ["-c", `command -v ${tool}`], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};
const tools = ["openssl", "curl"].filter((tool) => !there(tool));
if (tools.length > 0)
  console.warn(`offline check: ${tools.join(", ")} is not here; its commands did not run`);

type Ran = { readonly code: number; readonly said: string };
const run = (command: string, args: readonly string[], cwd: string, env: Record<string, string> = {}) =>
  new Promise<Ran>((done) => {
    execFile(command, [...args], { cwd, env: { ...process.env, ...env } }, (error, out, err) =>
      done({ code: error ? 1 : 0, said: out + err }),
    );
  });

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

/** A folder as somebody has it who fetched with a network and stands without one now. */
async function fetched(jws: string, kidOf = jws): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "offline-test-"));
  folders.push(folder);
  await writeFile(join(folder, "attestation.jws"), kidOf);
  const { code, said } = await run("sh", ["-ec", block("# fetch")], folder, { site: origin, id: "held" });
  if (code !== 0) throw new Error(said);
  await writeFile(join(folder, "attestation.jws"), jws);
  await writeFile(join(folder, "check.mjs"), block("// check.mjs"));
  await symlink(resolve("node_modules"), join(folder, "node_modules"));
  return folder;
}

const bySh = (folder: string, version: string) =>
  run("sh", ["-c", block("# check")], folder, { site: origin, version });
const byJose = (folder: string, version: string) =>
  run(process.execPath, ["check.mjs", origin, version], folder);

let good: Awaited<ReturnType<typeof attested>>;
beforeAll(async () => {
  good = await attested(deps);
});

describe.skipIf(tools.length > 0)("the README's commands, as they stand there", () => {
  it("pass one that is in force, by openssl and by jose", async () => {
    const folder = await fetched(good.jws);
    expect(await bySh(folder, "2.1")).toEqual({ code: 0, said: `PASSES: ${good.id}, version 2.1\n` });
    expect(await byJose(folder, "2.1")).toEqual({ code: 0, said: `PASSES: ${good.id}, version 2.1\n` });
  });

  it("fetch it by its number too", async () => {
    const folder = await mkdtemp(join(tmpdir(), "offline-test-"));
    folders.push(folder);
    const { code } = await run("sh", ["-ec", block("# fetch")], folder, { site: origin, id: good.id });
    expect([code, (await bySh(folder, "2.1")).code]).toEqual([0, 0]);
  });

  it("fail one of which any part was changed", async () => {
    const [header = "", content = "", signature = ""] = good.jws.split(".");
    const claims = JSON.parse(Buffer.from(content, "base64url").toString());
    const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const forged = [
      `${header}.${encoded({ ...claims, version: "9.9" })}.${signature}`,
      `${encoded({ alg: "EdDSA", kid: "x".repeat(43), typ: "attestation+jwt" })}.${content}.${signature}`,
      `${header}.${content}.${signature.startsWith("A") ? "B" : "A"}${signature.slice(1)}`,
    ];
    for (const jws of forged) {
      const folder = await fetched(jws, good.jws);
      const version = jws === forged[0] ? "9.9" : "2.1";
      expect(await bySh(folder, version)).toEqual({
        code: 1,
        said: "FAILS: the attestation is not what the agency signed\n",
      });
      const jose = await byJose(folder, version);
      expect([jose.code, jose.said.includes("signature verification failed")]).toEqual([1, true]);
    }
  });

  it("fail one of another version", async () => {
    const folder = await fetched(good.jws);
    expect((await bySh(folder, "2.2")).said).toBe("FAILS: it is of another version\n");
    expect((await byJose(folder, "2.2")).said).toContain("it is of another version");
  });

  it("fail one that has expired", async () => {
    const past = at(deps, "2024-05-01T03:00:00.000Z");
    const draft = draftOf(past, await product(deps), { validUntil: "2025-05-01" });
    const { id } = await prepareAttestation(desk(past).writer, draft);
    const { signed } = await issueAttestation(desk(past).approver, { id });
    const folder = await fetched(signed?.jws ?? "");
    expect((await bySh(folder, "2.1")).said).toBe("FAILS: it has expired\n");
    expect((await byJose(folder, "2.1")).said).toContain('"exp" claim timestamp check failed');
  });

  it("fail one that has been revoked, once the list was fetched", async () => {
    const one = await attested(deps);
    const before = await fetched(one.jws);
    expect((await bySh(before, "2.1")).code).toBe(0);
    await revokeAttestation(desk(deps).approver, { id: one.id, reason: "error" });
    const folder = await fetched(one.jws);
    expect((await bySh(folder, "2.1")).said).toBe("FAILS: it has been revoked\n");
    expect((await byJose(folder, "2.1")).said).toContain("it has been revoked");
    // Nor may the line of it be taken out of the list.
    const list = readFileSync(join(folder, "revocations.json"), "utf8");
    await writeFile(join(folder, "revocations.json"), list.replace(one.id, "AT-000000000000"));
    expect((await bySh(folder, "2.1")).said).toBe("FAILS: the list was changed\n");
    expect((await byJose(folder, "2.1")).said).toContain("the list was changed");
  });

  it("take the list's own signature for no attestation", async () => {
    const folder = await fetched(good.jws);
    const list = readFileSync(join(folder, "revocations.jws"), "utf8");
    await writeFile(join(folder, "attestation.jws"), list);
    expect((await bySh(folder, "2.1")).code).toBe(1);
    expect((await byJose(folder, "2.1")).code).toBe(1);
  });
});
