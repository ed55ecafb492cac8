import { firstLanguage } from '@akto-figures/contents';
import {
  EmbeddedCollection,
  type EmbeddedFigureFragment,
  EmbeddedFigures,
  EmbeddedPlans,
} from '../../generated/embed.ts';
import { commonWords } from '../../messages/generated/common.ts';
import { embedWords } from '../../messages/generated/embed.ts';
import { ask } from '../hub/ask.ts';
import { inGraph, language } from '../words/language.ts';
import type { EmbedChoice } from './embed-choice.ts';
import type { Surroundings } from './snippet.ts';

const most = 100;

/** What a snippet says where the elements cannot, in the words of the hub: a qualified number is never taken apart. */
export async function loadFallback(
  choice: EmbedChoice,
  signal: AbortSignal,
): Promise<Surroundings['fallback']> {
  const { what, keys, lang, isPlain } = choice;
  const locale = inGraph(lang);
  const [key = ''] = keys;
  if (keys.length === 0) return [];
  if (what === 'map') {
    const { actionPlans } = await ask(EmbeddedPlans, { convention: key, locale }, signal);
    const { statuses } = embedWords[language()];
    return actionPlans.nodes.map(({ territory, status }) => ({
      text: `${territory.name}${commonWords[lang].colon}${statuses[status]}`,
      path: null,
    }));
  }
  const words = { first: most, locale, plain: isPlain };
  const figures =
    what === 'collection'
      ? ((await ask(EmbeddedCollection, { key, ...words }, signal)).collection?.figures.nodes ?? [])
      : await ask(
          EmbeddedFigures,
          { filter: what === 'convention' ? { convention: key } : { keys: [...keys] }, ...words },
          signal,
        ).then(({ figures }) => figures.nodes);
  if (what === 'sentence') {
    return figures.map(({ key, missing, quantity }) => ({
      text: quantity?.unitless ?? missing ?? '',
      path: `/figures/${key}`,
    }));
  }
  const ordered = what === 'figures' ? inOrder(figures, keys) : figures;
  return ordered.map((figure) => ({
    text: figure.presentation.sentence,
    path: `/figures/${encodeURIComponent(figure.key)}${lang === firstLanguage ? '' : `?lang=${lang}`}`,
  }));
}

const inOrder = (figures: readonly EmbeddedFigureFragment[], keys: readonly string[]) =>
  figures.toSorted((one, other) => keys.indexOf(one.key) - keys.indexOf(other.key));
