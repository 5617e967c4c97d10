import { randomBytes } from "node:crypto";
import type { Reader } from "../../shared/accounts/model.ts";
import type { Actor } from "../../shared/base/actor.ts";
import { type Config, readConfig } from "./config.ts";
import { type Files, openFiles } from "./files.ts";
import { type Log, openLog } from "./log.ts";
import type { Seal } from "./seal.ts";
import type { Signer } from "./sign.ts";
import { type OnRead, openTable, type Table } from "./table.ts";
import type { Typeset } from "./typeset.ts";

/** Everything from outside that a verb may use; made once per process. */
export type Deps = {
  readonly config: Config;
  readonly table: Table;
  readonly files: Files;
  /** The bucket whose objects nobody can change or delete; absent where the function was not told of it. */
  readonly checkpoints?: Files;
  /** Seals what nobody may read before its time; absent where the function was told of no key. */
  readonly seal?: Seal;
  /** Signs attestations; absent where the function was told of no key, as those below. */
  readonly attestationSigner?: Signer;
  /** Signs the list of revoked ones. */
  readonly revocationSigner?: Signer;
  /** Typesets documents; only the staff's function brings what it takes. */
  readonly typeset?: Typeset;
  readonly log: Log;
  readonly now: () => Date;
  readonly random: (bytes: number) => Uint8Array;
  /** Only while a request runs that must take effect once: what its commits go through. */
  readonly once?: Pick<Table, "write">;
};

/** What a verb is called with: the outside, who acts, and what a page's frame says of the reader. */
export type Ctx = { readonly deps: Deps; readonly actor: Actor; readonly reader?: Reader };

export function openDeps(
  environment: Readonly<Record<string, string | undefined>>,
  service: string,
  onRead?: OnRead,
): Deps {
  const config = readConfig(environment);
  return {
    config,
    table: openTable(config, onRead),
    files: openFiles(config),
    ...(config.checkpointBucket && { checkpoints: openFiles(config, config.checkpointBucket) }),
    log: openLog(config, service),
    now: () => new Date(),
    random: (bytes) => randomBytes(bytes),
  };
}
