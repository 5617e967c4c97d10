import { Duration, RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  type CfnUserPool,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  StandardThreatProtectionMode,
  UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
} from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import { addProvider, type FederationProps } from "./federation.ts";

export type IdentityWish = {
  readonly domain: string;
  /** First labels of the domains on which the realms' login pages stand. */
  readonly loginPrefixes: { readonly agency: string; readonly outside: string };
  readonly federation: FederationProps;
};

/** The two realms people sign in to; answers the `OIDC` variable of the functions that let them in. */
export function addIdentity(scope: Construct, { domain, loginPrefixes, federation }: IdentityWish): string {
  const room = new Construct(scope, "Identity");
  const agency = pool(room, "Agency", { mfa: Mfa.REQUIRED, selfSignUpEnabled: false });
  agency.addGroup("Group", { groupName: "agency", description: "People of the agency" });
  const outside = pool(room, "Outside", { mfa: Mfa.OPTIONAL, selfSignUpEnabled: true });
  Validations.of(outside).acknowledge({
    id: "AwsSolutions-COG2",
    reason: "Buyers and suppliers are of many states; who has no authenticator must still be able to apply.",
  });
  const realm = (name: "agency" | "outside", userPool: UserPool) =>
    addRealm(userPool, { name, domain, prefix: loginPrefixes[name], from: federation[name] });
  return Stack.of(scope).toJsonString({
    agency: realm("agency", agency),
    outside: realm("outside", outside),
  });
}

/** Logical ids are fixed, as those of the data are: a pool that is replaced forgets everybody. */
function pool(
  room: Construct,
  id: "Agency" | "Outside",
  { mfa, selfSignUpEnabled }: { readonly mfa: Mfa; readonly selfSignUpEnabled: boolean },
): UserPool {
  const made = new UserPool(room, id, {
    mfa,
    selfSignUpEnabled,
    mfaSecondFactor: { otp: true, sms: false },
    signInAliases: { email: true },
    signInCaseSensitive: false,
    autoVerify: { email: true },
    // A new address counts only once it is verified; until then the old one signs in.
    keepOriginal: { email: true },
    standardAttributes: { email: { required: true, mutable: true } },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    passwordPolicy: {
      minLength: 12,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(3),
    },
    featurePlan: FeaturePlan.PLUS,
    standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  (made.node.defaultChild as CfnUserPool).overrideLogicalId(`${id}People`);
  return made;
}

type RealmWish = {
  readonly name: "agency" | "outside";
  readonly domain: string;
  readonly prefix: string;
  readonly from: FederationProps["agency"];
};

function addRealm(userPool: UserPool, { name, domain, prefix, from }: RealmWish) {
  const provider = from && addProvider(userPool, userPool, from);
  const client = new UserPoolClient(userPool, "Site", {
    userPool,
    generateSecret: false,
    // The login pages need it; no flow hands over a password in plain.
    authFlows: { userSrp: true },
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
      callbackUrls: [`https://${domain}/auth/callback/${name}`],
      logoutUrls: [`https://${domain}/`],
    },
    supportedIdentityProviders: [
      UserPoolClientIdentityProvider.COGNITO,
      ...(from ? [UserPoolClientIdentityProvider.custom(from.name)] : []),
    ],
    accessTokenValidity: Duration.minutes(60),
    idTokenValidity: Duration.minutes(60),
    enableTokenRevocation: true,
    preventUserExistenceErrors: true,
  });
  if (provider) client.node.addDependency(provider);
  userPool.addDomain("Login", {
    cognitoDomain: { domainPrefix: prefix },
    managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
  });
  // Without a style the newer pages show nothing but an error.
  new CfnManagedLoginBranding(userPool, "Style", {
    userPoolId: userPool.userPoolId,
    clientId: client.userPoolClientId,
    useCognitoProvidedValues: true,
  });
  const { region } = Stack.of(userPool);
  return {
    issuer: `https://cognito-idp.${region}.amazonaws.com/${userPool.userPoolId}`,
    clientId: client.userPoolClientId,
    endSession: `https://${prefix}.auth.${region}.amazoncognito.com/logout`,
  };
}
