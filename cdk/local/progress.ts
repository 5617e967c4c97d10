/** A progress line on standard error: redrawn in place at a terminal, every tenth part elsewhere. */
export function progressBar(what: string) {
  const started = process.hrtime.bigint();
  let shown = -1;
  const perSecond = (done: number) => {
    const seconds = Number(process.hrtime.bigint() - started) / 1e9;
    return seconds > 0 ? Math.round(done / seconds) : 0;
  };
  return {
    show: (done: number, total: number) => {
      const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
      const step = process.stderr.isTTY ? 1 : 10;
      if (Math.floor(percent / step) === shown) return;
      shown = Math.floor(percent / step);
      const filled = Math.round(percent / 4);
      const line = `[${"#".repeat(filled)}${"-".repeat(25 - filled)}] ${percent} %  ${done}/${total} ${what}  ${perSecond(done)}/s`;
      process.stderr.write(process.stderr.isTTY ? `\r${line}` : `${line}\n`);
    },
    end: () => {
      if (process.stderr.isTTY) process.stderr.write("\n");
    },
  };
}
