import * as z from "zod";
import { connectRunning } from "../connect.ts";
import { demoPeople } from "../demo/people.ts";
import { readKeys, signToken } from "../identity-keys.ts";
import { dataFolder } from "../parts.ts";
import { Refusal } from "../refusal.ts";

/** `npm run token -- NAME`: one access token of a demo person, good for an hour at the running stack. */
const oidcSchema = z.record(z.enum(["agency", "outside"]), z.object({ issuer: z.url() }));

async function tokenOf(name: string | undefined): Promise<string> {
  const person = demoPeople.find((one) => one.name === name);
  const names = demoPeople.map((one) => one.name).join(", ");
  if (!person) throw new Refusal(`${name ? `Nobody is called ${name}.` : "Whose token?"} Names: ${names}`);
  const dir = dataFolder();
  await using stack = await connectRunning(dir);
  const { issuer } = oidcSchema.parse(JSON.parse(stack.environment.OIDC ?? "{}"))[person.realm];
  const keys = await readKeys(dir, person.realm);
  if (!keys) throw new Refusal(`${dir} holds no keys of the realm ${person.realm}; start the stack anew.`);
  const now = Math.floor(Date.now() / 1000);
  return signToken(keys, { realm: person.realm, issuer, name: person.name, now });
}

try {
  console.log(await tokenOf(process.argv[2]));
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
}
