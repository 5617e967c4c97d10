/**
 * An address of ours to go back to after signing in: a path under a language, and nothing that a browser could take
 * for another site ("//", "/\", a scheme, control characters). Undefined for all else.
 */
export function localPath(text: string): string | undefined {
  if (!/^\/(ja|en)(\/[\x21-\x5b\x5d-\x7e]*)?$/.test(text) || text.includes("//")) return undefined;
  const { origin, pathname, search } = new URL(text, "https://local.invalid");
  return origin === "https://local.invalid" ? pathname + search : undefined;
}
