import { builder } from '../../builder.ts';
import { Quantity } from '../../figures/quantity.ts';
import { localeArg } from '../../locale/locale.ts';
import type { Finding as FindingData } from '../checks/finding.ts';
import { editors } from './editors.ts';
import { SeverityType, SubjectKindType } from './enums.ts';

const FindingSubject = builder.objectRef<FindingData['subjects'][number]>('FindingSubject').implement({
  description: 'What a finding is about.',
  subGraphs: editors,
  fields: (t) => ({
    kind: t.field({ type: SubjectKindType, description: 'Its kind.', resolve: ({ kind }) => kind }),
    key: t.exposeString('key', { description: 'Its key.' }),
  }),
});

export const Finding = builder.objectRef<FindingData>('Finding').implement({
  description: 'What a check found in a release, in words that an editor understands.',
  subGraphs: editors,
  fields: (t) => ({
    id: t.exposeID('id', {
      description: 'Names it: another one after any change of what it is about. `acceptWarning` takes it.',
    }),
    check: t.exposeString('check', { description: 'The check that found it: "part-larger-than-whole".' }),
    severity: t.field({
      type: SeverityType,
      description: 'How much it weighs.',
      resolve: ({ severity }) => severity,
    }),
    message: t.string({
      description: 'What is wrong, which values say so, and what would be right.',
      args: { locale: t.arg(localeArg) },
      resolve: ({ messageFr, messageEn }, { locale }) => (locale === 'EN' ? messageEn : messageFr),
    }),
    subjects: t.field({
      type: [FindingSubject],
      description: 'What it is about; the change to mend comes first.',
      resolve: ({ subjects }) => [...subjects],
    }),
    field: t.exposeString('field', {
      nullable: true,
      description: 'The field of the first one: "citations.0.source".',
    }),
    quantities: t.field({
      type: [Quantity],
      description: 'The quantities that contradict each other.',
      resolve: ({ quantities }) => [...quantities],
    }),
    sources: t.exposeStringList('sources', { description: 'The keys of the sources that state them.' }),
  }),
});
