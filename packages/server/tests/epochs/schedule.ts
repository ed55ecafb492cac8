import fc from 'fast-check';

/** What may happen next. Releases and hubs are told by their number, times in milliseconds. */
export type Step =
  /** Somebody begins to approve a draft for a minute to come, and does not commit yet. */
  | { readonly does: 'approve'; readonly release: number; readonly minutes: number }
  /** Somebody begins to cancel what is approved, and does not commit yet. */
  | { readonly does: 'cancel'; readonly release: number }
  | { readonly does: 'commit'; readonly release: number }
  /** The commit is found in time and then stuck, until it is freed. */
  | { readonly does: 'stick'; readonly release: number }
  | { readonly does: 'free'; readonly release: number }
  | { readonly does: 'pass'; readonly ms: number }
  /** Time goes by until this long before or after the next whole minute. */
  | { readonly does: 'passToMinute'; readonly ms: number }
  /** The database's clock is put forward or back. */
  | { readonly does: 'step'; readonly ms: number }
  | { readonly does: 'ask'; readonly hub: number };

export const releasesOf = 3;
export const hubsOf = 3;

const release = fc.nat({ max: releasesOf - 1 });

/** Steps in any order; those that cannot be taken are passed over. */
export const schedules: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        does: fc.constant('approve' as const),
        release,
        minutes: fc.constantFrom(1, 1, 2),
      }),
    },
    { weight: 2, arbitrary: fc.record({ does: fc.constant('cancel' as const), release }) },
    { weight: 4, arbitrary: fc.record({ does: fc.constant('commit' as const), release }) },
    { weight: 2, arbitrary: fc.record({ does: fc.constant('stick' as const), release }) },
    { weight: 2, arbitrary: fc.record({ does: fc.constant('free' as const), release }) },
    {
      weight: 1,
      arbitrary: fc.record({
        does: fc.constant('pass' as const),
        ms: fc.constantFrom(100, 900, 1100, 20_000, 61_000),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        does: fc.constant('passToMinute' as const),
        ms: fc.constantFrom(-1, 0, 1, 200, 1500),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        does: fc.constant('step' as const),
        ms: fc.constantFrom(-130_000, -5000, -800, 700, 3000, 61_000),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({ does: fc.constant('ask' as const), hub: fc.nat({ max: hubsOf - 1 }) }),
    },
  ),
  { minLength: 8, maxLength: 24 },
);

export const inWords = (steps: readonly Step[]): string =>
  steps.map((step) => Object.values(step).join(' ')).join(', ');
