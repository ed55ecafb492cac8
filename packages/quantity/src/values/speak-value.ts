import { joined, said } from '../joined-words.ts';
import { grammars } from '../languages/grammars.ts';
import { checkedLocale, type Locale, noBreakSpace } from '../locales.ts';
import { type SpeakOptions, saidSize, speak } from '../speak.ts';
import { type AnyUnit, unitWords } from '../units.ts';
import type { Value, ValueOf } from './value.ts';
import { countedBy, fractionWords, hoursOf, plain, turned, wordsOf } from './value-words.ts';

/**
 * The value for a screen reader: "en hausse de 9 pour cent", "entre 15 et 20 pour cent", "multiplié par 2". A change is
 * said in words, because "plus 9" may be heard as "more than 9".
 */
export function speakValue(value: Value, options: SpeakOptions): string {
  const locale = checkedLocale(options.locale);
  const { times, outOf, between } = grammars[locale];
  const { perWording, qualifierBefore } = wordsOf(value, locale);
  switch (value.kind) {
    case 'NUMBER': {
      const turn = turned(value, locale);
      const written = spokenMinutes(value, locale) ?? said(saidSize(value, options));
      const number = turn ? joined(turn.words, written) : spoken(value, options);
      return said([number, perWording]);
    }
    case 'MULTIPLE':
      return said([qualifierBefore(''), times.spoken, said(saidSize(plain(value), { locale }))]);
    case 'RATIO':
      return said([
        speak({ ...plain(value), unit: countedBy(value) }, options),
        outOf.written,
        said(saidSize({ ...plain(value), number: value.outOf }, { locale })),
      ]);
    case 'FRACTION': {
      const words = fractionWords(value, locale).replaceAll(noBreakSpace, ' ');
      return joined(qualifierBefore(words), words);
    }
    case 'RANGE': {
      const [low, high] = [value.low, value.high].map((number) => ({
        ...value,
        number,
        qualifier: 'EXACT' as const,
      }));
      if (!low || !high) throw new Error('A range has two ends.');
      return said([
        between.before,
        speak({ ...low, unit: nounOf(value) }, { locale, withUnit: false }),
        between.middle,
        speak(high, options),
      ]);
    }
  }
}

function spoken(value: ValueOf<'NUMBER'>, options: SpeakOptions): string {
  const minutes = spokenMinutes(value, options.locale);
  const qualifier = grammars[options.locale].wording[value.qualifier];
  return minutes === null ? speak(value, options) : joined(qualifier, minutes);
}

/** What the first of two numbers agrees with, and leaves to the second: no percent and no euros, which are always said. */
function nounOf({ unit }: Value): AnyUnit | null {
  return unit === null || unitWords(unit).symbol ? null : unit;
}

function spokenMinutes(value: ValueOf<'NUMBER'>, locale: Locale): string | null {
  const found = hoursOf(value);
  return found && !value.isChange
    ? grammars[locale].hoursAndMinutes(found.hours, found.minutes).spoken
    : null;
}
