import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Alias, type CfnKey, Key, KeySpec, KeyUsage } from "aws-cdk-lib/aws-kms";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import type { Data } from "./data.ts";
import { grantPartitions } from "./grant.ts";

/** One for attestations, one for the list of revoked ones: the night renews the list, and can attest nothing. */
export type SigningKeys = { readonly attestations: Key; readonly revocations: Key };

/**
 * Ed25519 keys, which KMS does not turn by itself. To change one: declare a key beside it, point alias and grants at the
 * new one and deploy; the old one stays (RETAIN), and its public half stays listed for what it signed.
 */
export function addSigningKeys(scope: Construct): SigningKeys {
  return {
    attestations: signingKey(scope, "AttestationKey", "alias/attestations", "Signs attestations"),
    revocations: signingKey(
      scope,
      "RevocationKey",
      "alias/attestation-revocations",
      "Signs the list of revoked attestations",
    ),
  };
}

function signingKey(scope: Construct, id: string, alias: string, description: string): Key {
  const key = new Key(scope, id, {
    description,
    keySpec: KeySpec.ECC_NIST_EDWARDS25519,
    keyUsage: KeyUsage.SIGN_VERIFY,
    pendingWindow: Duration.days(30),
    removalPolicy: RemovalPolicy.RETAIN,
  });
  (key.node.defaultChild as CfnKey).overrideLogicalId(id);
  new Alias(scope, `${id}Alias`, { aliasName: alias, targetKey: key });
  return key;
}

export const signingEnvironment = ({ attestations, revocations }: SigningKeys) => ({
  ATTESTATION_KEY: attestations.keyArn,
  REVOCATION_KEY: revocations.keyArn,
});

/** Plain Ed25519 over the message itself, and nothing else that the key could do. */
function grantSigning(to: LambdaFunction, key: Key): void {
  to.addToRolePolicy(
    new PolicyStatement({
      actions: ["kms:Sign"],
      resources: [key.keyArn],
      conditions: {
        StringEquals: { "kms:SigningAlgorithm": "ED25519_SHA_512", "kms:MessageType": "RAW" },
      },
    }),
  );
  to.addToRolePolicy(new PolicyStatement({ actions: ["kms:GetPublicKey"], resources: [key.keyArn] }));
}

const write = ["PutItem", "DeleteItem"];

/** The agency alone writes, approves, signs and revokes. */
export function grantAttesting(staff: LambdaFunction, { table }: Data, keys: SigningKeys): void {
  grantSigning(staff, keys.attestations);
  grantSigning(staff, keys.revocations);
  grantPartitions(staff, table, {
    actions: ["GetItem", "Query", ...write],
    keys: ["ATTESTATION#*", "ATTESTATIONS#*", "ATTESTREVOKED"],
  });
  grantPartitions(staff, table, { actions: write, keys: ["ATTESTDUE", "FIRMATTESTED#*"] });
}

/** A firm's function reads what was issued of firms' products; whose, the verb decides by who asks. */
export function grantOwnAttestations(supplier: LambdaFunction, { table }: Data): void {
  grantPartitions(supplier, table, { actions: ["Query"], keys: ["FIRMATTESTED#*"] });
}

/** At night firms are told of what ends, and the list of revoked ones is signed anew. */
export function grantNightlyAttesting(
  nightly: LambdaFunction,
  { table }: Data,
  { revocations }: SigningKeys,
) {
  grantSigning(nightly, revocations);
  grantPartitions(nightly, table, { actions: ["GetItem"], keys: ["ATTESTATION#*"] });
  grantPartitions(nightly, table, { actions: ["Query", "DeleteItem"], keys: ["ATTESTDUE"] });
  grantPartitions(nightly, table, { actions: ["Query"], keys: ["ATTESTREVOKED"] });
}
