/** Words that people use for one thing, folded; and a question by one of them that finds a figure which has another. */
export interface Synonyms {
  readonly words: readonly string[];
  readonly example: { readonly text: string; readonly finds: string };
}

/**
 * What is written one way and looked for in another. They widen a search and never rank before the word itself. Only what a reader
 * would take for an answer stands in one row: a "contrat de professionnalisation" is no apprenticeship.
 */
export const synonyms: readonly Synonyms[] = [
  {
    words: ['apprentissage', 'alternance', 'apprenti', 'alternant', 'apprenticeship', 'apprentice'],
    example: { text: 'alternance normandie', finds: 'contrats-apprentissage-normandie-2021' },
  },
  {
    words: ['entreprise', 'societe', 'employeur', 'company', 'employer', 'firm', 'business'],
    example: { text: 'employeurs parcours handicap', finds: 'entreprises-parcours-th' },
  },
  {
    words: ['handicap', 'handicape', 'th', 'disability', 'disabled'],
    example: { text: 'demandeurs TH', finds: 'poec' },
  },
  {
    words: ['salon', 'foire', 'fair', 'forum'],
    example: { text: 'forums normandie', finds: 'salons-normandie-2021' },
  },
  {
    words: ['reunion', 'rencontre', 'meeting'],
    example: { text: 'rencontres normandie', finds: 'reunions-entreprises-normandie-2021' },
  },
  {
    words: ['evenement', 'manifestation', 'event'],
    example: { text: 'manifestations alternance', finds: 'evenements-aktiv-alternance' },
  },
  {
    words: ['chomeur', 'demandeur', 'unemployed', 'seeker', 'jobseeker'],
    example: { text: 'chômeurs', finds: 'poec' },
  },
];
