import { describe, expect, it } from 'vitest';
import { gateWords } from '../../messages/generated/gate.ts';
import { requireKey } from '../keys/require-key.ts';
import { figureFields } from '../records/figure.ts';
import { tidy } from '../records/tidy.ts';
import type { Territories } from '../territories/territories.ts';
import { refusalOf } from './gate.ts';
import { texts } from './texts.ts';

const nowhere: Territories = { all: [], find: () => null };

describe('the gate', () => {
  it.each([
    ['key', 'Poéc', 'badKey'],
    ['key', 'po--ec', 'badKey'],
    ['key', 'a'.repeat(texts.key.most + 1), 'tooLong'],
    // A season, to EDTF; to people two years.
    ['edtf', '2022-24', 'badPeriod'],
    ['edtf', '2024/2022', 'badPeriod'],
    ['edtf', '2023-02-29', 'badPeriod'],
    ['line', 'For\u202emations', 'notPlain'],
    ['line', 'a'.repeat(texts.line.most + 1), 'tooLong'],
  ] as const)('lets no %s in that is %s', (holds, text, code) => {
    expect(refusalOf(holds, text)).toMatchObject({ code });
  });

  it.each([
    ['key', 'poec'],
    ['edtf', '2022/2024'],
    ['edtf', 'XXXX-07-06'],
    ['line', '🙂 «\u00a0formations\u00a0» أمل'],
  ] as const)('lets in the %s %s', (holds, text) => {
    expect(refusalOf(holds, text)).toBe(null);
  });

  it('is that of a draft: its key, its period, its texts and the records that it names', () => {
    const drafted = (content: object) => () => tidy(figureFields, content, nowhere);
    expect(() => requireKey('FIGURE', 'Poéc', nowhere)).toThrow(
      `key is "Poéc"; expected ${gateWords.en.badKey}.`,
    );
    expect(drafted({ indicator: 'Poéc' })).toThrow(
      `content.indicator is "Poéc"; expected ${gateWords.en.badKey}.`,
    );
    expect(drafted({ with: ['poec', 'Poéc'] })).toThrow('content.with.1 is "Poéc"');
    expect(drafted({ period: '2022-24' })).toThrow(
      `content.period is "2022-24"; expected ${gateWords.en.badPeriod}.`,
    );
    expect(drafted({ citations: [{ documentHash: 'poec' }] })).toThrow('content.citations.0.documentHash is');
    expect(drafted({ citations: [{ quote: { prefix: 'a'.repeat(501) } }] })).toThrow(
      'content.citations.0.quote.prefix has 501 characters',
    );
    expect(drafted({ labelFr: 'For\u202emations' })).toThrow(/^content\.labelFr has a character .*U\+202E/);
  });

  it('leaves quoted words the spaces at their ends, which say where the number begins', () => {
    const quote = { prefix: 'Depuis 2021,\n', exact: 'plus de 1\u202f780', suffix: ' for\u00admations' };
    expect(tidy(figureFields, { citations: [{ quote }] }, nowhere)).toEqual({
      citations: [{ quote: { prefix: 'Depuis 2021, ', exact: 'plus de 1\u202f780', suffix: ' formations' } }],
    });
    expect(tidy(figureFields, { citations: [{ quote: { prefix: ' ' } }] }, nowhere)).toEqual({});
  });
});
