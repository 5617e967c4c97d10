import { type ParseArgsConfig, parseArgs } from "node:util";

/** What a command was given; what it does not know ends it with how it is used. */
export function optionsOf<T extends ParseArgsConfig>(config: T, usage: string) {
  try {
    return parseArgs(config);
  } catch (error) {
    console.error(error instanceof Error ? error.message.split(". ", 1)[0] : error);
    console.error(`Usage: ${usage}`);
    process.exit(2);
  }
}
