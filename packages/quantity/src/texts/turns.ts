import { grammars, inEachLanguage } from '../languages/grammars.ts';
import { phrases } from '../phrases.ts';

/** The words for a rise (1) and a fall (-1), before and after their number: "en hausse de", "de moins". */
export const turns = inEachLanguage((locale) => {
  const { rise, fall } = grammars[locale];
  const of = (side: 'before' | 'after') => [
    ...rise[side].map((words) => [words, 1] as const),
    ...fall[side].map((words) => [words, -1] as const),
  ];
  return {
    before: phrases([...of('before'), [rise.written, 1], [fall.written, -1]]),
    after: phrases(of('after')),
  };
});
