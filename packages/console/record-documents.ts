import {
  contentFields,
  type Fields,
  isNested,
  kindNames,
  type SubjectKind,
  subjectKinds,
} from '@akto-figures/contents';
import { aliasOf } from './src/records/field-alias.ts';

// What of a record is asked for follows from its description: a field that is added there is read, kept and reviewed here.

/** `WholeConvention` and its like, each with every field of its kind, and `AnyContent` with those of all kinds. */
export const contentFragments = (): string =>
  [
    ...subjectKinds.map(
      (kind) =>
        `fragment Whole${kindNames[kind]} on ${kindNames[kind]}Content { ${selectionOf(contentFields[kind])} }`,
    ),
    `fragment AnyContent on Content { __typename ${subjectKinds
      .map((kind) => `... on ${kindNames[kind]}Content { ${selectionOf(contentFields[kind], kind)} }`)
      .join(' ')} }`,
  ].join('\n');

/** `ConventionRecord` reads what is known of a record, `ChangeConvention` drafts what changes of it. */
export const recordOperations = (): string =>
  subjectKinds
    .map((kind) => {
      const name = kindNames[kind];
      return `
        query ${name}Record($key: String!, $locale: Locale!) {
          subject(kind: ${kind}, key: $key) {
            title(locale: $locale) ${kind === 'FIGURE' ? 'quantity: value { text(locale: $locale) }' : ''}
            standing { version publicFrom isWithdrawn writtenBy { name } content { ...Whole${name} } }
            changes { id revision releaseId change basedOn changedAt changedBy { name } note @inEachLanguage content { ...Whole${name} } }
          }
        }
        mutation Change${name}($key: String!, $input: Change${name}Input!) {
          change${name}(idempotencyKey: $key, input: $input) {
            __typename
            ... on Done { change { id revision } }
            ... on NotAllowed { obstacle }
          }
        }`;
    })
    .join('\n');

function selectionOf(fields: Fields, kind?: SubjectKind): string {
  return Object.entries(fields)
    .map(([name, { holds }]) => {
      const asked = kind ? aliasOf(kind, name) : name;
      const named = asked === name ? name : `${asked}: ${name}`;
      return isNested(holds) ? `${named} { ${selectionOf(holds.fields)} }` : named;
    })
    .join(' ');
}
