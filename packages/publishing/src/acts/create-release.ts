import { forgetOldStates } from './draft-states.ts';
import type { Verb } from './work.ts';

export const createRelease: Verb<'createRelease'> = async ({ tx, viewer, tell }, texts) => {
  const { id } = await tx.release.create({ data: { ...texts, createdById: viewer.accountId } });
  await forgetOldStates(tx);
  await tell({ subject: `release ${id}`, release: id, after: texts });
  return { is: 'Done', release: id };
};
