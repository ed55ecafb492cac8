import { firstLanguage, languages } from '@akto-figures/contents';
import { locales } from '@akto-figures/quantity';
import type { TemplateResult } from 'lit';
import { importWords } from '../../messages/generated/import.ts';
import { choice } from '../controls/field.ts';
import { inGraph, language } from '../words/language.ts';
import type { Edits } from './kept-import.ts';

/** In which language the words of a file are. */
export function languageOfFile(
  edits: Edits,
  onChoose: (language: Edits['language']) => void,
): TemplateResult {
  const words = importWords[language()];
  return choice({
    id: 'import-language',
    label: words.language,
    hint: words.languageHint,
    value: edits.language,
    options: locales.map((each) => ({ value: inGraph(each), label: languages[each].called[language()] })),
    onChoose: (chosen) => onChoose((chosen || inGraph(firstLanguage)) as Edits['language']),
  });
}
