import { accountsCopy } from "../copy/accounts.ts";
import { Document } from "../layout/document.tsx";
import type { SignInProps } from "./props.ts";

/** Two ways in; who one is, the provider asks. */
export function SignInPage(props: SignInProps) {
  const { lang, returnTo, failed } = props;
  const copy = accountsCopy[lang];
  const query = new URLSearchParams({ lang, ...(returnTo && { to: returnTo }) });
  const way = (realm: "outside" | "agency", title: string, text: string) => (
    <li class="way">
      <h2>{title}</h2>
      <p>{text}</p>
      <a class="button" href={`/auth/sign-in/${realm}?${query}`} aria-label={`${copy.signIn}: ${title}`}>
        {copy.signIn}
      </a>
    </li>
  );
  return (
    <Document {...props} title={copy.signIn} description={copy.signInLead} crumbs={[]} unlisted>
      <div class="wrap">
        <h1>{copy.signIn}</h1>
        {failed ? (
          <p class="notice" role="alert">
            {copy.failed}
          </p>
        ) : null}
        <p class="lead">{copy.signInLead}</p>
        <ul class="ways">
          {way("outside", copy.outside, copy.outsideText)}
          {way("agency", copy.agency, copy.agencyText)}
        </ul>
      </div>
    </Document>
  );
}
