import { read } from "../../shared/base/text.ts";
import { accountsCopy } from "../copy/accounts.ts";
import type { View } from "./site.ts";

/** Who is signed in, in which role, and the way out. On the public's pages: the way in. */
export function ReaderBar({ lang, path, reader }: View) {
  const copy = accountsCopy[lang];
  if (!reader)
    return (
      <p class="reader">
        <a href={`/${lang}/account/sign-in`}>{copy.signIn}</a>
      </p>
    );
  const here = `/${lang}${path}`;
  return (
    <div class="reader">
      <p>
        <a href={`/${lang}${reader.home}`}>{reader.name}</a>
        {reader.organisation ? (
          <span class="reader-organisation">{read(reader.organisation, lang).value}</span>
        ) : null}
      </p>
      {reader.role ? (
        <p>
          <span class="tag">
            {copy.actingAs}: {copy.role[reader.role]}
          </span>
        </p>
      ) : null}
      {reader.roles.length > 1 ? (
        <form method="post" action={`/${lang}/account/role`}>
          <input type="hidden" name="to" value={here} />
          <label for="role" class="visually-hidden">
            {copy.actingAs}
          </label>
          <select id="role" name="role">
            {reader.roles.map((role) => (
              <option value={role} selected={role === reader.role}>
                {copy.role[role]}
              </option>
            ))}
          </select>
          <button class="button button-quiet button-small" type="submit">
            {copy.switchRole}
          </button>
        </form>
      ) : null}
      <form method="post" action={`/${lang}/account/sign-out`}>
        <button class="button button-quiet button-small" type="submit">
          {copy.signOut}
        </button>
      </form>
    </div>
  );
}
