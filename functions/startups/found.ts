import { AppError } from "../../shared/base/app-error.ts";

/** What is loaded on demand answers `undefined` for what is not there: errors of its own would be strangers here. */
export function found<T>(value: T | undefined, reason = "page-not-found"): T {
  if (value === undefined) throw new AppError("not-found", reason);
  return value;
}
