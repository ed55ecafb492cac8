import { type DocumentNode, Kind, Lexer, type SelectionSetNode, Source, TokenKind, visit } from 'graphql';
import type { LimitName } from './limits.ts';
import { repeatsOf } from './repeats.ts';

/** How much a document asks, by itself: no schema and no variables are needed. */
export type Measures = Readonly<
  Record<Extract<LimitName, 'depth' | 'introspection' | 'aliases' | 'directives' | 'repeats'>, number>
>;

export function measure(document: DocumentNode): Measures {
  const counts = { aliases: 0, directives: 0 };
  visit(document, {
    Field: ({ alias }) => {
      if (alias) counts.aliases += 1;
    },
    Directive: () => {
      counts.directives += 1;
    },
  });
  return {
    ...counts,
    repeats: repeatsOf(document),
    // `ofType` is no level: it unwraps lists and non-nulls, and tools ask for nine of them.
    depth: deepest(document, (field) => (field === 'ofType' ? 0 : 1)),
    introspection: deepest(document, (field) => (listsOfTheSchema.has(field) ? 1 : 0)),
  };
}

// From each of these one comes to types again, and from types to these.
const listsOfTheSchema = new Set(['fields', 'inputFields', 'interfaces', 'possibleTypes']);

/** How many tokens a document has, comments left out. What is no GraphQL ends the count: the parser says so better. */
export function countTokens(document: string): number {
  const lexer = new Lexer(new Source(document));
  let tokens = 0;
  try {
    while (lexer.advance().kind !== TokenKind.EOF) tokens += 1;
  } catch {
    return tokens;
  }
  return tokens;
}

/** How many values there are in a request's variables, at any depth. */
export function countValues(variables: unknown): number {
  let values = 0;
  // By hand and not by recursion: 50,000 brackets are a short text.
  const open = [variables];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    for (const inner of Object.values(value)) {
      values += 1;
      open.push(inner);
    }
  }
  return values;
}

/** How much lies in one another at most, where each field counts as much as `levels` says. */
function deepest(document: DocumentNode, levels: (field: string) => number): number {
  const fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map(({ name, selectionSet }) => [name.value, selectionSet]),
  );
  const depths = new Map<string, number>();
  const below = (set: SelectionSetNode | undefined): number =>
    set?.selections.reduce((deepest, selection) => {
      if (selection.kind === Kind.INLINE_FRAGMENT) return Math.max(deepest, below(selection.selectionSet));
      if (selection.kind === Kind.FRAGMENT_SPREAD) return Math.max(deepest, ofFragment(selection.name.value));
      return Math.max(deepest, below(selection.selectionSet) + levels(selection.name.value));
    }, 0) ?? 0;
  const ofFragment = (name: string): number => {
    const known = depths.get(name);
    if (known !== undefined) return known;
    // A fragment that comes back to itself adds nothing here; validation refuses it.
    depths.set(name, 0);
    const depth = below(fragments.get(name));
    depths.set(name, depth);
    return depth;
  };
  const depthsOfAll = document.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? below(definition.selectionSet) : 0,
  );
  return Math.max(0, ...depthsOfAll);
}
