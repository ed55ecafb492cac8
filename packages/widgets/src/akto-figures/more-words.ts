import type { Language } from '../words/words.ts';

/** What is said of few figures only. */
export const moreWords = {
  FR: {
    calendar: 'fr',
    including: 'dont',
    example: 'par exemple',
    with: 'avec',
    CORRECTION: 'Corrigé',
    REVISION: 'Révisé',
    on: ' le ',
    since: {
      CORRECTION: 'Chiffre corrigé depuis,',
      REVISION: 'Chiffre révisé depuis,',
      WITHDRAWAL: 'Chiffre retiré depuis,',
    },
    overdue: 'Non actualisé depuis le ',
  },
  EN: {
    calendar: 'en-GB',
    including: 'including',
    example: 'for example',
    with: 'with',
    CORRECTION: 'Corrected',
    REVISION: 'Revised',
    on: ' on ',
    since: {
      CORRECTION: 'Figure corrected since,',
      REVISION: 'Figure revised since,',
      WITHDRAWAL: 'Figure withdrawn since,',
    },
    overdue: 'Not updated since ',
  },
} as const satisfies Record<Language, object>;
