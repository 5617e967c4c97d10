export type Nights = {
  /** No run begins any more; waits for the one that is under way, for a moment at most. */
  stop(): Promise<void>;
};

export type NightsOptions = {
  readonly run: () => Promise<unknown>;
  /** What a run is called when it fails. */
  readonly name?: string;
  readonly log: (line: string) => void;
  /** Milliseconds until the first run, between one and the next, and that a stop waits. */
  readonly after?: number;
  readonly every?: number;
  readonly patience?: number;
};

/**
 * What the schedule does in the cloud: the job once a while after the start, so that whoever opens a page first does
 * not wait for it, and then every day. A run that fails is told of and does not end the rest.
 */
export function openNights({ run, name = "nightly", log, after, every, patience }: NightsOptions): Nights {
  const pause = every ?? 24 * 3_600_000;
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  let timer = setTimeout(night, after ?? 10_000);
  timer.unref();

  function night(): void {
    running = run()
      .then(
        () => undefined,
        (error: unknown) => {
          // A stop takes the database away from under a run that does not end in time.
          if (!stopped) log(`${name}: ${error instanceof Error ? error.message : String(error)}`);
        },
      )
      .then(() => {
        if (stopped) return;
        timer = setTimeout(night, pause);
        timer.unref();
      });
  }

  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      const waited = new Promise<void>((resolve) => setTimeout(resolve, patience ?? 3_000).unref());
      await Promise.race([running, waited]);
    },
  };
}
