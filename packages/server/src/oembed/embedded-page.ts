import { html } from 'hono/html';
import { askFigures } from '../embeds/ask-figures.ts';
import { readFiguresEmbed, readMapEmbed } from '../embeds/embed-parameters.ts';
import { embedTitle } from '../embeds/figures-page.ts';
import { askMap } from '../embeds/map-page.ts';
import type { Ask } from '../graph/ask.ts';
import { type Language, words } from '../pages/words.ts';

/** What is answered for an embed: a frame with it, whose size the frame's page cannot learn by itself. */
export interface EmbeddedPage {
  readonly language: Language;
  readonly title: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

interface Room {
  readonly width: number;
  readonly height: number;
}

// As tall as a card gets with its notes in a column of its usual width; what is taller scrolls.
const cardHeight = 290;
const lineHeight = 210;
const cardWidth = 280;
const mapHeight = 1500;
const mapHeightBeside = 820;
const besideFrom = 736;
const margins = 96;

/** An embed in a frame, from the query of its address. It may open pages, and nothing else. @throws BadParameter */
export async function embeddedPage(
  ask: Ask,
  kind: 'figures' | 'map',
  address: string,
  largest: Room,
): Promise<EmbeddedPage> {
  const query = new URL(address).searchParams;
  const width = Math.min(largest.width, 600);
  const { height, language, title } =
    kind === 'map' ? await mapRoom(ask, query, width) : await figuresRoom(ask, query, width);
  const tall = Math.min(largest.height, height);
  const frame =
    await html`<iframe src="${address}" title="${title}" width="${width}" height="${tall}" loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox allow-scripts" style="border:0;max-width:100%"></iframe>`;
  return { language, title, html: String(frame), width, height: tall };
}

async function figuresRoom(ask: Ask, query: URLSearchParams, width: number) {
  const embed = readFiguresEmbed(query);
  const found = await askFigures(ask, embed);
  const columns = embed.layout === 'list' ? 1 : Math.max(1, Math.floor(width / cardWidth));
  const rows = Math.ceil(Math.max(1, found.figures.length) / columns);
  return {
    language: embed.language,
    title: embedTitle(found, words[embed.language], 'spokenTitle'),
    height: rows * (embed.layout === 'list' ? lineHeight : cardHeight) + margins,
  };
}

async function mapRoom(ask: Ask, query: URLSearchParams, width: number) {
  const embed = readMapEmbed(query);
  const map = await askMap(ask, embed);
  return {
    language: embed.language,
    title: map.title,
    height: width < besideFrom ? mapHeight : mapHeightBeside,
  };
}
