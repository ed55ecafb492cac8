import { nameIn, nameOf } from '@akto-figures/contents';
import { type Locale, locales } from '@akto-figures/quantity';
import {
  type DocumentNode,
  type FieldNode,
  Kind,
  parse,
  print,
  type SelectionNode,
  Source,
  visit,
} from 'graphql';

const directive = 'inEachLanguage';
const variable = 'each';

/**
 * A document in which a field with `@inEachLanguage` stands for one in each language: `title @inEachLanguage` for `titleFr` and
 * `titleEn`; where `$each` stands in it for the language, `name(locale: $each) @inEachLanguage` for `fr: name(locale: FR)` and
 * `en: name(locale: EN)`. The hub knows nothing of either.
 */
export function inEachLanguage(document: DocumentNode, file: string): DocumentNode {
  const whole = visit(document, {
    SelectionSet: ({ selections, ...set }) => ({
      ...set,
      selections: selections.flatMap((each): readonly SelectionNode[] =>
        isMarked(each) ? locales.map((language) => fieldIn(each, language)) : [each],
      ),
    }),
  });
  return parse(new Source(print(whole), file));
}

const isMarked = (selection: SelectionNode): selection is FieldNode =>
  selection.kind === Kind.FIELD && (selection.directives ?? []).some(({ name }) => name.value === directive);

function fieldIn(field: FieldNode, language: Locale): FieldNode {
  let isArgument = false;
  const spoken: FieldNode = visit(field, {
    Directive: ({ name }) => (name.value === directive ? null : undefined),
    Variable({ name }) {
      if (name.value !== variable) return undefined;
      isArgument = true;
      return { kind: Kind.ENUM, value: nameOf(language) };
    },
  });
  const named = (value: string) => ({ kind: Kind.NAME, value }) as const;
  return isArgument
    ? { ...spoken, alias: named(language) }
    : { ...spoken, name: named(nameIn(field.name.value, language)) };
}
