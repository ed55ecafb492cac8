import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as api from './index.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const code = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
const examples = code
  .trim()
  .split('\n')
  .map((line) => line.split('; // ') as [string, string]);

it('shows at least five examples', () => {
  expect(examples.length).toBeGreaterThanOrEqual(5);
});

it.each(examples)('%s is %s, as the README says', (expression, expected) => {
  expect(plainSpaces(run(expression))).toEqual(run(expected));
});

function run(expression: string): unknown {
  return new Function(...Object.keys(api), `return (${expression});`)(...Object.values(api));
}

function plainSpaces(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/[\u00A0\u202F]/g, ' ') : value;
}
