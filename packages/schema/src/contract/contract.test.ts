import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildPublicGraph } from '../public-graph.ts';
import { changesSince, promisedUntil } from './changes.ts';
import { changesSinceRelease } from './released-graph.ts';

it('breaks nothing that was released; to take a member away, deprecate it with a day (CONTRIBUTING.md)', async () => {
  const { breaks } = await changesSinceRelease();
  expect(breaks).toEqual([]);
});

it('says of each deprecated member until which day it stays, and what to ask instead', () => {
  const undated = deprecations().filter(({ reason }) => promisedUntil(reason) === undefined);
  expect(undated, '"Deprecated until 2027-06-01: ask `url` instead."').toEqual([]);
});

describe('a member of a released graph', () => {
  const released = (reason: string) => `
    type Query { figure: Figure, old: Old @deprecated(reason: "${reason}") }
    interface Node { id: ID! }
    type Figure implements Node {
      id: ID!
      number(unit: String @deprecated(reason: "${reason}")): String
      amount: String @deprecated(reason: "${reason}")
      role: Role
    }
    type Old implements Node { id: ID! @deprecated(reason: "${reason}"), state: OldState @deprecated(reason: "${reason}") }
    enum OldState { OPEN }
    enum Role { ACTUAL, GOAL @deprecated(reason: "${reason}") }`;
  const present = buildSchema(`
    type Query { figure: Figure }
    interface Node { id: ID! }
    type Figure implements Node { id: ID!, number: String, role: Role }
    enum Role { ACTUAL }`);
  const dated = released('Deprecated until 2027-06-01: ask number instead.');

  it('may go on the day until which it was deprecated', () => {
    expect(changesSince(dated, present, '2027-06-01').breaks).toEqual([]);
  });

  it.each([
    ['the day before', dated],
    ['when it was deprecated without a day', released('ask number instead.')],
    ['when its day is none', released('Deprecated until 2027-02-30: ask number instead.')],
  ])('may not go %s', (_, sdl) => {
    expect(changesSince(sdl, present, '2027-05-31').breaks.toSorted()).toEqual([
      'Figure.amount was removed.',
      'Figure.number arg unit was removed.',
      'GOAL was removed from enum type Role.',
      'Old was removed.',
      'OldState was removed.',
      'Query.old was removed.',
    ]);
  });

  it('may stay for longer', () => {
    expect(changesSince(dated, buildSchema(dated), '2030-01-01').breaks).toEqual([]);
  });

  it('may not change its type, whatever the day', () => {
    const changed = buildSchema(dated.replace('role: Role', 'role: String'));
    expect(changesSince(dated, changed, '2030-01-01').breaks).toEqual([
      'Figure.role changed type from Role to String.',
    ]);
  });

  it('surprises where a value is added to its enum', () => {
    const added = buildSchema(dated.replace('ACTUAL', 'ACTUAL, RATE'));
    expect(changesSince(dated, added, '2026-01-01').surprises).toEqual(['RATE was added to enum type Role.']);
  });
});

/** Every deprecated member of the public graph, and why it is. */
function deprecations(): { member: string; reason: string }[] {
  return Object.values(buildPublicGraph().getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => {
      const members = isEnumType(type)
        ? type.getValues()
        : isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
          ? Object.values(type.getFields()).flatMap((field) => [
              field,
              ...('args' in field ? field.args : []),
            ])
          : [];
      return members.flatMap(({ deprecationReason, name }) =>
        deprecationReason ? [{ member: `${type.name}.${name}`, reason: deprecationReason }] : [],
      );
    });
}
