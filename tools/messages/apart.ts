import { type LanguageMessages, madeOf, saidIn, typeOf } from './module.ts';

/**
 * The modules of groups that a page loads in its own language alone: one of each group in the first language, which is at hand;
 * all groups of each other language in one, which comes when a page speaks it; and the list of languages, with how each comes.
 * By the names of their files.
 */
export function modulesApart(
  names: readonly string[],
  [first, ...others]: readonly [LanguageMessages, ...LanguageMessages[]],
): ReadonlyMap<string, string> {
  const all = [first, ...others];
  const groupOf = (name: string, { messages }: LanguageMessages) =>
    messages[name] as LanguageMessages['messages'];
  const types = names.map(
    (name) => `export interface ${typeNameOf(name)} ${typeOf(all.map((told) => groupOf(name, told)))}`,
  );
  const saidOf = (name: string, told: LanguageMessages) =>
    `export const ${name}: ${typeNameOf(name)} & Spoken = ${saidIn(groupOf(name, told), told).slice(0, -1)}, language: '${told.language}' };`;
  const importedOf = (names: readonly string[]) =>
    `import type { Spoken, ${names.map(typeNameOf).join(', ')} } from './languages.ts';`;
  const told = all.map(({ language }) => `'${language}'`);
  const ways = others.map(({ language }) => `${language}: () => import('./in-${language.toLowerCase()}.ts')`);
  return new Map([
    [
      'languages.ts',
      [
        madeOf,
        `export type Language = ${told.join(' | ')};`,
        'export interface Spoken { readonly language: Language; }',
        ...types,
        `export const firstLanguage = '${first.language}';`,
        '/** How the words of each language come that are not at hand. */',
        `export const others = { ${ways.join(', ')} };`,
      ].join('\n'),
    ],
    ...names.map(
      (name) => [`${name}-first.ts`, [madeOf, importedOf([name]), saidOf(name, first)].join('\n')] as const,
    ),
    ...others.map(
      (other) =>
        [
          `in-${other.language.toLowerCase()}.ts`,
          [
            madeOf,
            importedOf(names),
            ...names.map((name) => saidOf(name, other)),
            `/** All of it: the groups after the first one stand in it by their names. */`,
            `export const words = { ...${names[0]}, ${names.slice(1).join(', ')} };`,
          ].join('\n'),
        ] as const,
    ),
  ]);
}

const typeNameOf = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}Words`;
