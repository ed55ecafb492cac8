import { format } from '@akto-figures/quantity';
import type { EditedFigureQuery } from '../../generated/figure-editor.ts';
import type { Disputed } from '../controls/choose-sides.ts';
import { disputedIn, said } from '../records/content-text.ts';
import type { Content } from '../records/form-field.ts';
import { viewer } from '../session/session.ts';
import { language } from '../words/language.ts';
import { everyField } from './figure-fields.ts';
import { quantityIn, textOf } from './typed-number.ts';

export type Known = EditedFigureQuery['subject'];
export type ChangeKind = 'REVISION' | 'CORRECTION' | '';

/** What is typed of a figure and not saved yet. */
export interface Typed {
  readonly key: string;
  /** The key was typed by hand: it does not follow the label any more. */
  readonly isKeyOwn: boolean;
  readonly numberText: string;
  readonly periodText: string;
  readonly content: Content;
  readonly change: ChangeKind;
  readonly noteFr: string;
  readonly noteEn: string;
  /** What it was begun on: an edit that somebody else was faster with is seen by that. */
  readonly basedOn: string | null;
  /** The draft that it goes on with, and the revision of it that was read. */
  readonly release: string | null;
  readonly revision: number | null;
}

/** What an edit begins with: the draft of the named release, else what stands, else nothing. */
export function begun(
  known: Known | null,
  key: string | null,
  release: string | null,
  change: string | null,
): Typed {
  const drafted = known?.changes.find((each) => each.releaseId === release);
  const standing = known?.standing ?? null;
  const whole = (drafted?.content ?? standing?.content) as Content | undefined;
  const content = whole ? said(whole) : firstContent();
  return {
    key: key ?? '',
    isKeyOwn: key !== null,
    numberText: textOf(content),
    periodText: typeof content.period === 'string' ? content.period : '',
    content,
    change: changeOf(drafted?.change ?? change),
    noteFr: drafted?.noteFr ?? '',
    noteEn: drafted?.noteEn ?? '',
    basedOn: drafted ? drafted.basedOn : (standing?.version ?? null),
    release: drafted ? release : null,
    revision: drafted?.revision ?? null,
  };
}

const changeOf = (change: string | null): ChangeKind =>
  change === 'REVISION' || change === 'CORRECTION' ? change : '';

/** Whoever writes for an actor writes its figures. */
function firstContent(): Content {
  const actor = viewer()?.actorKey;
  return { role: 'ACTUAL', ...(actor && { actors: [actor] }) };
}

/** What is sent of it: a number that the source does not state is no number of it. */
export function contentToSend({ content }: Typed): Content {
  const isStated = (content.statement ?? 'STATED') === 'STATED';
  return said(isStated ? content : { ...content, quantity: null, printed: null });
}

/** The key that a label suggests: "Entreprises sensibilisées" is "entreprises-sensibilisees". */
export const keyOf = (label: string): string =>
  label
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');

/** What two people have written differently, with numbers as one reads them. */
export function disputed(mine: Content, theirs: Content): Disputed[] {
  const [one, other] = [mine, theirs].map((content) => withNumberInWords(said(content)));
  return disputedIn(everyField, one ?? {}, other ?? {});
}

function withNumberInWords(content: Content): Content {
  const value = quantityIn(content);
  return value ? { ...content, quantity: format({ ...value, unit: null }, { locale: language() }) } : content;
}

export const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');
