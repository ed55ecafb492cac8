import { texts } from '@akto-figures/contents';
import { GraphQLError, Kind, type ValueNode } from 'graphql';
import { builder } from '../../builder.ts';
import { editors } from './editors.ts';

/** Longer than any key is no key: it is refused before anything looks at it. */
function unitKeyIn(given: unknown): string {
  if (typeof given === 'string' && given.length <= texts.key.most) return given;
  throw new GraphQLError(
    `A unit is given by its key, such as "contract": text of at most ${texts.key.most} characters.`,
  );
}

// Programs that know the enum write CONTRACT, with and without quotation marks.
const inLiteral = (node: ValueNode) =>
  unitKeyIn(node.kind === Kind.STRING || node.kind === Kind.ENUM ? node.value : null);

builder.scalarType('UnitKey', {
  description:
    'A unit by its key: one that every hub has, "contract", or one that its editors have added. As the enum `Unit` names it, CONTRACT, it is understood as well.',
  subGraphs: editors,
  serialize: (value) => value,
  parseValue: unitKeyIn,
  parseLiteral: inLiteral,
});
