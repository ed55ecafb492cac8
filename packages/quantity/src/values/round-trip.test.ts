import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyValue } from '../../tests/any-value.ts';
import { parseValue } from './parse-value.ts';
import { speakValue } from './speak-value.ts';
import type { Value } from './value.ts';
import { formatValue } from './write-value.ts';

/** What a value states, so that two of them can be compared; its wording aside. */
function stated(value: Value): string {
  const { printed: _, ...parts } = value;
  const [number, outOf] = 'outOf' in value ? [Number(value.number), Number(value.outOf)] : [0, 0];
  // "7/12" in words and "7 sur 12" say the same of how many.
  return JSON.stringify(
    { ...parts, ...(outOf && { share: number / outOf }) },
    Object.keys({ ...parts, share: 0 }).sort(),
  );
}

describe.each(['fr', 'en'] as const)('formatValue and parseValue in %s', (locale) => {
  it('are inverse: 20,000 values are read back as they were written', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const text = formatValue(value, { locale });
        const parsed = parseValue(text, { locale, rest: 'given' });
        const isSame = parsed.ok && stated(parsed.value) === stated(value);
        if (!isSame)
          expect({ text, read: parsed.ok ? parsed.value : parsed.problem }).toEqual({ text, read: value });
      }),
      { numRuns: 20_000 },
    );
  });

  it('never say a sign, a slash or a no-break space to a screen reader', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(speakValue(value, { locale })).not.toMatch(/[+\u2212×€%\u00A0\u202F]|^ | $| {2}/);
      }),
      { numRuns: 2_000 },
    );
  });
});
