import { readChanges, readWhichChanges } from '../changes/read-changes.ts';
import { toldChange, toldLine } from '../changes/told-change.ts';
import { changeColumns, type ShownChange, shownRecord } from './change-columns.ts';
import type { Exported } from './exported.ts';

const fragment = {
  name: 'ShownChange',
  source: /* GraphQL */ `
    fragment ShownChange on RecordChange {
      ...ToldChange
      shown: record { ...ShownRecord }
      shownBefore: previous { ...ShownRecord }
    }
    ${shownRecord}
    ${toldChange}
  `,
};

/** What releases added, revised, corrected and withdrew, as /changes.jsonl tells it. */
export const changes: Exported<ShownChange> = {
  name: 'changes',
  fr: {
    title: 'Modifications',
    says: 'Ce que chaque publication a ajouté, révisé, rectifié ou retiré, dans l’ordre de leur sortie.',
  },
  en: {
    title: 'Changes',
    says: 'What each release added, revised, corrected and withdrew, in the order in which it came out.',
  },
  key: ['release', 'type', 'key'],
  saidBy: 'text',
  columns: changeColumns,
  filterOf: readWhichChanges,
  asJson: toldLine,
  open: (askApart, { query, filter }) =>
    readChanges<ShownChange>(askApart, { query, which: filter, fragment }),
};
