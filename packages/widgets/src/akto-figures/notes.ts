import type { Figure, Relative } from '../hub/figure.ts';
import { text } from '../hub/sure.ts';
import { amountOf, type Sense } from '../words/amount.ts';
import type { Words } from '../words/words.ts';
import { moreWords } from './more-words.ts';
import { uncapitalized } from './sentence.ts';

/** The three kinds of "dont", each as what it is (a note without a number, shares, illustrations), and what goes with it. */
export function notesOf(figure: Figure, sense: Sense, words: Words): string[] {
  const said = moreWords[words.language];
  const noted = (word: string, relatives: readonly Relative[]) =>
    relatives.map((relative) => {
      const elsewhere = relative.territory.code !== figure.territory.code && relative.territory.locative;
      const what = text(elsewhere || uncapitalized(relative.label));
      return `${word} ${amountOf(relative, sense)} ${what}`;
    });
  const notes = [
    figure.compositionNote,
    ...noted(said.including, figure.parts),
    ...noted(said.example, figure.examples),
    ...noted(said.with, figure.with),
  ];
  // A line of its own shows what is compared; who listens hears it in the sentence.
  const compared = sense === 'heard' ? [figure.trend?.heard, figure.progress?.heard] : [];
  return ([...notes, ...compared].filter(Boolean) as string[]).map(text);
}
