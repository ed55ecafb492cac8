import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { elementsOf } from '../describe/declarations.ts';
import { manifest } from '../describe/manifest.ts';
import { attributes } from '../src/mistakes/attributes.ts';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const written: ReturnType<typeof manifest> = JSON.parse(read('custom-elements.json'));
const names = (parts: readonly { name: string }[] = []) => parts.map(({ name }) => name).sort();
const unique = (found: Iterable<string>) => [...new Set(found)].sort();
const matches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].flatMap(([, found]) => found ?? []);

/** The source of an element's own folder, and of what all elements have. */
const sourceOf = (...folders: string[]) =>
  globSync(
    folders.map((folder) => `src/${folder}/*.ts`),
    { cwd: new URL('..', import.meta.url) },
  )
    .filter((path) => !path.endsWith('.test.ts'))
    .map(read)
    .join('\n');

it('custom-elements.json says what the doc blocks say', () => {
  expect(written, 'stale: run pnpm generate').toEqual(manifest());
  expect(elementsOf(written).map(({ tagName }) => tagName)).toEqual([
    'akto-figure',
    'akto-figures',
    'akto-map',
  ]);
});

it('the console knows each attribute with the values that it may have', () => {
  const choices = ({ type }: { type?: { text: string } }) => matches(type?.text ?? '', /'([^']+)'/g);
  for (const { tagName = '', attributes: told = [] } of elementsOf(written)) {
    expect(names(told)).toEqual(Object.keys(attributes[tagName] ?? {}).sort());
    for (const attribute of told.filter(({ name, type }) => name !== 'lang' && type?.text.includes("'")))
      expect(attributes[tagName]?.[attribute.name], attribute.name).toEqual(choices(attribute));
  }
});

describe.each(elementsOf(written).map((element) => [element.tagName ?? '', element] as const))(
  '<%s>',
  (tag, element) => {
    const { attributes, events, slots, cssParts, cssProperties, members } = element;

    it('has a word for each thing that a page may use', () => {
      const told = [attributes, events, slots, cssParts, cssProperties, members];
      expect(told.every((parts) => parts?.length)).toBe(true);
      const mute = told.flatMap((parts) => parts ?? []).filter(({ description }) => !description?.trim());
      expect(mute).toEqual([]);
      expect(names(attributes)).toEqual(
        expect.arrayContaining(['as-of', 'hub', 'lang', 'live', 'theme'].sort()),
      );
      expect(names(events)).toEqual(expect.arrayContaining(['akto-error', 'akto-load']));
    });

    it('reacts to the attributes that it tells of, and to no others', async () => {
      const classes = await import('../dist/package/index.js');
      const { observedAttributes } = classes[element.name as 'AktoMap'] as unknown as {
        observedAttributes: string[];
      };
      const styled = matches(sourceOf(tag, 'element'), /:host\(\[(?!hidden)([a-z-]+)/g);
      expect(names(attributes)).toEqual(unique([...observedAttributes, ...styled]));
    });

    it('has the parts that it tells of, and no others', () => {
      const source = sourceOf(tag, 'element', 'live').replaceAll(/css`[^`]*`/g, '');
      const chosen = matches(source, /part=\$\{([^}]*)\}/g).flatMap((either) =>
        matches(either, /'([a-z]+)'/g),
      );
      expect(names(cssParts)).toEqual(unique([...matches(source, /part="(\w+)"/g), ...chosen]));
    });

    it('takes the custom properties that it tells of, and no others', () => {
      // All elements know the palette; one has what its own rules take of it.
      const [all = '', blocks = ''] = read('src/element/akto-element.style.ts').split('export const block');
      const rules = all.replaceAll(/--_\w+: .*/g, '') + (tag === 'akto-figure' ? '' : blocks) + sourceOf(tag);
      const own = rules.replaceAll(/\/\*\*.*?\*\//gs, '');
      const palette = matches(own, /var\(--_(\w+)/g).map((name) => `--akto-${name}`);
      expect(names(cssProperties)).toEqual(unique([...palette, ...matches(own, /var\((--akto-[a-z-]+)/g)]));
    });

    it('is in the README with each attribute, event and part', () => {
      const readme = read('README.md');
      const parts = [...(attributes ?? []), ...(events ?? []), ...(cssParts ?? []), ...(cssProperties ?? [])];
      expect(names(parts).filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
    });
  },
);
