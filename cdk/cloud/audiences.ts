import { Duration } from "aws-cdk-lib";
import type { Key } from "aws-cdk-lib/aws-kms";
import { Architecture, type Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { grantAnswers } from "./answers.ts";
import { grantAttesting, grantOwnAttestations, type SigningKeys, signingEnvironment } from "./attesting.ts";
import type { Built } from "./build.ts";
import { grantCases } from "./cases.ts";
import type { Data } from "./data.ts";
import { addFunction } from "./function.ts";
import { grantObjects, grantPartitions, grantTrail } from "./grant.ts";
import { grantOffers } from "./letters.ts";
import { grantNeeds } from "./needs.ts";
import { grantSealing } from "./opening.ts";
import { grantPilots } from "./pilots.ts";
import { grantTechnologies, grantTechnologyFiles } from "./startups.ts";
import type { Watch } from "./watch.ts";

/** Who signs in, each with a function and a role of their own. */
export const audiences = ["account", "buyer", "supplier", "staff"] as const;
export type Audience = (typeof audiences)[number];

export type AudiencesWish = {
  readonly data: Data;
  readonly watch: Watch;
  readonly built: Built;
  readonly environment: Readonly<Record<string, string>>;
  /** Buyers seal their offers with it and open nothing. */
  readonly seal: Key;
  /** What attestations, and the list of revoked ones, are signed with. */
  readonly signing: SigningKeys;
};

/** What the API answers a request of theirs with, by path. `{proxy+}` stands for at least one segment. */
export const routesOf = (audience: Audience): readonly string[] => [
  ...(audience === "account" ? ["/auth/{proxy+}", "/api/me"] : []),
  ...[`/ja/${audience}`, `/en/${audience}`].flatMap((path) => [path, `${path}/{proxy+}`]),
  `/api/${audience}/{proxy+}`,
];

const accounts = ["PERSON", "SUBJECT", "SIGNIN", "ORG", "ORGS", "INVITE", "UNIQUE", "CLEARANCE", "OUTBOX"];
/** What the curation desk works on, and what it publishes. */
const listings = ["LISTING", "DUE", "DESK", "PUB", "GOV", "MAKER"];
const keys = (...names: readonly string[]) => names.map((name) => `${name}#*`);
const everyDeed = ["GetItem", "Query", "PutItem", "UpdateItem", "DeleteItem", "ConditionCheckItem"];
const read = ["GetItem", "Query"];
/** What a buyer's offer, booking, question or watch takes. */
const dealings = [...read, "PutItem", "UpdateItem", "DeleteItem", "ConditionCheckItem"];
/** A session's sign of life, and a token taken from a bucket. */
const comingAndGoing = { actions: ["PutItem", "UpdateItem"], keys: keys("PERSON", "THROTTLE") };

/** The functions behind signing in, with no more than each needs: these grants are the walls between audiences. */
export function addAudiences(
  scope: Construct,
  wish: AudiencesWish,
): Readonly<Record<Audience, LambdaFunction>> {
  const { table, files } = wish.data;
  const account = audience(scope, wish, "account", "Lets people in and keeps their accounts");
  const buyer = audience(scope, wish, "buyer", "Answers buyers");
  const supplier = audience(scope, wish, "supplier", "Answers suppliers");
  const staff = audience(scope, wish, "staff", "Answers the agency's staff");

  // Answers kept under an Idempotency-Key: each audience sees its own.
  for (const [name, answering] of Object.entries({ account, buyer, supplier, staff }))
    grantPartitions(answering, table, {
      actions: ["GetItem", "PutItem"],
      keys: keys(`ONCE${name.toUpperCase()}`),
    });
  for (const keeper of [account, staff]) {
    grantPartitions(keeper, table, { actions: everyDeed, keys: keys(...accounts, "THROTTLE") });
    grantTrail(keeper, table);
  }
  grantObjects(account, files, {
    actions: ["GetObject", "PutObject", "DeleteObject"],
    prefixes: ["uploads"],
  });
  grantObjects(account, files, { actions: ["GetObject", "PutObject"], prefixes: ["agency/documents"] });

  grantPartitions(staff, table, { actions: everyDeed, keys: keys(...listings) });
  grantPartitions(staff, table, { actions: ["Query"], keys: keys("AUDITDAY") });
  grantObjects(staff, files, { actions: ["GetObject"], prefixes: ["agency/snapshots"] });
  grantDocuments(staff, wish.data);
  grantPartitions(staff, table, {
    actions: ["GetItem", "Query", "PutItem"],
    keys: keys("INTAKE", "INTAKES"),
  });
  grantObjects(staff, files, { actions: ["GetObject"], prefixes: ["agency/intake"] });
  grantPartitions(staff, table, {
    actions: everyDeed,
    keys: keys("STOCK", "HOLDS", "LOT", "LOTS", "OFFERS", "RESULTS", "BOOKINGS"),
  });

  grantPartitions(buyer, table, { actions: read, keys: keys("GOV", "PERSON", "SUBJECT", "ORG") });
  grantPartitions(buyer, table, comingAndGoing);
  grantTrail(buyer, table);
  grantPartitions(buyer, table, {
    actions: dealings,
    keys: keys("OFFERS", "LOT", "BOOKINGS", "WATCH", "AVAILABLE"),
  });
  // What a government did is put down to be counted; who else did is not read here.
  grantPartitions(buyer, table, { actions: ["PutItem"], keys: keys("MAKERSEEN", "DEMANDLOG") });
  grantSealing(buyer, wish.seal);
  grantObjects(buyer, files, { actions: ["GetObject"], prefixes: ["gov", "public/pictures"] });

  grantCases({ buyer, staff }, wish.data);
  grantOffers({ buyer, staff }, wish.data);
  grantAttesting(staff, wish.data, wish.signing);
  grantOwnAttestations(supplier, wish.data);
  grantNeeds({ buyer, supplier, staff }, wish.data);

  grantPartitions(supplier, table, { actions: read, keys: keys("PERSON", "SUBJECT", "ORG") });
  grantPartitions(supplier, table, comingAndGoing);
  grantPartitions(supplier, table, {
    actions: ["Query"],
    keys: keys("MAKER", "MAKERSEEN", "DEMAND", "TECHNOLOGIES"),
  });
  grantTrail(supplier, table);
  // What is told to organisations' own systems; nobody here can read a secret that signs.
  for (const keeper of [buyer, supplier]) {
    grantPartitions(keeper, table, {
      actions: ["GetItem", "Query", "PutItem", "DeleteItem"],
      keys: keys("HOOKS", "HOOKLOG"),
    });
    grantPartitions(keeper, table, {
      actions: ["PutItem", "UpdateItem", "DeleteItem"],
      keys: keys("HOOKSECRET"),
    });
    grantPartitions(keeper, table, { actions: ["PutItem"], keys: keys("HOOKDUE", "HOOKQUEUE") });
  }
  grantPartitions(supplier, table, { actions: ["PutItem"], keys: keys("HOOKEVENT") });
  // What the agency asks makers. The way from a question back to its case is the staff's alone.
  grantPartitions(staff, table, { actions: everyDeed, keys: keys("MAKERASKED", "MAKERCASE") });
  grantPartitions(supplier, table, { actions: [...read, "PutItem"], keys: keys("MAKERASKED") });
  grantPilots({ buyer, supplier, staff }, wish.data);
  grantAnswers({ staff, supplier }, wish.data);
  grantTechnologies(supplier, wish.data);
  grantTechnologyFiles(staff, wish.data);
  return { account, buyer, supplier, staff };
}

/** Copies a listing's pictures to where its readers are given them from. */
export function grantPublishing(to: LambdaFunction, files: IBucket): void {
  grantObjects(to, files, {
    actions: ["GetObject", "PutObject"],
    prefixes: ["gov/pictures", "public/pictures"],
  });
}

/** Who signs a form to post needs the right to write there; nobody here may read what is in quarantine. */
function grantDocuments(staff: LambdaFunction, { table, files }: Data): void {
  grantPartitions(staff, table, { actions: ["GetItem", "Query", "PutItem"], keys: keys("DOCUMENT") });
  grantObjects(staff, files, { actions: ["PutObject", "DeleteObject"], prefixes: ["uploads"] });
  const taken = ["agency/documents", "agency/pictures"];
  grantObjects(staff, files, { actions: ["GetObject", "DeleteObject"], prefixes: taken });
  grantPublishing(staff, files);
}

const audience = (
  scope: Construct,
  { watch, built, environment, seal, signing }: AudiencesWish,
  name: Audience,
  description: string,
): LambdaFunction =>
  addFunction(scope, `${name.charAt(0).toUpperCase()}${name.slice(1)}`, watch, {
    code: built.code[name],
    description,
    memory: name === "staff" ? 1536 : 1024,
    timeout: Duration.seconds(15),
    environment: {
      ...environment,
      ...(name === "buyer" && { SEAL_KEY: seal.keyArn }),
      ...(name === "staff" && signingEnvironment(signing)),
    },
    errors: 5,
    // The typesetter lies beside the staff's bundle: machine code for x86_64, and a quarter of a gigabyte at work.
    ...(name === "staff" && { architecture: Architecture.X86_64, lacking: built.lacking?.staff }),
  });
