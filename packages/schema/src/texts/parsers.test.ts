import {
  atlasOf,
  daysOf,
  isEdtf,
  isReadable,
  parseEdtf,
  readDay,
  readInstant,
  readPeriod,
  texts,
} from '@akto-figures/contents';
import { decimal, parse } from '@akto-figures/quantity';
import { describe, expect, it } from 'vitest';
import { hostileShapes } from '../../../../tests/support/hostile-texts.ts';
import { expectInProportion } from '../../../../tests/support/work.ts';
import { markOf, placeAt } from '../connections/cursor.ts';
import { readNodeId } from '../nodes/node-id.ts';
import { buildPublicGraph } from '../public-graph.ts';
import { wantedIn } from '../search/words-of.ts';

const schema = buildPublicGraph();
const mark = () => markOf(['figures']);

/** What reads a text that may come past the graph: from an import, a command or the starter data. */
const parsers: Record<string, (text: string) => unknown> = {
  'the days of a period': daysOf,
  'EDTF in words': parseEdtf,
  'whether a period can be said': isReadable,
  'whether a text is EDTF': isEdtf,
  'a period as people write it in French': (text) => readPeriod(text, 'fr'),
  'a period as people write it in English': (text) => readPeriod(text, 'en'),
  'a quantity in French': (text) => parse(text, { locale: 'fr' }),
  'a quantity in English': (text) => parse(text, { locale: 'en' }),
  'a decimal': decimal,
  'an instant': (given) => readInstant('asOf', given),
  'a day': (given) => readDay('at', given),
  'the words of a search': wantedIn,
  'a cursor': (text) => placeAt(mark, ['number', 'uuid'], 'after', text),
  'an id': (text) => readNodeId(text, schema),
  'the name of a territory': (text) => atlasOf([]).find(text),
};

// As much as the editorial graph lets a body have. Read by what it should not be, it takes seconds, or the memory of a process.
const hostile = 1_400_000;

describe.each(Object.entries(parsers))('%s', (_, read) => {
  const refusalOf = (text: string): unknown => {
    try {
      return void read(text);
    } catch (error) {
      expect(error).toBeInstanceOf(Error);
      return error;
    }
  };

  it.each(Object.entries(hostileShapes))('is not looked for in a million characters: %s', (_, shape) =>
    expectInProportion(
      (length) => expect(String(refusalOf(shape(length))).length).toBeLessThan(1000),
      hostile,
    ),
  );

  it.each(Object.entries(hostileShapes))(
    'is soon read from a text that is as long as EDTF may be: %s',
    (_, shape) => expectInProportion((length) => refusalOf(shape(length)), texts.edtf.most),
  );
});
