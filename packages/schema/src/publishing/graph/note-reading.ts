import type { Standing } from '@akto-figures/publishing';
import type { Context } from '../../context.ts';
import { editorial } from './editors.ts';

/** Keeps on record that the viewer opens a release; of one that is public, or not approved, there is nothing to keep. */
export async function noteOpened(
  context: Context,
  { id, state }: { readonly id: string; readonly state: string },
): Promise<void> {
  if (state !== 'APPROVED') return;
  const { viewer, earlyReadings } = editorial(context);
  await earlyReadings.noteEmbargoed(viewer, 'OPENED', [id]);
}

// The database says what is out. This machine's clock may differ from its own, and only spares it the question.
const clocksDifferMs = 24 * 60 * 60_000;

/** The same of records of which the newest approved version is not public yet. */
export async function noteStanding(
  context: Context,
  standing: Iterable<Pick<Standing, 'releaseId' | 'publicFrom'> | null | undefined>,
): Promise<void> {
  const { viewer, earlyReadings } = editorial(context);
  const lately = Date.now() - clocksDifferMs;
  const releases = new Set<string>();
  for (const each of standing) if (each && each.publicFrom.getTime() > lately) releases.add(each.releaseId);
  if (releases.size > 0) await earlyReadings.noteEmbargoed(viewer, 'RECORD', [...releases]);
}
