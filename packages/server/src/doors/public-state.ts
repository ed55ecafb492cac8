import type { Ask } from '../graph/ask.ts';

/** One public state. A client that reads several pages reads all of them from the same one. */
export interface PublicState {
  /** The `asOf` that names it, however many releases come out meanwhile. */
  readonly at: string;
  /** Its identity, which no other state has; null before the first release. */
  readonly epoch: string | null;
  /** When its last release came out; null before the first. */
  readonly releasedAt: string | null;
}

/** The state at an instant, or at present. */
export async function publicState(ask: Ask, asOf: string | null = null): Promise<PublicState> {
  const { hub } = await ask<{ hub: { epoch: string | null; releasedAt: string | null } }>(
    'query PublicState($asOf: DateTime) { hub(asOf: $asOf) { epoch releasedAt } }',
    { asOf },
  );
  // 1970 lies before any release.
  return { at: hub.releasedAt ?? '1970-01-01T00:00:00Z', ...hub };
}
