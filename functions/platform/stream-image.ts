import type { AttributeValue } from "aws-lambda";

/** A row as the stream hands it over, as plain values; binary values and sets, which no row here has, are left out. */
export const plainImage = (image: Readonly<Record<string, AttributeValue>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(image).map(([name, value]) => [name, plainValue(value)]));

function plainValue(value: AttributeValue): unknown {
  if (value.S !== undefined) return value.S;
  if (value.N !== undefined) return Number(value.N);
  if (value.BOOL !== undefined) return value.BOOL;
  if (value.M) return plainImage(value.M);
  if (value.L) return value.L.map(plainValue);
  return value.NULL ? null : undefined;
}
