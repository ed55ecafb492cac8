import { builder, everyone } from '../builder.ts';

export const FigureRoleType = builder.enumType('FigureRole', {
  description: 'What a figure says of its subject.',
  subGraphs: everyone,
  values: {
    ACTUAL: { description: 'A result.' },
    TARGET: { description: 'An objective.' },
    BASELINE: { description: 'A starting point.' },
    RATE: { description: 'A change or share that follows from other figures.' },
  } as const,
});

export const OfWhomType = builder.enumType('OfWhom', {
  description: 'Whom a figure counts.',
  subGraphs: everyone,
  values: {
    NATIONAL: { description: 'The whole country, and nobody who is a party to its convention.' },
  } as const,
});

export const StatementType = builder.enumType('Statement', {
  description: 'Whether the source states the number. Unknown is a value, and is shown as such.',
  subGraphs: everyone,
  values: {
    STATED: { description: 'It states it.' },
    NOT_STATED: { description: 'It does not state it.' },
    UNREADABLE: { description: 'It cannot be read there.' },
  } as const,
});

export const FigureStatusType = builder.enumType('FigureStatus', {
  description: 'Whether a figure still holds.',
  subGraphs: everyone,
  values: {
    CURRENT: { description: 'It holds.' },
    WITHDRAWN: { description: 'It was withdrawn: `change.note` says why.' },
  } as const,
});

export const ChangeKindType = builder.enumType('ChangeKind', {
  description: 'What a release changed of a figure that was public.',
  subGraphs: everyone,
  values: {
    REVISION: { description: 'Better data.' },
    CORRECTION: { description: 'An error repaired.' },
    WITHDRAWAL: { description: 'The figure was taken back.' },
  } as const,
});
