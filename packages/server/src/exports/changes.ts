import { tablesWords } from '../../messages/generated/tables.ts';
import { readChanges, readWhichChanges } from '../changes/read-changes.ts';
import { toldChange, toldLine } from '../changes/told-change.ts';
import { changeColumns, type ShownChange, shownRecord } from './change-columns.ts';
import { describedBy } from './column.ts';
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
  ...describedBy(tablesWords)('changes'),
  key: ['release', 'type', 'key'],
  saidBy: 'text',
  columns: changeColumns,
  filterOf: readWhichChanges,
  asJson: toldLine,
  open: (askApart, { query, filter }) =>
    readChanges<ShownChange>(askApart, { query, which: filter, fragment }),
};
