import { localizedWith, nameIn, type TextsOf, textsOf } from '@akto-figures/contents';
import { inEachLanguage, type Locale, locales } from '@akto-figures/quantity';
import { draftWords } from '../../messages/generated/draft.ts';
import type { Disputed } from '../controls/choose-sides.ts';
import { contentText, said } from '../records/content-text.ts';
import type { Content, FormField } from '../records/form-field.ts';
import { colon, language } from '../words/language.ts';
import type { DraftedRecord, DraftKind, RecordState } from './draft-kind.ts';
import { type Merge, mergeFields, type Part, type Sides, settle, textOf } from './merge-fields.ts';
import { noteLabel } from './note-fields.ts';

/** What somebody writes in a form: a content, and what its change says of itself to everybody. */
export interface Written extends TextsOf<'note', never> {
  readonly content: Content;
  readonly change: 'REVISION' | 'CORRECTION' | '';
}

/** Who wrote something, and when. */
export interface Writer {
  readonly name: string;
  readonly at: string;
}

/** Of a part who wrote it last; of none, who saved last. */
export type Writers = (part: Part | null) => Writer | null;

/** What a draft said at a time. */
export interface PastState extends Written {
  readonly revision: number;
  readonly by: Writer;
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
  /** What mine began with; null where that is not known any more. */
  readonly base: Written | null;
  readonly mine: Written;
  /** Who wrote a field of theirs last, and when; by the first field of each part. */
  readonly writers: Writers;
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
  states: readonly PastState[] = [],
): Conflict | null {
  const theirs = theirsIn(mine, known, release);
  return theirs && conflictWith(mine, theirs, together, whoWrote(mine, known, theirs, states));
}

/** What is typed, brought together with what somebody else has saved. */
export function conflictWith(
  mine: Edited,
  theirs: Conflict['theirs'],
  together: readonly Part[],
  writers: Writers = () => null,
): Conflict {
  const base = mine.opened ? flat(mine.opened) : null;
  const merge = mergeFields({ base, mine: flat(mine), theirs: flat(theirs) }, together);
  return { theirs, merge, base: mine.opened ?? null, mine: writtenIn(mine), writers };
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
export function disputedIn(
  { theirs, merge, writers }: Conflict,
  mine: Written,
  readable: Readable,
): Disputed[] {
  const [one, other] = [flat(mine), flat(theirs)].map(readable.inWords ?? ((content) => content));
  return merge.disputed.map((part) => ({
    name: part[0],
    label: labelOf(part[0], readable),
    by: writers(part),
    mine: partText(part, one ?? {}, readable),
    theirs: partText(part, other ?? {}, readable),
  }));
}

/** What the other one alone has changed, as it is called. */
export const takenIn = ({ merge }: Conflict, readable: Readable): string[] =>
  merge.taken.map(([name]) => labelOf(name, readable));

/** A field that differs, as it was and as it is, in words. */
export interface Differing {
  readonly part: Part;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What the other one alone has changed, with who did and when; and what I alone change. */
export function broughtTogether(
  { base, mine, theirs, merge, writers }: Conflict,
  readable: Readable,
): {
  readonly theirs: readonly (Differing & { readonly by: Writer | null })[];
  readonly own: readonly Differing[];
} {
  return {
    theirs: inWords(merge.taken, base ?? mine, theirs, readable).map((each) => ({
      ...each,
      by: writers(each.part),
    })),
    own: inWords(merge.own, theirs, mine, readable),
  };
}

/** In what two states of a record differ. */
export function differing(
  before: Written,
  after: Written,
  readable: Readable,
  together: readonly Part[],
): Differing[] {
  const [one, other] = [flat(before), flat(after)];
  return inWords(
    mergeFields({ base: one, mine: one, theirs: other }, together).taken,
    before,
    after,
    readable,
  );
}

function inWords(parts: readonly Part[], before: Written, after: Written, readable: Readable): Differing[] {
  const [one, other] = [flat(before), flat(after)].map(readable.inWords ?? ((content) => content));
  return parts.map((part) => ({
    part,
    label: labelOf(part[0], readable),
    before: partText(part, one ?? {}, readable),
    after: partText(part, other ?? {}, readable),
  }));
}

/** What is written, with these fields as another state has them; all of them where none are named. */
export function withFields(mine: Written, from: Written, parts: readonly Part[] | null): Written {
  const [own, other] = [flat(mine), flat(from)];
  const names = parts?.flat() ?? [...new Set([...Object.keys(own), ...Object.keys(other)])];
  return unflat({ ...own, ...Object.fromEntries(names.map((name) => [name, other[name] ?? null])) });
}

/** By whom a field of theirs was written last: as far as the states of the draft say it, else who saved last. */
function whoWrote(
  mine: Edited,
  { standing, changes }: RecordState,
  theirs: Conflict['theirs'],
  states: readonly PastState[],
): Writers {
  const drafted = changes.find(({ releaseId }) => releaseId === theirs.release);
  const name = drafted ? drafted.changedBy?.name : standing?.writtenBy?.name;
  const at = drafted ? drafted.changedAt : standing?.publicFrom;
  const last = name && at ? { name, at } : null;
  const read = mine.release === theirs.release ? (mine.revision ?? -1) : -1;
  return (part) => {
    if (part === null) return last;
    for (const [index, state] of states.entries()) {
      const older = states[index + 1];
      if (state.revision <= read) break;
      if (!older || textOf(flat(state), part) !== textOf(flat(older), part)) return state.by;
    }
    return last;
  };
}

function partText(part: Part, content: Content, readable: Readable): string {
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
