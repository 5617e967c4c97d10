type Props = {
  readonly value: number;
  readonly of: number;
  /** What goes on behind the value: shipped and not yet received. */
  readonly more?: number;
};

const percent = (value: number, of: number): number =>
  of <= 0 ? 0 : Math.max(0, Math.min(100, Math.round((value / of) * 1000) / 10));

/** A share as a bar. The words beside it say the numbers, so it is hidden from screen readers. */
export function ShareBar({ value, of, more = 0 }: Props) {
  const done = percent(value, of);
  const ahead = percent(value + more, of);
  return (
    <svg class="share-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="share-all" x="0" y="0" width="100" height="10" />
      {ahead > done ? <rect class="share-more" x="0" y="0" width={ahead} height="10" /> : null}
      {done > 0 ? <rect class="share-done" x="0" y="0" width={done} height="10" /> : null}
    </svg>
  );
}
