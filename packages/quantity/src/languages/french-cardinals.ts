import type { Noun } from './grammar.ts';

/** "un" is what agrees of a cardinal, alone and at its end: 1, 21 and 81 do, 11, 71 and 91 do not. */
const endsInOne = /^(?:\d*[02-68])?1$/;
const longest = 9;

const upTo16 =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(' ');
const tens = '- dix vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt'.split(' ');

/**
 * A count as a voice has to say it before its noun: "une" for 1 entreprise, "vingt et une" for 21 formations, where a voice that is
 * given digits says "un" and "vingt et un". Digits wherever these are said right.
 */
export function agreedCount(digits: string, { gender }: Pick<Noun, 'gender'>): string {
  if (gender !== 'feminine' || digits.length > longest || !endsInOne.test(digits)) return digits;
  return `${cardinal(Number(digits))}e`;
}

/** From 1 to 999 999 999, in the masculine. */
function cardinal(count: number): string {
  const [millions, thousands, rest] = [1_000_000, 1000, 1].map((of) => Math.floor(count / of) % 1000);
  return [
    millions ? `${upTo999(millions)} ${millions === 1 ? 'million' : 'millions'}` : '',
    thousands ? `${thousands === 1 ? '' : beforeThousand(upTo999(thousands))} mille`.trim() : '',
    rest ? upTo999(rest) : '',
  ]
    .filter((words) => words !== '')
    .join(' ');
}

/** "quatre-vingts" and "deux cents" keep their s at the end and before a million alone. */
const beforeThousand = (words: string) => words.replace(/(vingt|cent)s$/, '$1');

function upTo999(count: number): string {
  const [hundreds, rest] = [Math.floor(count / 100), count % 100];
  if (hundreds === 0) return upTo99(rest);
  const words = hundreds === 1 ? 'cent' : `${upTo16[hundreds]} cent`;
  if (rest > 0) return `${words} ${upTo99(rest)}`;
  return hundreds === 1 ? words : `${words}s`;
}

function upTo99(count: number): string {
  if (count <= 16) return upTo16[count] ?? '';
  const ten = Math.floor(count / 10);
  // Seventy and ninety go on counting from sixty and eighty.
  const unit = ten === 7 || ten === 9 ? (count % 10) + 10 : count % 10;
  if (unit === 0) return ten === 8 ? 'quatre-vingts' : (tens[ten] ?? '');
  const joint = unit % 10 === 1 && ten < 8 && ten > 1 ? ' et ' : '-';
  return `${tens[ten]}${joint}${upTo99(unit)}`;
}
