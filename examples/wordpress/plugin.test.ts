import { readFileSync } from 'node:fs';
import { Engine } from 'php-parser';
import { describe, expect, it } from 'vitest';

const source = readFileSync(new URL('akto-figures/akto-figures.php', import.meta.url), 'utf8');
const manifest = JSON.parse(
  readFileSync(new URL('../../packages/widgets/custom-elements.json', import.meta.url), 'utf8'),
);

/** A part of the program as the parser tells it. */
type Node = { kind: string; [name: string]: unknown };

const program = new Engine({ parser: { version: '8.1' } }).parseCode(
  source,
  'akto-figures.php',
) as unknown as Node;

describe('the plugin', () => {
  it('is PHP without a mistake, and runs in WordPress alone', () => {
    expect(program.errors).toEqual([]);
    expect(source).toContain("defined('ABSPATH') || exit;");
  });

  it('knows the attributes that the elements have, and no others', () => {
    const constant = all(program, 'constant').find(({ name }) => nameOf(name) === 'ELEMENTS');
    const items = (array: unknown) => (array as { items: { key: Node; value: Node }[] }).items;
    const known = Object.fromEntries(
      items(constant?.value).map(({ key, value }) => [
        key.value,
        items(value).map((item) => (item.value as Node).value),
      ]),
    );
    const told = Object.fromEntries(elements().map(({ tagName, names }) => [tagName, names]));
    for (const [element, attributes] of Object.entries(known))
      expect(told[element], element).toEqual(expect.arrayContaining(attributes));
    expect(Object.keys(known).sort()).toEqual(Object.keys(told).sort());
  });

  it('writes nothing of an author or a setting that is not escaped', () => {
    const written = all(program, 'call').filter(({ what }) => ['sprintf', 'printf'].includes(nameOf(what)));
    expect(written.length).toBeGreaterThan(2);
    for (const { arguments: given } of written) {
      for (const argument of (given as Node[]).slice(1)) {
        const isEscaped = argument.kind === 'call' && /^(esc_attr|esc_url)$/.test(nameOf(argument.what));
        const isOurs =
          argument.kind === 'variable' &&
          ['name', 'attribute', 'attributes', 'inside'].includes(String(argument.name));
        expect(isEscaped || isOurs, JSON.stringify(argument)).toBe(true);
      }
    }
    expect(source).toMatch(/\$inside = wp_kses_post\(\$fallback\);/);
    expect(all(program, 'echo')).toEqual([]);
  });
});

/** Every part of this kind, wherever it stands. */
function all(node: unknown, kind: string): Node[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = (node as Node).kind === kind ? [node as Node] : [];
  return [...own, ...Object.values(node).flatMap((inner) => all(inner, kind))];
}

function nameOf(node: unknown): string {
  const name = typeof node === 'string' ? node : (node as { name?: unknown } | undefined)?.name;
  return typeof name === 'string' ? name.replace(/^\\/, '') : name === undefined ? '' : nameOf(name);
}

function elements(): { tagName: string; names: string[] }[] {
  const declared = manifest.modules.flatMap(
    ({ declarations = [] }: { declarations?: { tagName?: string; attributes?: { name: string }[] }[] }) =>
      declarations,
  );
  return declared.flatMap(
    ({ tagName, attributes = [] }: { tagName?: string; attributes?: { name: string }[] }) =>
      tagName ? [{ tagName, names: attributes.map(({ name }) => name) }] : [],
  );
}
