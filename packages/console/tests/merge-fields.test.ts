import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeFields, type Part, settle } from '../src/drafts/merge-fields.ts';
import { said } from '../src/records/content-text.ts';
import type { Content } from '../src/records/form-field.ts';

const names = ['titleFr', 'url', 'axes', 'actors', 'quantity', 'unit', 'additive'] as const;
const together: readonly Part[] = [['quantity', 'unit']];
const partOf = (name: string) => together.find((part) => part.includes(name)) ?? [name];

/** What a field may hold: nothing, words, a flag, a list of words, a list of parts. */
const value = fc.oneof(
  fc.constantFrom(null, undefined, '', false, true, 3),
  fc.string({ maxLength: 3 }),
  fc.array(fc.constantFrom('akto', 'agefiph', 'cheops'), { maxLength: 3 }),
  fc.array(fc.record({ number: fc.nat(3), titleFr: fc.constantFrom('Un', 'Deux') }), { maxLength: 2 }),
);
const content: fc.Arbitrary<Content> = fc.record(Object.fromEntries(names.map((name) => [name, value])), {
  requiredKeys: [],
});
/** Three contents, most of whose fields are alike. */
const three = fc
  .tuple(content, content, content, fc.array(fc.constantFrom(...names)), fc.array(fc.constantFrom(...names)))
  .map(([base, one, two, byMe, byThem]) => ({
    base,
    mine: { ...base, ...only(one, byMe) },
    theirs: { ...base, ...only(two, byThem) },
  }));
const only = (content: Content, which: readonly string[]): Content =>
  Object.fromEntries(which.map((name) => [name, content[name]]));

const same = (one: Content, other: Content, part: readonly string[]) =>
  part.every((name) => JSON.stringify(said(one)[name]) === JSON.stringify(said(other)[name]));

describe('what two people have written', () => {
  it('is kept of each field that one of them alone has changed, and asked where both did', () => {
    fc.assert(
      fc.property(three, ({ base, mine, theirs }) => {
        const { merged, disputed, taken } = mergeFields({ base, mine, theirs }, together);
        for (const name of names) {
          const part = partOf(name);
          const [byMe, byThem] = [!same(base, mine, part), !same(base, theirs, part)];
          const isAsked = byMe && byThem && !same(mine, theirs, part);
          expect(disputed.some((each) => each.includes(name))).toBe(isAsked);
          expect(taken.some((each) => each.includes(name))).toBe(byThem && !byMe);
          expect(same(merged, byThem && !byMe ? theirs : mine, part)).toBe(true);
        }
      }),
    );
  });

  it('ends as it was chosen, and no choice touches what was not asked', () => {
    fc.assert(
      fc.property(three, fc.boolean(), (contents, isMine) => {
        const merge = mergeFields(contents, together);
        const sides = Object.fromEntries(
          merge.disputed.map(([name]) => [name, isMine ? ('mine' as const) : ('theirs' as const)]),
        );
        const ended = settle(merge, contents.theirs, sides);
        const asked = new Set(merge.disputed.flat());
        for (const name of names) {
          const from = asked.has(name) ? (isMine ? contents.mine : contents.theirs) : merge.merged;
          expect(same(ended, from, [name])).toBe(true);
        }
      }),
    );
  });

  it('is the same for both of them, but for whose is whose', () => {
    fc.assert(
      fc.property(three, ({ base, mine, theirs }) => {
        const one = mergeFields({ base, mine, theirs }, together);
        const other = mergeFields({ base, mine: theirs, theirs: mine }, together);
        expect(one.disputed.toSorted()).toEqual(other.disputed.toSorted());
        for (const name of names) {
          if (one.disputed.some((part) => part.includes(name))) continue;
          expect(same(one.merged, other.merged, [name])).toBe(true);
        }
      }),
    );
  });

  it('goes on from what the other one has saved, through a third edit', () => {
    const base = { titleFr: 'Bilan', url: 'https://a.fr', language: 'fr' };
    const mine = { ...base, titleFr: 'Bilan 2024' };
    const first = { ...base, titleFr: 'Bilan annuel', url: 'https://b.fr' };
    const merge = mergeFields({ base, mine, theirs: first });
    expect(merge).toMatchObject({ disputed: [['titleFr']], taken: [['url']] });
    const chosen = settle(merge, first, { titleFr: 'mine' });
    const second = { ...first, language: 'en' };
    expect(mergeFields({ base: first, mine: chosen, theirs: second })).toMatchObject({
      disputed: [],
      merged: { titleFr: 'Bilan 2024', url: 'https://b.fr', language: 'en' },
    });
  });

  it('is asked field by field where it is not known what both began with', () => {
    const [mine, theirs] = [
      { titleFr: 'Un', url: 'https://a.fr' },
      { titleFr: 'Deux', url: 'https://a.fr' },
    ];
    expect(mergeFields({ base: null, mine, theirs })).toMatchObject({ disputed: [['titleFr']], taken: [] });
  });

  it('is one number with its unit, and never the number of one with the unit of the other', () => {
    const base = { quantity: { qualifier: 'EXACT', number: '5' }, unit: 'EVENT' };
    const mine = { ...base, quantity: { qualifier: 'EXACT', number: '6' } };
    const theirs = { ...base, unit: 'MEETING' };
    expect(mergeFields({ base, mine, theirs }, together).disputed).toEqual([['quantity', 'unit']]);
  });
});
