import { expect, it } from 'vitest';
import { read } from '../../tests/read.ts';
import { fixedRules } from './fixed.ts';
import { rejectRules } from './rules.ts';

const rows = [
  ...fixedRules.map(({ because, language, example }) => [example, language, because] as const),
  ...(['fr', 'en'] as const).flatMap((language) =>
    rejectRules[language].map(({ because, example }) => [example, language, because] as const),
  ),
];

it.each(rows)('%j (%s) has a number that is left as %s', (example, language, because) => {
  const { candidates, rejects } = read(example, language);
  expect(rejects.map((reject) => reject.because)).toContain(because);
  // A footnote's mark stands beside a figure.
  if (because !== 'footnote') expect(candidates.map(({ quote }) => quote.exact)).toEqual([]);
});
