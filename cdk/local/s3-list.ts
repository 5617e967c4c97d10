import type { Objects } from "./s3-objects.ts";

const xmlEntities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};
export const xmlText = (text: string): string => text.replace(/[&<>"]/g, (mark) => xmlEntities[mark] ?? mark);

const element = (name: string, text: string | number | boolean): string =>
  `<${name}>${xmlText(String(text))}</${name}>`;

type Page = {
  readonly keys: string[];
  readonly prefixes: string[];
  readonly last: string;
  readonly more: boolean;
};

function pageOf(
  keys: readonly string[],
  prefix: string,
  delimiter: string,
  after: string,
  limit: number,
): Page {
  const page = { keys: [] as string[], prefixes: [] as string[], last: after, more: false };
  for (const key of keys) {
    if (Buffer.compare(Buffer.from(key), Buffer.from(after)) <= 0) continue;
    const cut = delimiter ? key.indexOf(delimiter, prefix.length) : -1;
    const group = cut < 0 ? undefined : key.slice(0, cut + delimiter.length);
    if (group !== undefined && (group === page.prefixes.at(-1) || after.startsWith(group))) {
      page.last = key;
      continue;
    }
    if (page.keys.length + page.prefixes.length >= limit) return { ...page, more: true };
    if (group === undefined) page.keys.push(key);
    else page.prefixes.push(group);
    page.last = key;
  }
  return page;
}

/** ListObjectsV2. The continuation token is the last key that was looked at. */
export async function listObjects(objects: Objects, bucket: string, query: URLSearchParams): Promise<string> {
  const prefix = query.get("prefix") ?? "";
  const delimiter = query.get("delimiter") ?? "";
  const asked = Number(query.get("max-keys") ?? 1000);
  const limit = Number.isInteger(asked) && asked >= 0 ? Math.min(asked, 1000) : 1000;
  const token = query.get("continuation-token");
  const after = token ? Buffer.from(token, "base64url").toString("utf8") : (query.get("start-after") ?? "");
  const page = pageOf(await objects.keys(bucket, prefix), prefix, delimiter, after, limit);
  const shown = (key: string) => (query.get("encoding-type") === "url" ? encodeURIComponent(key) : key);
  const contents = await Promise.all(
    page.keys.map(async (key) => {
      const meta = await objects.meta(bucket, key);
      if (!meta) return "";
      const fields = element("Key", shown(key)) + element("LastModified", meta.modified);
      return `<Contents>${fields}${element("ETag", meta.etag)}${element("Size", meta.size)}</Contents>`;
    }),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">',
    element("Name", bucket) + element("Prefix", shown(prefix)) + element("MaxKeys", limit),
    element("KeyCount", page.keys.length + page.prefixes.length) + element("IsTruncated", page.more),
    page.more ? element("NextContinuationToken", Buffer.from(page.last).toString("base64url")) : "",
    ...contents,
    ...page.prefixes.map((group) => `<CommonPrefixes>${element("Prefix", shown(group))}</CommonPrefixes>`),
    "</ListBucketResult>",
  ].join("");
}
