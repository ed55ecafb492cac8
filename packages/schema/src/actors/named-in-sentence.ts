import type { LocaleName } from '@akto-figures/contents';
import { fold, typeset } from '@akto-figures/contents';
import { markInferred } from '../locale/mark-inferred.ts';
import type { Read } from '../reading/reading.ts';
import type { ActorRow } from './load-actors.ts';
import { nameOn } from './name-on.ts';

/** Bodies as a sentence enumerates them: "AKTO, l’Agefiph et la Région Normandie"; in English without articles. */
export function namedInSentence(actors: readonly Read<ActorRow>[], locale: LocaleName): string {
  const names = actors.map(({ row, reading }) => {
    const { name, inferred } = nameOn(row.names, reading.day);
    const article = locale === 'FR' ? articleOf(name, row.kind) : '';
    return markInferred(article + typeset(name), inferred || row.inferred, locale);
  });
  return lists[locale].format(names);
}

const lists = {
  FR: new Intl.ListFormat('fr'),
  EN: new Intl.ListFormat('en-GB'),
} as const satisfies Record<LocaleName, Intl.ListFormat>;

/**
 * The French article before a name, with its space: a name that begins with a common noun has the noun's ("la Région Normandie"),
 * a fund has one ("l’Agefiph", "le FIPHFP"), and any other name stands by itself ("AKTO", "Cap emploi", "France Travail").
 */
function articleOf(name: string, kind: ActorRow['kind']): string {
  const [first = ''] = fold(name).split(' ');
  const isPlural = plural.has(first);
  if (!isPlural && !masculine.has(first) && !feminine.has(first) && kind !== 'FUND') return '';
  if (isPlural) return 'les ';
  // Of the nouns below none begins with an h that is heard.
  if (/^[aeiouh]/.test(first)) return 'l’';
  return feminine.has(first) ? 'la ' : 'le ';
}

const masculine: ReadonlySet<string> = new Set(
  'centre comite conseil conservatoire departement etat fonds groupe groupement hopital institut lycee ministere observatoire office organisme reseau rectorat secretariat service syndicat'.split(
    ' ',
  ),
);
const feminine: ReadonlySet<string> = new Set(
  'academie agence association assemblee branche caisse chambre collectivite commission commune communaute confederation cooperative delegation direction ecole federation fondation mairie maison metropole mission mutuelle prefecture region societe union universite ville'.split(
    ' ',
  ),
);
const plural: ReadonlySet<string> = new Set(['chambres', 'regions', 'services', 'partenaires']);
