import { type DocumentNode, Kind, type SelectionSetNode, visit } from 'graphql';

/**
 * How many fields or fragments in one place share their name with another, whatever fragments they come through. To merge
 * them, each is compared with each: 500 in one place are 125,000 comparisons.
 */
export function repeatsOf(document: DocumentNode): number {
  const fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map(({ name, selectionSet }) => [name.value, selectionSet]),
  );
  let most = 0;
  visit(document, {
    SelectionSet: (set) => {
      const names = new Set<string>();
      let selected = 0;
      const gather = ({ selections }: SelectionSetNode) => {
        for (const selection of selections) {
          if (selection.kind === Kind.INLINE_FRAGMENT) {
            gather(selection.selectionSet);
            continue;
          }
          const isField = selection.kind === Kind.FIELD;
          const name = isField ? (selection.alias ?? selection.name).value : `...${selection.name.value}`;
          const fragment = isField || names.has(name) ? undefined : fragments.get(selection.name.value);
          selected += 1;
          names.add(name);
          if (fragment) gather(fragment);
        }
      };
      gather(set);
      most = Math.max(most, selected - names.size);
    },
  });
  return most;
}
