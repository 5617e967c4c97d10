/** Params in words: days written out, reasons as sentences; absent ones are empty. */
export type Said = {
  readonly due: string;
  readonly until: string;
  readonly reasons: string;
  readonly status: string;
  readonly organisation: string;
  readonly days: string;
  /** Title of a listing or lot. */
  readonly title: string;
  readonly day: string;
  /** Title of the lot that it is about. */
  readonly lot: string;
  /** Number of a case, and the name of the state it is in. */
  readonly number: string;
  readonly state: string;
  /** Name of the state that a firm's request is in. */
  readonly answer: string;
  /** Name of the stage that a technology has reached. */
  readonly stage: string;
};
export type Letter = {
  readonly subject: (p: Said) => string;
  /** What happened, then what to do. The first is the notice on the pages. */
  readonly paragraphs: (p: Said) => readonly string[];
  readonly button: string;
};
