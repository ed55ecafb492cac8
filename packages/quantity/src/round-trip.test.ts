import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyQuantity } from '../tests/any-quantity.ts';
import { format } from './format.ts';
import { parse } from './parse.ts';

describe.each(['fr', 'en'] as const)('format and parse in %s', (locale) => {
  it('are inverse: 20,000 quantities are read back as they were written', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyQuantity, fc.boolean(), fc.boolean(), (q, isCompact, withUnit) => {
        const text = format(q, { locale, form: isCompact ? 'compact' : 'full', withUnit });
        const parsed = parse(text, withUnit ? { locale } : { locale, unit: q.unit });
        // Compared by hand: a deep comparison takes longer than all the rest.
        const read = parsed.ok ? parsed.quantity : null;
        const isSame = read?.qualifier === q.qualifier && read.number === q.number && read.unit === q.unit;
        if (!isSame) expect({ text, parsed }).toEqual({ text, parsed: { ok: true, quantity: q } });
      }),
      { numRuns: 20_000 },
    );
  });
});
