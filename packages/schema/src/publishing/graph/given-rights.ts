import type { Role } from '@akto-figures/publishing';
import type { InputFields } from '../../builder.ts';
import { badInput } from '../../errors/bad-input.ts';
import { RoleType } from './enums.ts';
import { requireText, textOrNull } from './text.ts';

/** What somebody is trusted with: several roles and actors, or as before one of each. */
interface GivenRights {
  readonly roles?: readonly Role[] | null | undefined;
  readonly role?: Role | null | undefined;
  readonly actors?: readonly string[] | null | undefined;
  readonly actor?: string | null | undefined;
}

/** The fields of an input that says what somebody is trusted with. */
export const rightsFields = (t: InputFields) => ({
  roles: t.field({
    type: [RoleType],
    description: 'What they are trusted with: what any of these roles may do, they may. At least one.',
  }),
  role: t.field({
    type: RoleType,
    description: 'The one role that they are trusted with.',
    deprecationReason: 'There may be several: send `roles`. Goes on 2027-12-01.',
  }),
  actors: t.stringList({
    holds: 'key',
    description: 'The keys of the actors that an editor writes for, the first one first; for editors only.',
  }),
  actor: t.string({
    holds: 'key',
    description: 'The key of the one actor that an editor writes for.',
    deprecationReason: 'There may be several: send `actors`. Goes on 2027-12-01.',
  }),
});

/** What is asked for. @throws GraphQLError BAD_USER_INPUT where no role is named, or one beside several */
export function readRights({ roles, role, actors, actor }: GivenRights): {
  roles: readonly Role[];
  actors: readonly string[];
} {
  const alone = textOrNull('input.actor', actor);
  if (role && roles)
    throw badInput('input.role', 'input.role stands alone: send input.roles, and all of them there.');
  if (alone !== null && actors) {
    throw badInput('input.actor', 'input.actor stands alone: send input.actors, and all of them there.');
  }
  const given = roles ?? (role ? [role] : []);
  if (given.length === 0) {
    throw badInput('input.roles', 'input.roles names no role: send at least one, such as ["EDITOR"].');
  }
  return {
    roles: given,
    actors: actors?.map((key) => requireText('input.actors', key)) ?? (alone === null ? [] : [alone]),
  };
}
