import { format } from '@akto-figures/quantity';
import type { EditedFigureQuery } from '../../generated/figure-editor.ts';
import { said } from '../records/content-text.ts';
import { changeOf, type Edited, type Readable, type Written } from '../records/edit-conflict.ts';
import type { Content } from '../records/form-field.ts';
import { viewer } from '../session/session.ts';
import { language } from '../words/language.ts';
import { everyField } from './figure-fields.ts';
import { quantityIn, textOf } from './typed-number.ts';

export type Known = EditedFigureQuery['subject'];
export type ChangeKind = Written['change'];

/** What is typed of a figure and not saved yet. */
export interface Typed extends Edited {
  readonly key: string;
  /** The key was typed by hand: it does not follow the label any more. */
  readonly isKeyOwn: boolean;
  readonly numberText: string;
  readonly periodText: string;
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
  const opened: Written = {
    content,
    change: changeOf(drafted?.change ?? change),
    noteFr: drafted?.noteFr ?? '',
    noteEn: drafted?.noteEn ?? '',
  };
  return {
    ...opened,
    key: key ?? '',
    isKeyOwn: key !== null,
    numberText: textOf(content),
    periodText: typeof content.period === 'string' ? content.period : '',
    basedOn: drafted ? drafted.basedOn : (standing?.version ?? null),
    release: drafted ? release : null,
    revision: drafted?.revision ?? null,
    opened,
  };
}

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

/** A figure's fields where two people have written them: its number as one reads it, with its unit. */
export const readable: Readable = { fields: everyField, inWords: withNumberInWords };

function withNumberInWords(content: Content): Content {
  const value = quantityIn(content);
  const isStated = (textIn(content.statement) || 'STATED') === 'STATED';
  return {
    ...content,
    quantity: value && format(value, { locale: language() }),
    // A number says by itself that the source states one, and has its unit.
    ...(value && { unit: null }),
    ...(isStated && { statement: null }),
  };
}

export const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');
