import type { Locale } from '@akto-figures/quantity';
import { inEachLanguage } from '@akto-figures/quantity';

/** The same words in each language of the hub. */
export type Words = Readonly<Record<Locale, string>>;

/** Groups of messages, each of which is its words in each language. */
export type WordsOf<Messages> = {
  readonly [Name in keyof Messages]: Messages[Name] extends string
    ? Words
    : Messages[Name] extends (given: never) => string
      ? Messages[Name]
      : WordsOf<Messages[Name]>;
};

/** The messages of all languages, turned so that each message has a text for each language. */
export function wordsOf<Messages extends object>(
  messages: Readonly<Record<Locale, Messages>>,
): WordsOf<Messages> {
  const [first] = Object.values(messages) as [Messages];
  const entries = Object.keys(first).map((name) => {
    const each = inEachLanguage((locale) => messages[locale][name as keyof Messages] as string | object);
    return [
      name,
      Object.values(each).every((said) => typeof said === 'string') ? each : wordsOf(each as never),
    ];
  });
  return Object.fromEntries(entries) as WordsOf<Messages>;
}
