import {
  type App,
  CfnParameter,
  CrossStackReferences,
  Duration,
  ReferenceStrength,
  Stack,
  Validations,
} from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { addSigningKeys } from "./attesting.ts";
import { addAudiences } from "./audiences.ts";
import type { Built } from "./build.ts";
import { addData } from "./data.ts";
import { addDeliver } from "./deliver.ts";
import { addEdge } from "./edge.ts";
import type { FederationProps } from "./federation.ts";
import { addFirewall } from "./firewall.ts";
import { addFunction } from "./function.ts";
import { addGateway } from "./gateway.ts";
import { grantObjects, grantPartitions } from "./grant.ts";
import { addIdentity } from "./identity.ts";
import { addIntake } from "./intake.ts";
import { addJobs } from "./jobs.ts";
import { addOpening, addSealKey } from "./opening.ts";
import { addStatic } from "./static.ts";
import { addUploads } from "./uploads.ts";
import { addWatch } from "./watch.ts";

/** Everything the product is in an account: the catalogue in Tokyo, its firewall where CloudFront wants it. */
export function declareCloud(app: App, built: Built, federation: FederationProps = {}): void {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const firewall = new Stack(app, "Firewall", { env: { region: "us-east-1" }, terminationProtection: true });
  const acl = addFirewall(firewall);
  const stack = new Stack(app, "Catalogue", {
    env: { region: "ap-northeast-1" },
    terminationProtection: true,
  });
  CrossStackReferences.of(stack).consume(ReferenceStrength.WEAK);
  addCatalogue(stack, built, acl.attrArn, federation);
}

function addCatalogue(stack: Stack, built: Built, webAclArn: string, federation: FederationProps): void {
  const asked = parameters(stack);
  const watch = addWatch(stack, asked.email);
  const data = addData(stack, `https://${asked.domain}`);
  const environment = {
    TABLE_NAME: data.table.tableName,
    FILES_BUCKET: data.files.bucketName,
    SITE_ORIGIN: `https://${asked.domain}`,
    ASSETS: JSON.stringify(built.assets),
  };
  const published = addFunction(stack, "Public", watch, {
    code: built.code.public,
    description: "Answers the public",
    memory: 1024,
    timeout: Duration.seconds(15),
    environment,
    errors: 5,
  });
  grantPartitions(published, data.table, { actions: ["GetItem", "Query"], keys: ["PUB#*"] });
  grantObjects(published, data.files, { actions: ["GetObject"], prefixes: ["public"] });
  const oidc = addIdentity(stack, { ...asked, federation });
  const signedIn = { ...environment, OIDC: oidc, PROXY_HOPS: "1" };
  const seal = addSealKey(stack);
  const signing = addSigningKeys(stack);
  const audiences = addAudiences(stack, { data, watch, built, environment: signedIn, seal, signing });
  addOpening(stack, seal, { data, watch, built, environment });
  addIntake(stack, { data, watch, built, environment });
  addDeliver(stack, { data, watch, built, environment });
  addJobs(stack, { ...asked, data, watch, built, environment, signing });
  addUploads(stack, { data, watch, built, environment });
  const assets = addStatic(stack, data.logs, built.assetsFolder);
  const api = addGateway(stack, watch, { public: published, ...audiences });
  addEdge(stack, { ...asked, api, assets, logs: data.logs, files: data.files, webAclArn });
}

/** Asked at the first deployment and remembered by CloudFormation, so that synthesis needs no account. */
function parameters(stack: Stack) {
  const ask = (id: string, description: string, allowedPattern: string) =>
    new CfnParameter(stack, id, { description, allowedPattern }).valueAsString;
  const prefix = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
  return {
    domain: ask("SiteDomain", "Domain the site is reached at", "[a-z0-9.-]+\\.[a-z]+"),
    certificateArn: ask(
      "CertificateArn",
      "Certificate of that domain, issued in us-east-1",
      "arn:aws[a-z-]*:acm:us-east-1:[0-9]{12}:certificate/.+",
    ),
    email: ask("AlarmEmail", "Address that alarms are sent to", "[^@ ]+@[^@ ]+"),
    mailFrom: ask("MailFrom", "Sender of mails, of an address or domain verified in SES", "[^@ ]+@[^@ ]+"),
    loginPrefixes: {
      agency: ask("AgencyLoginPrefix", "First label of the domain where the agency signs in", prefix),
      outside: ask("OutsideLoginPrefix", "First label of the domain where all others sign in", prefix),
    },
  };
}
