/** By which words a figure of a role is looked for, folded. */
export const roleWords = {
  ACTUAL: [
    'resultat',
    'resultats',
    'realise',
    'realises',
    'realisee',
    'realisees',
    'result',
    'results',
    'actual',
  ],
  TARGET: [
    ...['objectif', 'objectifs', 'cible', 'cibles', 'prevu', 'prevus', 'prevue', 'prevues'],
    ...['target', 'targets', 'objective', 'objectives', 'goal', 'goals', 'planned'],
  ],
  BASELINE: ['depart', 'initial', 'initiale', 'baseline', 'baselines'],
  RATE: ['taux', 'pourcentage', 'pourcentages', 'part', 'rate', 'rates', 'share', 'shares', 'percentage'],
} as const;
