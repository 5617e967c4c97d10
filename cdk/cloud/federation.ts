import { SecretValue } from "aws-cdk-lib";
import {
  ProviderAttribute,
  type UserPool,
  UserPoolIdentityProviderOidc,
  UserPoolIdentityProviderSaml,
  UserPoolIdentityProviderSamlMetadata,
} from "aws-cdk-lib/aws-cognito";
import type { Construct } from "constructs";
import * as z from "zod";

const https = z.url({ protocol: /^https$/ });
/** Shown to people who sign in; Cognito allows 32 characters and keeps names of its own. */
const name = z.string().regex(/^(?!Cognito$)[\w-]{3,32}$/);
const oidcSchema = z.strictObject({
  name,
  issuer: https,
  clientId: z.string().min(1),
  /** Name of the secret in Secrets Manager: a template shows everybody what it holds. */
  secretName: z.string().min(1),
});
const samlSchema = z.strictObject({ name, metadataUrl: https });

const federationSchema = z.strictObject({
  agency: z.union([samlSchema, oidcSchema]).optional(),
  outside: oidcSchema.optional(),
});

type Oidc = z.infer<typeof oidcSchema>;
type Saml = z.infer<typeof samlSchema>;
/** A provider of others that vouches for the people of a realm: a ministry's for the agency, gBizID outside. */
export type FederationProps = z.infer<typeof federationSchema>;

/** The context value `federation`, an object or its JSON; throws when it is malformed. */
export function readFederation(context: unknown): FederationProps {
  const given = typeof context === "string" ? JSON.parse(context) : context;
  return federationSchema.parse(given ?? {});
}

/** The product lets nobody in whose address is not verified, so the provider has to say that it is. */
const attributeMapping = {
  email: ProviderAttribute.other("email"),
  emailVerified: ProviderAttribute.other("email_verified"),
  fullname: ProviderAttribute.other("name"),
};

/** Registers itself with the pool. */
export function addProvider(scope: Construct, userPool: UserPool, from: Oidc | Saml): Construct {
  const common = { userPool, name: from.name, attributeMapping };
  if ("metadataUrl" in from)
    return new UserPoolIdentityProviderSaml(scope, "Saml", {
      ...common,
      metadata: UserPoolIdentityProviderSamlMetadata.url(from.metadataUrl),
    });
  return new UserPoolIdentityProviderOidc(scope, "Oidc", {
    ...common,
    issuerUrl: from.issuer,
    clientId: from.clientId,
    clientSecret: SecretValue.secretsManager(from.secretName).unsafeUnwrap(),
    scopes: ["openid", "email", "profile"],
  });
}
