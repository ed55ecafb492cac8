/** What each session of the hub asks of a server (docs/operating.md). The `options` of an address come after it, and win. */
export const sessionSettings = {
  // By the server's default it compiles what it takes for a long statement, which takes longer than to run ours: the
  // checks' statement for a release among 100,000 figures went from 1 s past its time limit.
  jit: 'off',
} as const satisfies Readonly<Record<string, string>>;

/** Settings as the `options` of an address take them: "-c jit=off". */
export function asOptions(settings: Readonly<Record<string, string>>): string {
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}
