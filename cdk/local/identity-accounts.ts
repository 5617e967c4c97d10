import * as z from "zod";
import { demoPeople } from "./demo/people.ts";
import type { Realm } from "./identity-keys.ts";

export type Account = {
  readonly sub: string;
  readonly email: string;
  readonly name: string;
};
export type Accounts = {
  readonly find: (sub: string) => Account | undefined;
  /** Reads the login form: a listed person, a typed name with its password, or, outside, any address. */
  readonly signIn: (form: URLSearchParams) => Account | undefined;
};

const otherSchema = z.object({ email: z.email().max(254), name: z.string().trim().min(1).max(80) });

export const peopleOf = (realm: Realm) => demoPeople.filter((person) => person.realm === realm);

/** Who can sign in at a realm. Addresses that were made up at the login page are forgotten with the stack. */
export function openAccounts(realm: Realm): Accounts {
  const known = new Map<string, Account>(
    peopleOf(realm).map(({ name, email, shown }) => [name, { sub: name, email, name: shown }]),
  );
  const other = (form: URLSearchParams): Account | undefined => {
    const asked = otherSchema.safeParse({ email: form.get("email")?.trim(), name: form.get("shown") });
    if (realm !== "outside" || !asked.success) return undefined;
    const email = asked.data.email.toLowerCase();
    const person = peopleOf(realm).find((one) => one.email === email);
    if (person) return known.get(person.name);
    const account = { sub: email, email, name: asked.data.name };
    known.set(email, account);
    return account;
  };
  return {
    find: (sub) => known.get(sub),
    signIn: (form) => {
      const person = form.get("person");
      if (person) return known.get(person);
      if (form.has("email")) return other(form);
      const login = form.get("login")?.trim() ?? "";
      return form.get("password") === login ? known.get(login) : undefined;
    },
  };
}
