/** How the bytes of a text are read, and whether that is doubtful: then what it is called, for people. */
export interface Encoding {
  readonly decode: () => (bytes?: Buffer) => string;
  readonly label: string;
  readonly isDoubtful: boolean;
}

const marks = [
  { bytes: [0xef, 0xbb, 0xbf], label: 'utf-8' },
  { bytes: [0xff, 0xfe], label: 'utf-16le' },
  { bytes: [0xfe, 0xff], label: 'utf-16be' },
] as const;

/** The encoding that the mark at the beginning of a file says. */
export function markedEncoding(start: Buffer): Encoding | null {
  const mark = marks.find(({ bytes }) => bytes.every((byte, at) => start[at] === byte));
  return mark ? { label: mark.label, isDoubtful: false, decode: decoderOf(mark.label) } : null;
}

/** UTF-16 that has no mark: of letters as we write them, every other byte is nothing. */
export function unmarkedUtf16(start: Buffer): Encoding | null {
  const looked = start.subarray(0, 512);
  if (looked.length < 4) return null;
  const nothing = [0, 1].map((parity) => looked.filter((byte, at) => byte === 0 && at % 2 === parity).length);
  const half = looked.length / 2;
  const [even = 0, odd = 0] = nothing;
  if (odd > half * 0.8 && even < half * 0.1) return doubtful('utf-16le', 'UTF-16');
  if (even > half * 0.8 && odd < half * 0.1) return doubtful('utf-16be', 'UTF-16');
  return null;
}

export const utf8: Encoding = { label: 'utf-8', isDoubtful: false, decode: decoderOf('utf-8') };

const doubtful = (label: string, name: string): Encoding => ({
  label: name,
  isDoubtful: true,
  decode: decoderOf(label),
});

const letters = 'éèêëàâäçîïôöùûüÿœæÉÈÊËÀÂÇÎÏÔÙÛÜŒÆ';
const signs = '’‘«»“”–—…€°•²³ \u00a0\u202f';

/** Where the letters are of one byte, those of French say which table they are from: é is another byte in each. */
export function oneByteEncoding(sample: Buffer): Encoding {
  const ways = [
    { encoding: { label: 'windows-1252', isDoubtful: false, decode: decoderOf('windows-1252') }, lead: 0 },
    { encoding: doubtful('macintosh', 'Macintosh (Mac Roman)'), lead: 1 },
    { encoding: { label: 'DOS (CP850)', isDoubtful: true, decode: () => fromCp850 }, lead: 1 },
  ];
  const scores = ways.map(({ encoding, lead }) => {
    const text = encoding.decode()(sample);
    let score = -lead;
    for (const character of text) {
      if (character < '\u0080') continue;
      score += letters.includes(character) ? 2 : signs.includes(character) ? 1 : -2;
    }
    return score;
  });
  return ways[scores.indexOf(Math.max(...scores))]?.encoding ?? utf8;
}

// From 0x80 on: the table of a French DOS, which some programs still write.
const cp850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

const fromCp850 = (bytes?: Buffer): string =>
  Array.from(bytes ?? [], (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : (cp850[byte - 0x80] ?? ''),
  ).join('');

function decoderOf(label: string): Encoding['decode'] {
  return () => {
    const decoder = new TextDecoder(label, { fatal: true });
    return (bytes) => decoder.decode(bytes, { stream: bytes !== undefined });
  };
}

const windows = new Map(
  Array.from(
    new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)),
    (each, byte) => [each, byte],
  ),
);

/** The text that was meant where UTF-8 was taken for Windows-1252 and written as UTF-8 again: "Ã©" is é. Null where it was not. */
export function encodedTwice(text: string): string | null {
  if (!/[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€/u.test(text)) return null;
  const bytes = Array.from(text, (each) => windows.get(each));
  if (bytes.includes(undefined)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes as number[]));
  } catch {
    return null;
  }
}
