import type { FigureContent } from '@akto-figures/contents';
import { numbersInText, quantityOf, type Units } from '@akto-figures/quantity';
import { fieldInWords } from './field-words.ts';
import { aboutOf, figureValue, sourcesOf } from './figure-quantity.ts';
import type { Found } from './found.ts';
import { type Verdict, verdictsOn } from './number-beside.ts';
import type { Proposal } from './proposal.ts';
import { relatives } from './relatives.ts';
import type { Speech } from './speech.ts';
import { notesOf, type WordsBeside, wordsBeside } from './words-beside.ts';

/** A number in the words beside a figure is that of the figure, with its qualifier, or that of a figure which is related to it. */
export function* wordsDisagree(proposal: Proposal): Generator<Found | null> {
  const related = relatives(proposal);
  for (const [key, content] of proposal.known('FIGURE')) {
    yield null;
    const change = proposal.changeOf('FIGURE', key);
    const own = figureValue(content, proposal.units);
    // What is not said yet is another finding.
    if (own === null && (content.statement ?? 'STATED') === 'STATED') continue;
    const stood = change?.standing && !change.standing.isWithdrawn ? change.standing.content : null;
    const before = stood && figureValue(stood, proposal.units);
    for (const words of [...wordsBeside(content), ...(change ? notesOf(change) : [])]) {
      const numbers = numbersInText(words.text, words.locale, proposal.units);
      if (numbers.length === 0) continue;
      const keys = related(key);
      if (!change && !keys.some((each) => proposal.changeOf('FIGURE', each))) continue;
      const known = keys.flatMap((each) => stated(proposal.find('FIGURE', each), proposal.units));
      for (const verdict of verdictsOn(words.holds, numbers, { own, before, related: known })) {
        const weighed = change
          ? weighedNew(verdict, isNew(words, content, stood, proposal.units))
          : weighedNow(verdict, proposal, keys);
        if (weighed) yield found(key, content, words, weighed);
      }
    }
  }
}

/** A warning on words and a value that stand as they are was accepted when they came. */
function weighedNew(verdict: Verdict, isNewOrChanged: boolean): Verdict | null {
  return verdict.severity === 'ERROR' || isNewOrChanged ? verdict : null;
}

/** The words of a figure that does not change: only where they were right until another one changed, and as a warning. */
function weighedNow(verdict: Verdict, proposal: Proposal, keys: readonly string[]): Verdict | null {
  return wasExplained(proposal, keys, verdict) ? { ...verdict, severity: 'WARNING' } : null;
}

const stated = (content: FigureContent | null, units: Units) =>
  (content && figureValue(content, units)) ?? [];

function isNew(
  { field, text, holds }: WordsBeside,
  content: FigureContent,
  stood: FigureContent | null,
  units: Units,
): boolean {
  if (holds === 'note' || stood === null) return true;
  const isSame = (stood as Readonly<Record<string, unknown>>)[field] === text;
  return !isSame || JSON.stringify(figureValue(stood, units)) !== JSON.stringify(figureValue(content, units));
}

/** Whether the words of a figure that does not change were right until a figure changed that they are about. */
function wasExplained(proposal: Proposal, keys: readonly string[], { number }: Verdict): boolean {
  const before = keys.flatMap((each) => {
    const standing = proposal.changeOf('FIGURE', each)?.standing;
    return standing ? stated(standing.content, proposal.units) : [];
  });
  return verdictsOn('note', [number], { own: null, before: null, related: before }).length === 0;
}

function found(key: string, content: FigureContent, words: WordsBeside, verdict: Verdict): Found {
  const { field, text } = words;
  const { is, number, severity, against } = verdict;
  return {
    severity,
    subjects: [{ kind: 'FIGURE', key }],
    field,
    about: [aboutOf(against), text, number.written, is],
    quantities: [against && quantityOf(against)],
    sources: sourcesOf(content),
    say: (speech) =>
      speech.words['words-disagree'].finds[is]({
        subject: speech.named('FIGURE', key),
        field: inWords(words, speech),
        written: number.written,
        value: speech.value(against),
      }),
  };
}

const inWords = ({ field, holds }: WordsBeside, speech: Speech): string =>
  holds === 'note' ? speech.words['words-disagree'].note : fieldInWords('FIGURE', field, speech);
