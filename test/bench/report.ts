/** One measured line of a bench: printed as JSON when it is known, gathered into a table at the end. */
export type Line = Readonly<Record<string, string | number>>;
export type Report = (line: Line) => void;

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
};

export const rounded = (value: number): number => Math.round(value * 1000) / 1000;
