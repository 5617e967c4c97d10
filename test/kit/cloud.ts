import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { App, type Stack } from "aws-cdk-lib";
import { Template as Declared } from "aws-cdk-lib/assertions";
import { declareCloud } from "../../cdk/cloud/stacks.ts";

// biome-ignore lint/suspicious/noExplicitAny: a CloudFormation template has no type of its own
export type Json = any;
export type Resource = {
  readonly id: string;
  readonly type: string;
  readonly props: Json;
  readonly raw: Json;
};

const listed = (template: Json): Resource[] =>
  Object.entries<Json>(template.Resources).map(([id, raw]) => ({
    id,
    type: raw.Type,
    props: raw.Properties ?? {},
    raw,
  }));

export const all = <T>(value: T | readonly T[]): readonly T[] =>
  Array.isArray(value) ? value : [value as T];

/** A role's statements: those that are too many for the policy within it, CDK puts into one of its own beside it. */
const policyTypes = ["AWS::IAM::Policy", "AWS::IAM::ManagedPolicy"] as const;

/** Both stacks as they are synthesized without credentials, read once by a test file. */
export async function synthesize() {
  const out = await mkdtemp(join(tmpdir(), "cloud-test-"));
  const {
    AWS_PROFILE: _profile,
    AWS_ACCESS_KEY_ID: _id,
    AWS_SECRET_ACCESS_KEY: _secret,
    ...env
  } = process.env;
  await promisify(execFile)(process.execPath, ["cdk/cloud/app.ts"], { env: { ...env, CDK_OUTDIR: out } });
  const read = async (file: string): Promise<Json> => JSON.parse(await readFile(join(out, file), "utf8"));
  return {
    out,
    read,
    catalogue: readTemplate(listed(await read("Catalogue.template.json"))),
    firewall: readTemplate(listed(await read("Firewall.template.json"))),
    report: await read("validation-report.json"),
    end: () => rm(out, { recursive: true, force: true }),
  };
}
export type Synthesized = Awaited<ReturnType<typeof synthesize>>;
export type Template = ReturnType<typeof readTemplate>;

/** Questions to the resources of a stack. */
function readTemplate(resources: readonly Resource[]) {
  const of = (type: string) => resources.filter((r) => r.type === type);
  const one = (type: string): Resource => {
    const found = of(type);
    if (found.length !== 1) throw new Error(`${found.length} of ${type}: ${found.map((r) => r.id)}`);
    return found[0] as Resource;
  };
  /** Those of the product; the one that CDK brings to copy static files runs during deployments only. */
  const functions = () => of("AWS::Lambda::Function").filter((r) => r.props.Runtime?.startsWith("nodejs"));
  const functionOf = (pattern: RegExp) => functions().find((r) => pattern.test(r.id)) as Resource;
  const roleIdOf = (lambda: Resource): string => lambda.props.Role["Fn::GetAtt"][0];
  const statementsOf = (roleId: string): Json[] =>
    policyTypes
      .flatMap(of)
      .filter((policy) => policy.props.Roles?.some((role: Json) => role.Ref === roleId))
      .flatMap((policy) => policy.props.PolicyDocument.Statement);
  const actionsOf = (roleId: string): string[] =>
    statementsOf(roleId).flatMap((s) => (s.Effect === "Allow" ? all<string>(s.Action) : []));
  return { of, one, functions, functionOf, roleIdOf, statementsOf, actionsOf };
}

/** The declaration over empty bundles, in a second: what is granted does not hang on the code. */
export async function declareBare(): Promise<Declared> {
  const folder = await mkdtemp(join(tmpdir(), "cloud-bare-"));
  try {
    const bundle = join(folder, "bundle");
    await mkdir(bundle);
    await writeFile(join(bundle, "index.mjs"), "export const handler = async () => {};");
    const app = new App({ outdir: join(folder, "out"), analyticsReporting: false });
    const code = new Proxy({}, { get: () => bundle }) as Parameters<typeof declareCloud>[1]["code"];
    const assets = { styles: "/assets/styles.css", enhance: "/assets/enhance.js" };
    declareCloud(app, { code, assets, assetsFolder: bundle });
    return Declared.fromStack(app.node.findChild("Catalogue") as Stack);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Statements by the function whose role has them. */
export function statementsBy(template: Declared): { by: string; statement: Json }[] {
  const of = (type: string): [string, Json][] => Object.entries(template.findResources(type));
  return of("AWS::Lambda::Function").flatMap(([id, lambda]) =>
    policyTypes
      .flatMap(of)
      .filter(([, policy]) =>
        policy.Properties.Roles?.some((r: Json) => r.Ref === lambda.Properties.Role["Fn::GetAtt"]?.[0]),
      )
      .flatMap(([, policy]) => policy.Properties.PolicyDocument.Statement)
      .map((statement: Json) => ({ by: id.replace(/Function.*/, ""), statement })),
  );
}
