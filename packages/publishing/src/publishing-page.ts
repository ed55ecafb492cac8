import { programLanguage } from '@akto-figures/contents';
import { checksWords } from '../messages/generated/checks.ts';
import { checks } from './checks/checks.ts';
import { type Permission, permissions, readings, type Way } from './permissions.ts';
import { transitions } from './transitions.ts';
import { roles } from './viewer.ts';

const tables: Readonly<Record<string, () => string>> = {
  transitions: () =>
    table(
      ['act', 'from', 'to'],
      Object.entries(transitions).map(([act, { from, to }]) => [code(act), words(from), words(to)]),
    ),
  permissions: () =>
    table(
      ['act', 'in which states', ...roles.map(words), 'by a key'],
      Object.entries(permissions as Record<string, Permission>).map(
        ([act, { roles: rights, states, way }]) => [
          code(act),
          states === null ? '' : states.map(words).join(', '),
          ...roles.map((role) => reaches[rights[role] ?? 'none']),
          byKey[way ?? 'ANY'],
        ],
      ),
    ),
  readings: () =>
    table(
      ['query', ...roles.map(words)],
      Object.entries(readings).map(([query, readers]) => [
        code(query),
        ...roles.map((role) => ((readers as readonly string[]).includes(role) ? 'yes' : '')),
      ]),
    ),
  checks: () =>
    table(
      ['check', 'weighs', 'what has to hold'],
      checks.map(({ id, severities }) => [
        code(id),
        severities.map(words).join(' or '),
        checksWords[programLanguage][id].asks,
      ]),
    ),
};

const reaches = {
  none: '',
  own: 'own actor',
  ownBegun: 'own actor',
  others: 'what others wrote',
  mine: 'own account',
  all: 'yes',
} as const;

const byKey: Readonly<Record<Way, string>> = {
  ANY: 'yes',
  KEY_IF_SET: 'with `KEYS_MAY_APPROVE`',
  SESSION: 'no',
  FRESH_FACTOR: 'no: a second factor, just shown',
};

/** A page with its tables made anew: each stands between `<!-- table: name -->` and `<!-- end -->`. */
export function fillPublishingPage(page: string): string {
  return page.replaceAll(/(<!-- table: (\w+) -->\n).*?(<!-- end -->)/gs, (_, begin, name, end) => {
    const made = tables[name];
    if (!made) throw new Error(`There is no table ${name}; there are ${Object.keys(tables).join(', ')}.`);
    return `${begin}${made()}\n${end}`;
  });
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const code = (text: string) => `\`${text}\``;
const words = (name: string) => name.toLowerCase().replaceAll('_', ' ');
