import type { Figure } from '../hub/figure.ts';
import { text } from '../hub/sure.ts';
import { amountOf, type Sense } from '../words/amount.ts';
import type { Words } from '../words/words.ts';
import type { More } from './card.ts';

/** The card as one sentence, for who listens; its source comes after it. */
export function sentenceOf(figure: Figure, words: Words, more?: More): string {
  const amount = amountOf(figure, 'heard', words);
  // A rate, or a number that is not there, is said after its label: "Progression des contrats : 41 pour cent".
  const counted =
    figure.quantity && figure.role !== 'RATE'
      ? `${amount} ${uncapitalized(figure.label)}`
      : text(figure.label) + words.colon + amount;
  const scope = scopeOf(figure, 'heard', words);
  const notes = more?.notesOf(figure, 'heard', words) ?? [];
  const plain = plainOf(figure);
  if (plain) return `${text(plain)} ${capitalized([...notes, ...scope].join(', '))}.`;
  const sentence = [counted, ...notes, ...scope].join(', ');
  return `${capitalized(sentence)}.`;
}

/** The figure in easy-to-read words; they hold its number, so they are withdrawn with it. */
export const plainOf = ({ quantity, plainLanguage }: Figure): string | null | undefined =>
  quantity && plainLanguage;

/** When and where the figure holds, and whether it is a result at all: results and rates have no word for what they are. */
export function scopeOf({ role, period, territory }: Figure, sense: Sense, words: Words): string[] {
  const kind: string | undefined = words[role as 'TARGET'];
  const when = text(period[sense]) + (period.inferred ? words.inferred : '');
  return [kind, when, text(territory.name)].filter(Boolean) as string[];
}

/** Who says so; a text whose publisher is not known is named itself. */
export function publisherOf({ citations: [citation] }: Figure): string {
  return citation ? text(citation.source.publisher?.name ?? citation.source.title) : '';
}

const capitalized = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** "Entreprises" becomes "entreprises" inside a sentence; "CFA" and "Aktiv'alternance" stay. */
export function uncapitalized(label: string): string {
  return /^.([A-Z]|\S*['’])/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
