import { builder } from '../../builder.ts';
import { editors } from './editors.ts';

/** Who did something: an account, as the trail names it. */
export interface PersonRow {
  readonly id: string;
  readonly name: string;
}

export const Person = builder.objectRef<PersonRow>('Person').implement({
  description: 'Who did something.',
  subGraphs: editors,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id of their account.' }),
    name: t.exposeString('name', { description: 'Their name.' }),
  }),
});
