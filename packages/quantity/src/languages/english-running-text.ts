import type { RunningText } from './running-text.ts';

/** What tells in English sentences whether a number states how many. */
export const englishRunningText: RunningText = {
  months: 'january february march april may june july august september october november december'
    .concat(' jan feb mar apr jun jul aug sept sep oct nov dec')
    .split(' '),
  rankEndings: 'st nd rd th'.split(' '),
  references:
    'axis axes measure article articles art act law decree order directive annex appendix chapter title volume part section'
      .concat(
        ' point page pages p paragraph note number no level levels step steps stage stages phase phases tranche',
      )
      .concat(
        ' category categories group version edition lot line zone top horizon code grade tier type class strand',
      )
      .split(' '),
  times: 'quarter quarters semester semesters century centuries decade decades second seconds sec old'.split(
    ' ',
  ),
  ties: ['of', 'aged', 'with', 'employing'],
  totals: 'total number sum threshold headcount record target result figure'.split(' '),
  determiners: 'the these those its our your their both all'.split(' '),
  including: ['including', 'of which', 'of whom', 'among them'],
};
