import { builder, everyone } from '../builder.ts';

export const ActorKindType = builder.enumType('ActorKind', {
  description: 'What sort of body an actor is.',
  subGraphs: everyone,
  values: {
    OPCO: { description: 'An opérateur de compétences, which funds training for a group of branches.' },
    FUND: { description: 'A fund, such as Agefiph for the employment of disabled people.' },
    FEDERATION: { description: 'A federation of bodies, such as Cheops for the Cap emploi.' },
    NETWORK: { description: 'A network of local bodies, such as the Cap emploi.' },
    STATE: { description: 'The French State.' },
    PUBLIC_EMPLOYMENT_SERVICE: { description: 'The public employment service.' },
    REGIONAL_COUNCIL: { description: 'A regional council, or the assembly that stands for one.' },
    PUBLIC_EMPLOYER: { description: 'A ministry, town, hospital group or other public employer.' },
    EMPLOYER: { description: 'A private employer.' },
    OTHER: { description: 'Any other body.' },
  } as const,
});
