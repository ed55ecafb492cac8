import { texts } from '@akto-figures/contents';
import { decodeGlobalID } from '@pothos/plugin-relay';
import { type GraphQLSchema, isObjectType } from 'graphql';

/** What an opaque id names: a type of this graph, and one thing of it. */
export interface NodeId {
  readonly typename: string;
  readonly id: string;
}

/** What an opaque id names in this graph; null where it is no id, or that of a type which cannot be asked for by its id. */
export function readNodeId(globalId: string, schema: GraphQLSchema): NodeId | null {
  const named = globalId.length > texts.id.most ? null : decoded(globalId);
  const type = named && schema.getType(named.typename);
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node') ? named : null;
}

function decoded(globalId: string): NodeId | null {
  try {
    return decodeGlobalID(globalId);
  } catch {
    return null;
  }
}
