import { languageOf, typeset } from '@akto-figures/contents';
import {
  type Checklist as ChecklistData,
  type Finding as FindingData,
  type FindingGroup as Group,
  groupsOf,
  type Severity,
  titleOf,
} from '@akto-figures/publishing';
import { builder } from '../../builder.ts';
import { connectAll } from '../../connections/connect.ts';
import { localeArg } from '../../locale/locale.ts';
import type { AcceptedRow } from './checklist-of.ts';
import { editors } from './editors.ts';
import { SeverityType } from './enums.ts';
import { Finding, type FindingOfRelease } from './finding.ts';

// As many as a person reads one by one: what has no more of them needs no group.
const examplesShown = 10;

type Of = ChecklistData<AcceptedRow> & { readonly release: string };

const withReason = ({ accepted }: Of, finding: FindingData): FindingOfRelease => ({
  finding,
  accepted: accepted.get(finding.id) ?? null,
});

const FindingGroup = builder.objectRef<{ readonly group: Group; readonly of: Of }>('FindingGroup').implement({
  description: 'All that one check finds with one weight: "3 000 × imprimé différent".',
  subGraphs: editors,
  fields: (t) => ({
    id: t.id({
      description:
        'Names the group and what is open in it: another one after any change of either. `acceptWarnings` takes it.',
      resolve: ({ group }) => group.id,
    }),
    check: t.string({
      description: 'The check that found them: "printed-disagrees".',
      resolve: ({ group }) => group.check,
    }),
    severity: t.field({
      type: SeverityType,
      description: 'How much they weigh.',
      resolve: ({ group }) => group.severity,
    }),
    title: t.string({
      description: 'What they are called together: "Imprimé différent".',
      args: { locale: t.arg(localeArg) },
      resolve: ({ group }, { locale }) => typeset(titleOf(group.check, languageOf(locale))),
    }),
    count: t.int({ description: 'How many there are.', resolve: ({ group }) => group.findings.length }),
    openCount: t.int({
      description: 'How many of them were not accepted.',
      resolve: ({ group }) => group.open.length,
    }),
    examples: t.field({
      type: [Finding],
      description: 'The first ten, those that are open before the others.',
      resolve: ({ group, of }) =>
        [...new Set([...group.open, ...group.findings])]
          .slice(0, examplesShown)
          .map((finding) => withReason(of, finding)),
    }),
  }),
});

const FindingConnection = builder.connectionObject(
  { type: Finding, name: 'FindingConnection', description: 'A page of findings.', subGraphs: editors },
  { name: 'FindingEdge', description: 'One of the findings, with its cursor.', subGraphs: editors },
);

export const Checklist = builder.objectRef<Of>('Checklist').implement({
  description:
    'What the checks find in a release now, in groups and one by one. Empty once it is approved: then it was weighed.',
  subGraphs: editors,
  fields: (t) => ({
    errorCount: t.int({
      description: 'How many errors there are: each has to be mended.',
      resolve: (of) => openOf(of, 'ERROR'),
    }),
    warningCount: t.int({
      description: 'How many warnings were neither mended nor accepted yet.',
      resolve: (of) => openOf(of, 'WARNING'),
    }),
    groups: t.field({
      type: [FindingGroup],
      description: 'The findings by check and weight, errors first.',
      resolve: (of) => groupsOf(of).map((group) => ({ group, of })),
    }),
    findings: t.connection(
      {
        type: Finding,
        description: 'The findings one by one, errors first; all of them, or those of one group.',
        args: {
          check: t.arg.string({
            holds: 'word',
            description: 'Only what this check found: "printed-disagrees".',
          }),
          severity: t.arg({ type: SeverityType, description: 'Only what weighs so.' }),
        },
        resolve: (of, { check, severity, ...page }) => {
          const items = of.findings.filter(
            (each) => (!check || each.check === check) && (!severity || each.severity === severity),
          );
          const places = new Map(items.map((each, place) => [each, place]));
          const { edges, ...rest } = connectAll(page, {
            name: ['findings', of.release, check ?? null, severity ?? null],
            items,
            placeOf: (each) => places.get(each) ?? 0,
          });
          return {
            ...rest,
            edges: edges.map((edge) => ({
              node: withReason(of, edge.node),
              get cursor() {
                return edge.cursor;
              },
            })),
          };
        },
      },
      FindingConnection,
    ),
  }),
});

const openOf = ({ findings, accepted }: Of, severity: Severity): number =>
  findings.filter((each) => each.severity === severity && !accepted.has(each.id)).length;
