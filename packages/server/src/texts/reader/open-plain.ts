import { openText } from '../../imports/reader/open-text.ts';
import { withoutMarkup } from './without-markup.ts';

/** The text of a file that has no more than text, or the text of a page. */
export async function openPlain(file: string, start: Buffer): Promise<string> {
  const { text } = await openText(file);
  let whole = '';
  for await (const part of text) whole += part;
  const isPage =
    /^\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<html|<!--|<(?:head|body|article|main|div|p|h1)[\s>])/i.test(
      start.toString('latin1'),
    );
  return isPage ? withoutMarkup(whole) : whole;
}
