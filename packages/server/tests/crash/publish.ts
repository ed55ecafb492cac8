import { randomUUID } from 'node:crypto';
import { localizedWith } from '@akto-figures/contents';
import type { Database } from '@akto-figures/prisma';
import {
  type Act,
  type Inputs,
  loadProposal,
  type Outcome,
  type Publishing,
  runChecks,
  type Viewer,
} from '@akto-figures/publishing';
import { loadAtlas } from '@akto-figures/schema';
import { aFigureOf, aViewer, done, revisionOf, titled } from '../publishers.ts';

/** An act as it was sent. */
export interface SentAct {
  readonly who: Viewer;
  readonly act: Act;
  readonly key: string;
  readonly input: Inputs[Act];
}

/** Hears of each act before it is sent, and of its outcome once that was acknowledged. */
export interface Witness {
  sends(sent: SentAct): void;
  hears(outcome: Outcome): void;
}

/** Publishes one release after the other, by every kind of act, until somebody stops the process or the database. */
export async function publishForEver(
  { client }: Pick<Database, 'client'>,
  publishing: Publishing,
  witness: Witness,
): Promise<never> {
  const editor = aViewer('Camille', 'EDITOR');
  const reviewer = aViewer('Dominique', 'REVIEWER');
  const publisher = aViewer('Claude', 'PUBLISHER');
  const atlas = await loadAtlas(client);
  const send = async <Which extends Act>(who: Viewer, act: Which, input: Inputs[Which]) => {
    const sent = { who, act, key: randomUUID(), input };
    witness.sends(sent);
    const outcome = await publishing.perform(who, act, sent.key, input);
    witness.hears(outcome);
    return outcome;
  };
  const read = async (release: string) => ({ release, revision: await revisionOf({ client }, release) });

  for (let nth = 0; ; nth += 1) {
    const release = done(await send(editor, 'createRelease', titled(`Publication ${nth}`)));
    const additions = { release, changeKind: 'ADDITION', ...localizedWith('note', () => null) } as const;
    const madeOn = { basedOn: null, revision: null };
    const indicator = `indicator-${randomUUID()}`;
    await send(editor, 'draftIndicator', {
      ...additions,
      ...madeOn,
      kind: 'INDICATOR',
      key: indicator,
      content: { labelFr: 'Formations', unit: 'course' },
    });
    // Two figures that say the same: reviewers are warned.
    for (const number of ['10', '11', '12']) {
      const content = { ...aFigureOf(number === '12' ? 1 : 0, number), indicator };
      const key = `figure-${randomUUID()}`;
      await send(editor, 'draftFigure', { ...additions, ...madeOn, kind: 'FIGURE', key, content });
    }
    await send(editor, 'submitRelease', await read(release));
    await send(reviewer, 'commentOnRelease', { release, text: 'Lu.' });
    for (const { id } of runChecks(await loadProposal(client, atlas, release))) {
      await send(reviewer, 'acceptWarning', { release, finding: id, reason: 'C’est ainsi dans la source.' });
    }
    const releaseAt = nth % 2 === 0 ? null : '2099-06-01T10:00';
    await send(publisher, 'approveRelease', { ...(await read(release)), releaseAt, occurrence: null });
    if (nth % 3 === 1) await send(publisher, 'cancelRelease', { ...(await read(release)), reason: 'Non.' });
    if (nth % 6 === 1) await send(editor, 'discardRelease', await read(release));
  }
}
