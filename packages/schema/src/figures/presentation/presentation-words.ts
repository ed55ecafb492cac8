import type { LocaleName } from '@akto-figures/contents';

/** The words between what is stored of a figure, where it is shown or said whole. */
export const presentationWords = {
  FR: {
    colon: '\u00a0: ',
    semicolon: '\u00a0; ',
    roles: { TARGET: 'objectif', BASELINE: 'point de départ', ACTUAL: null, RATE: null },
    inferred: 'déduit',
    including: 'dont',
    example: 'par exemple',
    together: 'avec',
    changes: { CORRECTION: 'Corrigé le', REVISION: 'Révisé le' },
    reinstated: 'Remis le',
    since: {
      CORRECTION: 'Chiffre corrigé depuis, le',
      WITHDRAWAL: 'Chiffre retiré depuis, le',
    },
    reinstatedSince: ', et remis le ',
    overdue: 'Non actualisé depuis le',
    confirmed: 'confirmé par',
  },
  EN: {
    colon: ': ',
    semicolon: '; ',
    roles: { TARGET: 'target', BASELINE: 'baseline', ACTUAL: null, RATE: null },
    inferred: 'inferred',
    including: 'including',
    example: 'for example',
    together: 'with',
    changes: { CORRECTION: 'Corrected on', REVISION: 'Revised on' },
    reinstated: 'Reinstated on',
    since: {
      CORRECTION: 'Figure corrected since, on',
      WITHDRAWAL: 'Figure withdrawn since, on',
    },
    reinstatedSince: ', and reinstated on ',
    overdue: 'Not updated since',
    confirmed: 'confirmed by',
  },
} as const satisfies Record<LocaleName, object>;

export type PresentationWords = (typeof presentationWords)[LocaleName];
