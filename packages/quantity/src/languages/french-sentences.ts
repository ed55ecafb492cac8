import type { SentenceGrammar } from './sentence-grammar.ts';

/** "de 41 %", "d’environ 41 %", "d’au plus 41 %": French has no "de jusqu’à". */
function ofAmount(amount: string): string {
  const text = amount.replace(/^jusqu’à/, 'au plus');
  return /^[aeiouyéèêh]/i.test(text) ? `d’${text}` : `de ${text}`;
}

/**
 * The French article before a name, with its space: a name that begins with a common noun has the noun's ("la Région Normandie"),
 * a fund has one ("l’Agefiph", "le FIPHFP"), and any other name stands by itself ("AKTO", "Cap emploi", "France Travail").
 */
function articleBefore(name: string, isFund: boolean): string {
  const [first = ''] = /[a-z0-9]+/.exec(withoutAccents(name)) ?? [];
  const isPlural = plural.has(first);
  if (!isPlural && !masculine.has(first) && !feminine.has(first) && !isFund) return '';
  if (isPlural) return 'les ';
  // Of the nouns below none begins with an h that is heard.
  if (/^[aeiouh]/.test(first)) return 'l’';
  return feminine.has(first) ? 'la ' : 'le ';
}

const withoutAccents = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

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

/** How French builds a sentence around numbers and names. */
export const frenchSentences: SentenceGrammar = {
  byAmount: ofAmount,
  ofAmount,
  articleBefore,
  thousandsMark: '.',
};
