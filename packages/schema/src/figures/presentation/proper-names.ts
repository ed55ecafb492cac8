import { fold, territoryNames } from '@akto-figures/contents';
import sql from 'sql-template-tag';
import type { ReadingPorts } from '../../reading/reading.ts';
import { publicSql } from '../../reading/visibility.ts';

/** The names of territories and actors that a hub knows, each folded: what keeps its capital inside a sentence. */
export type ProperNames = ReadonlySet<string>;

/** What an epoch calls its territories and actors: asked once, for as long as the epoch is read. */
export function readProperNames(
  { select, atlas }: Pick<ReadingPorts, 'select' | 'atlas'>,
  instant: Date,
): () => Promise<ProperNames> {
  let asked: Promise<ProperNames> | undefined;
  const ask = async (): Promise<ProperNames> => {
    const actors = await select<{ name: string }>(
      sql`SELECT DISTINCT n."name" FROM "ActorName" n JOIN "ActorVersion" v ON v."id" = n."versionId" WHERE ${publicSql(instant)}`,
    );
    const territories = atlas.all.flatMap((territory) => [
      ...territoryNames(territory),
      ...territory.spellings.map(({ spelling }) => spelling),
    ]);
    const names = [...territories, ...actors.map(({ name }) => name)].map(fold);
    return new Set([...names.filter((name) => !alsoCommon.has(name)), ...peoples]);
  };
  return () => {
    asked ??= ask().catch((cause) => {
      asked = undefined;
      throw cause;
    });
    return asked;
  };
}

/**
 * "Entreprises" becomes "entreprises" inside a sentence. "CFA" and "Aktiv’alternance" stay, and so does a label that begins with a
 * name that the hub knows: "Bretagne et Normandie", "Cap emploi mobilisés".
 */
export function uncapitalized(label: string, names: ProperNames): string {
  if (/^.([A-Z]|\S*['’])/.test(label) || beginsWithName(label, names)) return label;
  return label.charAt(0).toLowerCase() + label.slice(1);
}

function beginsWithName(label: string, names: ProperNames): boolean {
  const words = fold(label).split(' ').slice(0, longestName);
  return words.some((_, last) => {
    const isName = names.has(words.slice(0, last + 1).join(' '));
    // A name of one word that takes a complement is the common noun: "Lot de formations", "Centre de gestion", "Réunion d’information".
    return isName && !(last === 0 && complements.has(words[1] ?? ''));
  });
}

// In words, of the names of départements, regions and bodies.
const longestName = 12;

const complements: ReadonlySet<string> = new Set(['de', 'd', 'du', 'des', 'of']);

/** Spellings by which a territory is found, and which begin a label as the common words that they are. */
const alsoCommon: ReadonlySet<string> = new Set(['nation', 'national', 'metropole']);

/** Those of a country, in French as a noun, in English always. */
const peoples = ['francais', 'francaises', 'europeens', 'europeennes', 'french', 'european', 'europeans'];
