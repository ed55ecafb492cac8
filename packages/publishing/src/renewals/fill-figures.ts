import {
  type FigureContent,
  quantityContent,
  readNewValue,
  unitNamed,
  withPlainWords,
} from '@akto-figures/contents';
import { type Units, unitKey } from '@akto-figures/quantity';
import { renewalsWords } from '../../messages/generated/renewals.ts';
import { mayWrite } from '../acts/draft-change.ts';
import { countChange, isOutcome, takeRelease } from '../acts/release-under-work.ts';
import type { Verb, Work } from '../acts/work.ts';
import type { FillInput } from '../inputs.ts';
import type { ValueRefusal } from '../outcomes.ts';
import { readStanding } from '../standing/standing.ts';
import { unitsOfWriters } from '../standing/units.ts';
import { type Filled, withFields } from './filled-fields.ts';

/**
 * Writes the values of figures and the fields beside them into a draft, as one types them: all of them, or nothing where one cannot be read, may mean two things,
 * or was changed since it was read.
 */
export const fillFigures: Verb<'fillFigures'> = async (work, input) => {
  const { tx, viewer } = work;
  const held = await takeRelease(work, 'fillFigures', input.release);
  if (isOutcome(held)) return held;
  const rows = await tx.draftChange.findMany({
    where: {
      ...{ releaseId: input.release, kind: 'FIGURE', changeKind: { not: 'WITHDRAWAL' } },
      key: { in: input.values.map(({ key }) => key) },
    },
  });
  const changes = new Map(rows.map((row) => [row.key, row]));
  const before = await readStanding(
    tx,
    'FIGURE',
    rows.flatMap(({ key, renews }) => [key, ...(renews === null ? [] : [renews])]),
  );
  const units = await unitsOfWriters(tx);
  const problems: ValueRefusal[] = [];
  const written: { row: (typeof rows)[number]; content: FigureContent; noteFr: string | null }[] = [];
  for (const value of input.values) {
    const row = changes.get(value.key);
    if (!row) {
      problems.push({ key: value.key, message: renewalsWords[input.locale].notInRelease, choices: [] });
      continue;
    }
    const content = row.content as FigureContent;
    if (!mayWrite(viewer, 'fillFigures', 'FIGURE', [content, before.get(row.key)?.content]))
      return { is: 'NotAllowed', obstacle: 'NOT_YOUR_ACTOR' };
    // Of a figure that carries none over, it is what it said until now.
    const older = before.get(row.renews ?? row.key)?.content ?? null;
    const valued = withValue(content, older, value.value, input, units);
    const filled =
      'problem' in valued
        ? valued
        : withFields(valued.content, value, { locale: input.locale, atlas: work.atlas });
    if ('problem' in filled)
      problems.push({ key: value.key, message: filled.problem, choices: filled.choices });
    else if (row.revision !== value.revision)
      return {
        ...{ is: 'EditConflict', kind: 'FIGURE', yours: filled.content, theirs: content },
        ...{ standingVersion: row.basedOnId, revision: row.revision },
      };
    else
      written.push({
        ...{ row, content: filled.content },
        noteFr: value.noteFr === undefined ? row.noteFr : value.noteFr,
      });
  }
  if (problems.length > 0) return { is: 'ValuesRefused', problems };
  for (const each of written) await write(work, input.release, each);
  await countChange(tx, input.release);
  return { is: 'Done', release: input.release };
};

async function write(
  { tx, viewer, tell }: Work,
  release: string,
  {
    row,
    content,
    noteFr,
  }: {
    readonly row: { readonly id: string; readonly key: string; readonly content: unknown };
    readonly content: FigureContent;
    readonly noteFr: string | null;
  },
): Promise<void> {
  await tx.draftChange.update({
    where: { id: row.id },
    data: {
      ...{ content: content as object, noteFr, changedById: viewer.accountId },
      ...{ changedAt: new Date(), revision: { increment: 1 } },
    },
  });
  await tell({
    ...{ subject: `Figure ${row.key}`, release, why: noteFr },
    ...{ before: row.content as object, after: content },
  });
}

/** A figure with what was typed for its value, or why that is none. */
function withValue(
  content: FigureContent,
  before: FigureContent | null,
  typed: string | null,
  { locale }: FillInput,
  units: Units,
): Filled {
  if (typed === null) return { content };
  const { quantity: _, statement: __, printed: ___, ...rest } = content;
  if (typed.trim() === '') return { content: rest };
  const read = readNewValue(typed, { content, before, locale, units });
  if ('problem' in read) return read;
  if ('statement' in read) return { content: { ...rest, statement: read.statement } };
  const { value } = read;
  const unit = value.unit ? unitKey(unitNamed(unitKey(value.unit), units)) : content.unit;
  const filled = { ...rest, quantity: quantityContent(value), ...(unit !== undefined && { unit }) };
  return { content: withPlainWords(filled, content) };
}
