/** The test file of anti-malware software, in two halves, so that no scanner takes this source for it. */
const eicar = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("");

export type Verdict = {
  readonly status: "NO_THREATS_FOUND" | "THREATS_FOUND";
  readonly threats: readonly string[];
};

/** Stands in for a malware scanner: it knows one threat, which is none. */
export const scan = (body: Buffer): Verdict =>
  body.includes(eicar)
    ? { status: "THREATS_FOUND", threats: ["EICAR-Test-File (not a virus)"] }
    : { status: "NO_THREATS_FOUND", threats: [] };
