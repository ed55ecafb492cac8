import { languageTags } from '@akto-figures/quantity';
import { askFigures, type EmbeddedFigure, type EmbeddedFigures } from '../embeds/ask-figures.ts';
import { type FiguresEmbed, readFiguresEmbed, readMapEmbed } from '../embeds/embed-parameters.ts';
import { embedTitle } from '../embeds/figures-page.ts';
import { askMap, type EmbeddedMap } from '../embeds/map-page.ts';
import type { Ask } from '../graph/ask.ts';
import { outlookOf } from '../pages/figure-outlook.ts';
import { noticesOf, numberText, plainOf, sourceOf } from '../pages/figure-summary.ts';
import { figurePath } from '../pages/paths.ts';
import { type Language, words } from '../pages/words.ts';
import type { Choice } from './choice.ts';
import { framePath } from './element.ts';
import { type CardTexts, cardRoom, mapRoom, type Room } from './room.ts';

/** What stands where the elements cannot: a text in the words of the hub, the page it leads to, and the room it keeps. */
export interface Fallback {
  /** What is shown, for who hears of it before: a frame's title. */
  readonly title: string;
  readonly texts: readonly FallbackText[];
  /** The cards, as far as it is a list of figures. */
  readonly cards: readonly CardTexts[];
  /** All that is known of the figures; null of a map. */
  readonly figures: EmbeddedFigures | null;
}

export interface FallbackText {
  /** The key of the figure that it is of; null where it is of none. */
  readonly key: string | null;
  readonly text: string;
  /** The qualified number alone, as a sentence has it. */
  readonly number: string;
  readonly path: string | null;
  readonly room: Room | null;
}

/** Asks for what was chosen. @throws BadParameter for a name that nothing public has */
export async function askFallback(ask: Ask, choice: Choice): Promise<Fallback> {
  const query = new URL(framePath(choice), 'https://hub.invalid').searchParams;
  if (choice.look === 'map') return mapFallback(await askMap(ask, readMapEmbed(query)), choice.language);
  const embed = readFiguresEmbed(query);
  const found = await askFigures(ask, embed);
  return figuresFallback(found, { ...embed, layout: choice.look === 'sentence' ? null : choice.look });
}

/** The regions of a map, in one text. */
export function mapFallback({ rows, title }: EmbeddedMap, language: Language): Fallback {
  const say = words[language];
  const lines = rows.map(({ name, said }) => `${name}${say.colon}${said}`);
  const list = new Intl.ListFormat(languageTags[language], { type: 'unit', style: 'short' });
  const text = `${title}${say.colon}${list.format(lines)}.`;
  return {
    title,
    texts: [{ key: null, text, number: '', path: null, room: mapRoom }],
    cards: [],
    figures: null,
  };
}

/** Each figure in one text; without a layout it stands in a sentence, and keeps no room. */
export function figuresFallback(
  found: EmbeddedFigures,
  {
    asOf,
    language,
    layout,
  }: Pick<FiguresEmbed, 'asOf' | 'language'> & { layout: FiguresEmbed['layout'] | null },
): Fallback {
  const cards = found.figures.map(cardTexts);
  return {
    title: embedTitle(found, words[language], 'spokenTitle'),
    cards,
    figures: found,
    texts: found.figures.map((figure, place) => ({
      key: figure.key,
      text: figure.presentation.sentence,
      number: numberText(figure),
      path: figurePath(figure.key, { language, asOf }),
      room: layout && cardRoom(cards[place] as CardTexts, layout),
    })),
  };
}

const cardTexts = (figure: EmbeddedFigure): CardTexts => ({
  label: plainOf(figure) ?? figure.label,
  lines: [
    figure.presentation.scope.join(' · '),
    ...figure.presentation.notes,
    ...outlookOf(figure),
    sourceOf(figure),
    ...noticesOf(figure),
  ],
  hasBar: figure.progress !== null,
});
