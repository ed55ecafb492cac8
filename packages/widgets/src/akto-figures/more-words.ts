import type { Language } from '../words/words.ts';

/** What is said of few figures only. */
export const moreWords = {
  FR: {
    calendar: 'fr',
    SIGNATORY: 'signataires',
    LEAD: 'pilote',
    unreadableParty: 'un signataire illisible dans la source',
    CORRECTION: 'Corrigé',
    REVISION: 'Révisé',
    WITHDRAWAL: 'Retiré',
    on: ' le ',
    since: {
      CORRECTION: 'Chiffre corrigé depuis, le ',
      REVISION: 'Chiffre révisé depuis, le ',
      WITHDRAWAL: 'Chiffre retiré depuis, le ',
    },
    overdue: 'Non actualisé depuis le ',
  },
  EN: {
    calendar: 'en-GB',
    SIGNATORY: 'signatories',
    LEAD: 'lead',
    unreadableParty: 'one signatory unreadable in the source',
    CORRECTION: 'Corrected',
    REVISION: 'Revised',
    WITHDRAWAL: 'Withdrawn',
    on: ' on ',
    since: {
      CORRECTION: 'Figure corrected since, on ',
      REVISION: 'Figure revised since, on ',
      WITHDRAWAL: 'Figure withdrawn since, on ',
    },
    overdue: 'Not updated since ',
  },
} as const satisfies Record<Language, object>;
