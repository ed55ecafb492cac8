import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { FileRefused } from './sheet.ts';

/** An element as it opens, by its name without prefix; its attributes have theirs. */
export type Tag = SaxesTagPlain;

export interface Handlers {
  readonly open: (tag: Tag) => void;
  readonly close?: ((name: string) => void) | undefined;
  readonly text?: ((text: string) => void) | undefined;
}

/** Reads XML while it comes. A document type is refused: no workbook or document has one, and entities in it can fill any memory. */
export function xmlParser({ open, close, text }: Handlers) {
  const parser = new SaxesParser();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  // Some programs write every name with a prefix: x:row.
  const bare = (name: string) => name.slice(name.indexOf(':') + 1);
  const refuse = (cause?: unknown) => {
    throw new FileRefused('damagedXml', { cause });
  };
  parser.on('doctype', () => {
    throw new FileRefused('documentType');
  });
  parser.on('error', refuse);
  parser.on('opentag', (tag) => open({ ...tag, name: bare(tag.name) }));
  parser.on('closetag', ({ name }) => close?.(bare(name)));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  const decoded = (bytes?: Buffer) => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch (cause) {
      return refuse(cause);
    }
  };
  return {
    write: (bytes: Buffer) => void parser.write(decoded(bytes) ?? ''),
    end() {
      parser.write(decoded() ?? '');
      parser.close();
    },
  };
}
