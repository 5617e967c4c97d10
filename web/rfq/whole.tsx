import { sayCase } from "../copy/case-refusals.ts";
import { Banner } from "../ui/banner.tsx";
import type { CaseProps } from "./part.ts";

/** What is wrong with a form as a whole, or with a line of the case that it is about, above its fields. */
export function Whole({ lang, typed, failed, form }: CaseProps & { readonly form: string }) {
  if (failed !== form) return null;
  const said = Object.entries(typed.errors).filter(([name]) => name === "" || /^lines(\.\d+)?$/.test(name));
  return (
    <>
      {said.map(([name, key]) => (
        <Banner
          tone="warning"
          title={`${name.startsWith("lines.") ? `${name.slice("lines.".length)}. ` : ""}${sayCase(lang)(key)}`}
          announced
        />
      ))}
    </>
  );
}
