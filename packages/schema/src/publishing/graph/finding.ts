import { languageOf } from '@akto-figures/contents';
import type { Finding as FindingData } from '@akto-figures/publishing';
import { builder } from '../../builder.ts';
import { Quantity } from '../../figures/quantity.ts';
import { localeArg } from '../../locale/locale.ts';
import type { AcceptedRow } from './checklist-of.ts';
import { editors } from './editors.ts';
import { SeverityType, SubjectKindType } from './enums.ts';
import { AcceptedWarning } from './review.ts';

const FindingSubject = builder.objectRef<FindingData['subjects'][number]>('FindingSubject').implement({
  description: 'What a finding is about.',
  subGraphs: editors,
  fields: (t) => ({
    kind: t.field({ type: SubjectKindType, description: 'Its kind.', resolve: ({ kind }) => kind }),
    key: t.exposeString('key', { description: 'Its key.' }),
  }),
});

/** A finding, and why it was accepted; null while it is open, and of what is no release's. */
export interface FindingOfRelease {
  readonly finding: FindingData;
  readonly accepted: AcceptedRow | null;
}

/** A finding that nobody has accepted. */
export const openFinding = (finding: FindingData): FindingOfRelease => ({ finding, accepted: null });

export const Finding = builder.objectRef<FindingOfRelease>('Finding').implement({
  description: 'What a check found in a release, in words that an editor understands.',
  subGraphs: editors,
  fields: (t) => ({
    id: t.id({
      description: 'Names it: another one after any change of what it is about. `acceptWarning` takes it.',
      resolve: ({ finding }) => finding.id,
    }),
    check: t.string({
      description: 'The check that found it: "part-larger-than-whole".',
      resolve: ({ finding }) => finding.check,
    }),
    severity: t.field({
      type: SeverityType,
      description: 'How much it weighs.',
      resolve: ({ finding }) => finding.severity,
    }),
    message: t.string({
      description: 'What is wrong, which values say so, and what would be right.',
      args: { locale: t.arg(localeArg) },
      resolve: ({ finding }, { locale }) => finding.messages[languageOf(locale)],
    }),
    subjects: t.field({
      type: [FindingSubject],
      description: 'What it is about; the change to mend comes first.',
      resolve: ({ finding }) => [...finding.subjects],
    }),
    field: t.string({
      nullable: true,
      description: 'The field of the first one: "citations.0.source".',
      resolve: ({ finding }) => finding.field,
    }),
    quantities: t.field({
      type: [Quantity],
      description: 'The quantities that contradict each other.',
      resolve: ({ finding }) => [...finding.quantities],
    }),
    sources: t.stringList({
      description: 'The keys of the sources that state them.',
      resolve: ({ finding }) => [...finding.sources],
    }),
    accepted: t.field({
      type: AcceptedWarning,
      nullable: true,
      description: 'Why it was accepted, and by whom; null while it is open.',
      resolve: ({ accepted }) => accepted,
    }),
  }),
});
