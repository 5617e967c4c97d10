import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { all, type Json, type Resource, type Synthesized, synthesize, type Template } from "./kit/cloud.ts";

let synthesized: Synthesized;
let { of, functions, functionOf, roleIdOf, statementsOf, actionsOf } = {} as Template;

beforeAll(async () => {
  synthesized = await synthesize();
  ({ of, functions, functionOf, roleIdOf, statementsOf, actionsOf } = synthesized.catalogue);
});

afterAll(() => synthesized.end());

describe("the roles", () => {
  it("the public function reads the published prefix and its files, and nothing else", () => {
    const lambda = functionOf(/^Public/);
    const role = of("AWS::IAM::Role").find((r) => r.id === roleIdOf(lambda));
    expect(role?.props.ManagedPolicyArns ?? []).toEqual([]);
    expect(role?.props.Policies ?? []).toEqual([]);
    expect(statementsOf(roleIdOf(lambda))).toEqual([
      {
        Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
        Effect: "Allow",
        Resource: { "Fn::GetAtt": [lambda.props.LoggingConfig.LogGroup.Ref, "Arn"] },
      },
      {
        Action: ["dynamodb:GetItem", "dynamodb:Query"],
        Effect: "Allow",
        Resource: { "Fn::GetAtt": ["Table", "Arn"] },
        Condition: { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["PUB#*"] } },
      },
      {
        Action: "s3:GetObject",
        Effect: "Allow",
        Resource: { "Fn::Join": ["", [{ "Fn::GetAtt": ["Files", "Arn"] }, "/public/*"]] },
      },
    ]);
  });

  it("the public function writes nothing, only who takes files in or gives out forms for them writes any, only the nightly one scans", () => {
    const having = (pattern: RegExp) =>
      functions()
        .filter((f) => actionsOf(roleIdOf(f)).some((action) => pattern.test(action)))
        .map((f) => f.id.replace(/Function.*/, ""))
        .sort();
    expect(having(/^dynamodb:(Put|Update|Delete|BatchWrite|TransactWrite|PartiQL|\*)/)).toEqual([
      "Account",
      "Buyer",
      "DeliverWebhooks",
      "IntakeFiles",
      "JobsNightly",
      "JobsOnChange",
      "OpeningOffers",
      "Staff",
      "Supplier",
      "UploadsOnUpload",
    ]);
    const writers = [
      "Account",
      "Buyer",
      "IntakeFiles",
      "JobsNightly",
      "JobsOnChange",
      "Staff",
      "Supplier",
      "UploadsOnUpload",
    ];
    expect(having(/^s3:(Put|Delete|\*)/)).toEqual(writers);
    expect(having(/^dynamodb:Scan$/)).toEqual(["JobsNightly"]);
  });

  const leadingKeys = (lambda: Resource, action: string): Json =>
    statementsOf(roleIdOf(lambda)).find((s) => all<string>(s.Action).includes(action)).Condition[
      "ForAllValues:StringLike"
    ]["dynamodb:LeadingKeys"];

  it("the jobs read the change logs by key, and write no files but snapshots, and pictures of what is planned", () => {
    const [onChange, nightly] = [functionOf(/^JobsOnChange/), functionOf(/^JobsNightly/)];
    expect(leadingKeys(onChange, "dynamodb:Query")).toEqual(["PUB#LOG#*", "GOV#LOG#*", "DESK#LOG#*"]);
    expect(leadingKeys(nightly, "dynamodb:Query")).toEqual([
      "PUB#LOG#*",
      "GOV#LOG#*",
      "DESK#LOG#*",
      "AUDITDAY#*",
    ]);
    for (const lambda of [onChange, nightly]) {
      const written = statementsOf(roleIdOf(lambda))
        .filter((s) => all<string>(s.Action).includes("s3:PutObject"))
        .flatMap((s) => all<Json>(s.Resource).map((r) => r["Fn::Join"][1].at(-1) as string))
        .filter((path) => /^\/(public|gov|agency)\//.test(path));
      const pictures = lambda === nightly ? ["/gov/pictures/*", "/public/pictures/*"] : [];
      expect(written.sort()).toEqual(
        [...pictures, "/public/snapshots/*", "/gov/snapshots/*", "/agency/snapshots/*"].sort(),
      );
    }
  });

  it("no role may do everything, act on everything, or borrows a policy of AWS", () => {
    for (const role of of("AWS::IAM::Role")) {
      expect(role.props.ManagedPolicyArns ?? []).toEqual([]);
      for (const statement of statementsOf(role.id)) {
        expect(all<string>(statement.Action).filter((action) => action.includes("*"))).toEqual([]);
        expect(all(statement.Resource)).not.toContain("*");
      }
    }
  });

  it("each function has a role of its own", () => {
    const roles = functions().map(roleIdOf);
    expect(new Set(roles).size).toBe(roles.length);
  });

  const tableStatements = (lambda: Resource): Json[] =>
    statementsOf(roleIdOf(lambda)).filter((s) =>
      all<string>(s.Action).some((a) => a.startsWith("dynamodb:") && a !== "dynamodb:Scan"),
    );

  it("nobody changes or removes a row of the trail, and its copies by time are read by staff alone", () => {
    for (const lambda of functions()) {
      for (const statement of tableStatements(lambda)) {
        const keys: string[] = statement.Condition?.["ForAllValues:StringLike"]["dynamodb:LeadingKeys"] ?? [];
        const actions = all<string>(statement.Action);
        if (keys.some((key) => key.startsWith("AUDIT#")))
          expect(actions.filter((a) => !["dynamodb:PutItem", "dynamodb:Query"].includes(a))).toEqual([]);
        if (keys.includes("AUDITDAY#*") && !/^Jobs/.test(lambda.id)) expect(lambda.id).toMatch(/^Staff/);
      }
    }
  });

  it("no audience reads the table beyond its keys, and none signed in reaches another's files", () => {
    for (const lambda of ["Account", "Buyer", "Supplier", "Staff"].map((n) =>
      functionOf(new RegExp(`^${n}`)),
    )) {
      for (const statement of tableStatements(lambda)) {
        const keys: string[] = statement.Condition["ForAllValues:StringLike"]["dynamodb:LeadingKeys"];
        expect(keys.length).toBeGreaterThan(0);
        expect(
          keys.filter((key) => !/^[A-Z]+(?:#(?:[A-Z]+#|case:|technology:|answer:|D-)?\*)?$/.test(key)),
        ).toEqual([]);
      }
    }
    const keysOf = (name: string) =>
      tableStatements(functionOf(new RegExp(`^${name}`))).flatMap(
        (s) => s.Condition["ForAllValues:StringLike"]["dynamodb:LeadingKeys"] as string[],
      );
    expect(keysOf("Buyer")).not.toContain("LISTING#*");
    // A government's function moves its cases' lines on the agency's board, and reads none of it.
    const reading = tableStatements(functionOf(/^Buyer/)).filter((s) =>
      [s.Action].flat().some((action: string) => /GetItem|Query/.test(action)),
    );
    expect(JSON.stringify(reading)).not.toMatch(/BOARD|CASEOFFICER|CASETALLY|CASECOUNTRIES|DOCUMENT#\*/);
    expect(keysOf("Supplier")).not.toContain("GOV#*");
    expect(keysOf("Supplier")).not.toContain("LISTING#*");
  });
});

describe("where people sign in", () => {
  const poolOf = (name: string) => of("AWS::Cognito::UserPool").find((p) => p.id === name)?.props;
  const clients = () => of("AWS::Cognito::UserPoolClient").map((c) => c.props);

  it("asks the agency for a second factor, offers it to all others, and forgets nobody", () => {
    expect(poolOf("AgencyPeople").MfaConfiguration).toBe("ON");
    expect(poolOf("OutsidePeople").MfaConfiguration).toBe("OPTIONAL");
    expect(poolOf("AgencyPeople").AdminCreateUserConfig.AllowAdminCreateUserOnly).toBe(true);
    for (const { props, raw } of of("AWS::Cognito::UserPool")) {
      expect(props.DeletionProtection).toBe("ACTIVE");
      expect(props.EnabledMfas).toEqual(["SOFTWARE_TOKEN_MFA"]);
      expect(raw.DeletionPolicy).toBe("Retain");
    }
  });

  it("hands out codes only, to this site only, to a client without a secret", () => {
    expect(clients()).toHaveLength(2);
    for (const [i, realm] of ["agency", "outside"].entries()) {
      const client = clients()[i];
      expect(client.GenerateSecret).toBe(false);
      expect(client.AllowedOAuthFlows).toEqual(["code"]);
      expect(client.PreventUserExistenceErrors).toBe("ENABLED");
      expect(client.CallbackURLs).toEqual([
        { "Fn::Join": ["", ["https://", { Ref: "SiteDomain" }, `/auth/callback/${realm}`]] },
      ]);
    }
  });

  it("is known to the functions that let people in, and to no other", () => {
    const knowing = functions().filter((f) => f.props.Environment.Variables.OIDC !== undefined);
    expect(knowing.map((f) => f.id.replace(/Function.*/, ""))).toEqual([
      "Account",
      "Buyer",
      "Supplier",
      "Staff",
    ]);
  });
});
