import type { Atlas, TerritoryLevel, TerritoryRow } from '@akto-figures/contents';
import type { Locale } from '@akto-figures/quantity';
import { importsWords } from '../../messages/generated/imports.ts';
import type { Read } from './read-cells.ts';

/** The level that a column of territories says by its name. */
export const levelOf = { region: 'REGION', department: 'DEPARTMENT' } as const satisfies Record<
  string,
  TerritoryLevel
>;

const codeShape = /^(?:\d{1,3}|2[ab])$/i;
/**
 * The territory that a cell names, among those of its column's level. A code alone is the same for a région and a département:
 * where no level is said, it is asked about, and never guessed.
 */
export function readPlace(
  written: string,
  level: 'REGION' | 'DEPARTMENT' | null,
  { atlas, locale }: { atlas: Pick<Atlas, 'all' | 'find'>; locale: Locale },
): Read<TerritoryRow> {
  const text = written.trim();
  const unknown = { complaint: { code: 'unknownTerritory' } } as const;
  const own = atlas.all.find(({ id }) => id === text);
  if (own) return { value: own };
  if (codeShape.test(text)) {
    const code = text.length === 1 ? `0${text}` : text;
    if (level) {
      const found = atlas.find(code, level);
      return found ? { value: found } : unknown;
    }
    const meant = (['REGION', 'DEPARTMENT'] as const).flatMap((each) => atlas.find(code, each) ?? []);
    // Codes of three signs, and those of Corsica, are of départements alone.
    if (meant.length === 1 && meant[0] && !/^\d\d$/.test(code)) return { value: meant[0] };
    if (meant.length === 0) return unknown;
    const { place, orPlace } = importsWords[locale];
    const [one = '', other] = meant.map(({ name, level: its }) => place({ name, level: its }));
    const expected = other === undefined ? one : orPlace({ one, other });
    // A name that two places have is no answer; its id always is.
    const choices = meant.map((each) => (atlas.find(each.name) === each ? each.name : each.id));
    return { complaint: { code: 'levelNotSaid', expected, choices } };
  }
  const found = (level && atlas.find(text, level)) ?? atlas.find(text) ?? dressed(text, atlas);
  return found ? { value: found } : unknown;
}

/** Whether a code is one of this territory, as a spreadsheet may have kept it: 1 for 01. */
export const isCodeOf = (text: string, { id, code, iso }: TerritoryRow): boolean =>
  [id, code, iso].includes(text) || (/^\d$/.test(text) && code === `0${text}`);

/** "Région Bretagne", "Bretagne (53)" */
function dressed(text: string, atlas: Pick<Atlas, 'find'>): TerritoryRow | null {
  const region = /^région\s+(?:de\s+|d[’']|des\s+|du\s+)?(.+)$/iu.exec(text)?.[1];
  if (region) return atlas.find(region, 'REGION');
  const [, name = '', code = ''] = /^(.+?)\s*\((\d{1,3}|2[ab])\)$/iu.exec(text) ?? [];
  const found = name === '' ? null : atlas.find(name);
  return found && isCodeOf(code.toUpperCase(), found) ? found : null;
}
