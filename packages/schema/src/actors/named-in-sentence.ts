import { type LocaleName, languageOf, typeset } from '@akto-figures/contents';
import { inEachLanguage, languageTags } from '@akto-figures/quantity';
import { sentenceGrammars } from '@akto-figures/quantity/sentences';
import { markInferred } from '../locale/mark-inferred.ts';
import type { Read } from '../reading/reading.ts';
import type { ActorRow } from './load-actors.ts';
import { nameOn } from './name-on.ts';

/** Bodies as a sentence enumerates them: "AKTO, l’Agefiph et la Région Normandie"; in English without articles. */
export function namedInSentence(actors: readonly Read<ActorRow>[], locale: LocaleName): string {
  const language = languageOf(locale);
  const { articleBefore } = sentenceGrammars[language];
  const names = actors.map(({ row, reading }) => {
    const { name, inferred } = nameOn(row.names, reading.day);
    return markInferred(
      articleBefore(name, row.kind === 'FUND') + typeset(name),
      inferred || row.inferred,
      locale,
    );
  });
  return lists[language].format(names);
}

const lists = inEachLanguage((language) => new Intl.ListFormat(languageTags[language]));
