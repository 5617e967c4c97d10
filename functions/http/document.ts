import { contracts } from "./contracts.ts";
import { openapi } from "./openapi.ts";

/** The document of the whole product. In a file of its own when bundled, so that only its readers pay for it. */
export const printDocument = (origin: string): object => openapi(contracts, origin);
