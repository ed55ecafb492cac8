import { builder, everyone } from '../builder.ts';

export const ConventionKindType = builder.enumType('ConventionKind', {
  description: 'What sort of agreement or programme a convention is.',
  subGraphs: everyone,
  values: {
    BILATERAL: { description: 'Between two bodies, for the whole country.' },
    REGIONAL: { description: 'For one région.' },
    NATIONAL_PROTOCOL: { description: 'A national protocol of several bodies.' },
    ACTION_PLAN: { description: 'One body’s plan of actions.' },
    CONSULTATION: { description: 'A consultation that the State leads.' },
  } as const,
});

export const ConventionStatusType = builder.enumType('ConventionStatus', {
  description: 'How far a convention has come.',
  subGraphs: everyone,
  values: {
    ANNOUNCED: { description: 'Announced, not signed as far as the sources say.' },
    SIGNED: { description: 'Signed.' },
    IN_FORCE: { description: 'At work.' },
    ENDED: { description: 'Its period is over.' },
  } as const,
});

export const PartyRoleType = builder.enumType('PartyRole', {
  description: 'An actor’s part in a convention.',
  subGraphs: everyone,
  values: {
    SIGNATORY: { description: 'It signed.' },
    TO_SIGN: { description: 'It is to sign: the convention is only announced.' },
    LEAD: { description: 'It leads.' },
    CONSULTED: { description: 'It was consulted.' },
    REGIONAL_PARTNER: { description: 'It takes part in a région.' },
  } as const,
});

export const StructureKindType = builder.enumType('StructureKind', {
  description: 'What a convention is organised into.',
  subGraphs: everyone,
  values: {
    WORKING_GROUPS: { description: 'Groupes de travail.' },
    WORKSTREAMS: { description: 'Chantiers.' },
    PRINCIPLES: { description: 'Principes.' },
    KEY_MOMENTS: { description: 'Temps forts.' },
  } as const,
});
