const weights = [1, 2] as const;

/**
 * Whether 13 digits are a corporate number: the first is 9 − (Σ Pn·Qn mod 9) over the other twelve, counted from the
 * right, Qn being 1 for odd n and 2 for even n (Ordinance on the Designation of Corporate Numbers, art. 2).
 */
export function isCorporateNumber(text: string): boolean {
  if (!/^[1-9]\d{12}$/.test(text)) return false;
  const digits = [...text].map(Number);
  const body = digits.slice(1).reverse();
  const sum = body.reduce((total, digit, i) => total + digit * (weights[i % 2] ?? 1), 0);
  return digits[0] === 9 - (sum % 9);
}

/** Digits as typed, full-width or with spaces and dashes between, in their plain form. */
export const plainDigits = (text: string): string =>
  text.normalize("NFKC").replace(/[\s\u2010-\u2015\u2212-]/g, "");

/** NATO Commercial and Government Entity code of Japan: J, three letters or digits, a digit. */
export const ncagePattern = /^J[0-9A-Z]{3}\d$/;
