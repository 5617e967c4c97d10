export { type Verification, verifyChains } from "./verify-chains.ts";
