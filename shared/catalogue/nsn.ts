import * as z from "zod";

/**
 * NATO Stock Number: FSC(4) + NIIN(9), shown `NNNN-NN-NNN-NNNN`. The NIIN identifies the item, the FSC may be
 * reassigned. There is no check digit (ACodP-1; 13 characters, the NCB at 5–6).
 */
const pattern = /^([1-9]\d{3})-?(\d{2})-?([0-9A-Z]\d{2})-?(\d{4})$/;

export const nsnSchema = z.string().regex(/^[1-9]\d{3}-\d{2}-[0-9A-Z]\d{2}-\d{4}$/);
export type Nsn = z.infer<typeof nsnSchema>;

/** The dashed form of an NSN however it was typed (full-width, without dashes, lower case); undefined when it is none. */
export function parseNsn(typed: string): Nsn | undefined {
  const plain = typed
    .normalize("NFKC")
    .replace(/[‐-―−ー]/g, "-")
    .replace(/\s/g, "")
    .toUpperCase();
  const match = pattern.exec(plain);
  return match ? `${match[1]}-${match[2]}-${match[3]}-${match[4]}` : undefined;
}

export const fscOf = (nsn: Nsn): string => nsn.slice(0, 4);
/** The supply group is the first two digits of the class. */
export const groupOf = (fsc: string): string => fsc.slice(0, 2);
export const ncbOf = (nsn: Nsn): string => nsn.slice(5, 7);
export const niinOf = (nsn: Nsn): string => nsn.slice(5).replaceAll("-", "");
