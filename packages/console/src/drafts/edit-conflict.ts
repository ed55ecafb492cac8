import { localizedWith, nameIn, type TextsOf, textsOf } from '@akto-figures/contents';
import { inEachLanguage, type Locale, locales } from '@akto-figures/quantity';
import { draftWords } from '../../messages/generated/draft.ts';
import type { Disputed } from '../controls/choose-sides.ts';
import { contentText, said } from '../records/content-text.ts';
import type { Content, FormField } from '../records/form-field.ts';
import { colon, language } from '../words/language.ts';
import type { DraftedRecord, DraftKind, RecordState } from './draft-kind.ts';
import { type Merge, mergeFields, type Part, type Sides, settle } from './merge-fields.ts';
import { noteLabel } from './note-fields.ts';

/** What somebody writes in a form: a content, and what its change says of itself to everybody. */
export interface Written extends TextsOf<'note', never> {
  readonly content: Content;
  readonly change: 'REVISION' | 'CORRECTION' | '';
}

/** Where an edit is made: the draft that it goes on with, or the version that it is based on. */
export interface Place {
  readonly basedOn: string | null;
  /** The draft that it goes on with, and the revision of it that was read. */
  readonly release: string | null;
  readonly revision: number | null;
}

/** A form as it is, and as it was when it was opened or saved last. */
export type Edited = Written & Place & { readonly opened?: Written };

/** Two people have written the same thing. */
export interface Conflict {
  readonly theirs: Written & Place;
  readonly merge: Merge;
}

export const writtenIn = ({ content, change, ...noted }: Written): Written => ({
  content,
  change,
  ...textsOf(noted, 'note'),
});

/** The public note of a change as it is typed: empty where there is none. */
export const typedNotes = (noted: TextsOf<'note'> | undefined): TextsOf<'note', never> =>
  localizedWith('note', (each) => noted?.[nameIn('note', each)] ?? '');

export const changeOf = (change: string | null | undefined): Written['change'] =>
  change === 'REVISION' || change === 'CORRECTION' ? change : '';

/**
 * What came of an edit that somebody was faster with: what both have written, brought together field by field. Null where
 * the draft was only taken out of its release: what is typed is all that there is of it, and stays.
 */
export function conflictIn(
  mine: Edited,
  known: RecordState,
  release: string,
  together: readonly Part[],
): Conflict | null {
  const theirs = theirsIn(mine, known, release);
  return theirs && conflictWith(mine, theirs, together);
}

/** What is typed, brought together with what somebody else has saved. */
export function conflictWith(mine: Edited, theirs: Conflict['theirs'], together: readonly Part[]): Conflict {
  const base = mine.opened ? flat(mine.opened) : null;
  return { theirs, merge: mergeFields({ base, mine: flat(mine), theirs: flat(theirs) }, together) };
}

function theirsIn(
  mine: Edited,
  { standing, changes }: RecordState,
  release: string,
): Conflict['theirs'] | null {
  const drafted = changes.find(({ releaseId }) => releaseId === release);
  if (!drafted && (!standing || standing.version === mine.basedOn)) return null;
  // What stands says nothing of how the next change of it is to be called.
  const noted = drafted ?? mine.opened ?? mine;
  return {
    content: said(drafted?.content ?? standing?.content ?? {}),
    change: changeOf(noted.change),
    ...typedNotes(noted),
    ...placeOf(standing, drafted),
  };
}

/** Where an edit goes on: from a draft, else from what stands. */
export const placeOf = (
  standing: Pick<NonNullable<RecordState['standing']>, 'version'> | null,
  drafted?: Pick<DraftedRecord, 'basedOn' | 'releaseId' | 'revision'>,
): Place => ({
  basedOn: drafted ? drafted.basedOn : (standing?.version ?? null),
  release: drafted?.releaseId ?? null,
  revision: drafted?.revision ?? null,
});

/** The form once one is chosen for each field that both have written: it goes on from what the other one has saved. */
export function settled({ theirs, merge }: Conflict, sides: Sides): Edited {
  const { basedOn, release, revision } = theirs;
  const written = unflat(settle(merge, flat(theirs), sides));
  return { ...written, basedOn, release, revision, opened: writtenIn(theirs) };
}

/** Whether a part of the form is as the other one has it. */
export const isTheirs = ({ merge: { disputed, taken } }: Conflict, sides: Sides, field: string): boolean =>
  taken.some((part) => part.includes(field)) ||
  disputed.some((part) => part.includes(field) && sides[part[0]] === 'theirs');

/** How a form's fields are called, and how their values are read. */
type Readable = Pick<DraftKind, 'fields' | 'inWords'>;

/** What is asked of the person, field by field. */
export function disputedIn({ theirs, merge }: Conflict, mine: Written, readable: Readable): Disputed[] {
  const [one, other] = [flat(mine), flat(theirs)].map(readable.inWords ?? ((content) => content));
  return merge.disputed.map((part) => ({
    name: part[0],
    label: labelOf(part[0], readable),
    mine: textOf(part, one ?? {}, readable),
    theirs: textOf(part, other ?? {}, readable),
  }));
}

/** What the other one alone has changed, as it is called. */
export const takenIn = ({ merge }: Conflict, readable: Readable): string[] =>
  merge.taken.map(([name]) => labelOf(name, readable));

function textOf(part: Part, content: Content, readable: Readable): string {
  const said = part.flatMap((name, at) => {
    const text = contentText(fieldOf(name, readable), content[name]);
    return text === '' ? [] : [at === 0 ? text : `${labelOf(name, readable)}${colon()}${text}`];
  });
  return said.join('\n');
}

const labelOf = (name: string, readable: Readable) => fieldOf(name, readable).label[language()];

const fieldOf = (name: string, { fields }: Readable): FormField =>
  [...fields, ...changeFields()].find((each) => each.name === name) ?? {
    name,
    label: inEachLanguage(() => name),
    holds: 'line',
  };

// Of the change, and not of what it changes: a convention has notes of its own.
const kindName = 'change-kind';
const noteName = (language: Locale) => `change-note-${language}`;

function changeFields(): FormField[] {
  const { change, changes } = draftWords[language()];
  const inAny = (text: string) => inEachLanguage(() => text);
  const words = { REVISION: inAny(changes.REVISION), CORRECTION: inAny(changes.CORRECTION) };
  return [
    { name: kindName, label: inAny(change), holds: { enum: 'DraftedChange', words } },
    ...locales.map(
      (each): FormField => ({
        name: noteName(each),
        label: inAny(noteLabel(draftWords[language()].note, each)),
        holds: 'text',
      }),
    ),
  ];
}

const flat = (written: Written): Content => ({
  ...written.content,
  [kindName]: written.change,
  ...Object.fromEntries(locales.map((each) => [noteName(each), written[nameIn('note', each)]])),
});

function unflat(fields: Content): Written {
  const ofChange = [kindName, ...locales.map(noteName)];
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '');
  return {
    content: Object.fromEntries(Object.entries(fields).filter(([name]) => !ofChange.includes(name))),
    change: changeOf(text(kindName)),
    ...localizedWith('note', (each) => text(noteName(each))),
  };
}
