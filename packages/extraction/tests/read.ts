import { readFileSync } from 'node:fs';
import { atlasOf } from '@akto-figures/contents';
import type { Candidate, Extraction, Reading } from '../src/candidate.ts';
import { extract } from '../src/extract.ts';
import type { TextLanguage } from '../src/text/text-language.ts';

/** The territories of the hub, as the tests of this package have them. */
export const territories = atlasOf(
  JSON.parse(readFileSync(new URL('./territories.json', import.meta.url), 'utf8')),
);

/** What a text is read as, in French unless said. */
export const reading = (language: TextLanguage = 'fr', more: Partial<Reading> = {}): Reading => ({
  language,
  territories,
  ...more,
});

/** What a text is read as. @throws where it is refused */
export function read(
  text: string,
  language: TextLanguage = 'fr',
  more: Partial<Reading> = {},
): Extraction & { ok: true } {
  const found = extract(text, reading(language, more));
  if (!found.ok) throw new Error(`The text is refused: ${found.problem}.`);
  return found;
}

/** The candidates of a text as short lines: "NEARLY 77 percent RATE 2024 FR". */
export const lines = (text: string, language: TextLanguage = 'fr'): string[] =>
  read(text, language).candidates.map(line);

export function line({ value, role, period, territory }: Candidate): string {
  const number =
    value.kind === 'RANGE'
      ? `${value.low}..${value.high}`
      : value.kind === 'RATIO' || value.kind === 'FRACTION'
        ? `${value.number}/${value.outOf}`
        : value.number;
  const place = territory && (territory.is.iso ?? territory.is.code);
  return [
    value.qualifier,
    value.kind === 'NUMBER' ? '' : value.kind,
    number,
    value.unit ?? '-',
    role,
    period?.is ?? '-',
    place ?? '-',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
