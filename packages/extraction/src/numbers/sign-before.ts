/** A plus or a minus that belongs to the number after it. */
export interface SignFound {
  readonly is: '+' | '-';
  readonly from: number;
}

/**
 * "(+ 28 %)", ", - 4 % sur un an", "-14". A dash after a word and before a count is a dash: "les contrats – 1 780 – sont".
 * "+ de 300" is a qualifier and stays for its reader.
 */
export function signBefore(plain: string, at: number, from: number, symbol: string | null): SignFound | null {
  let place = at - 1;
  if (plain.charAt(place) === ' ') place -= 1;
  const sign = plain.charAt(place);
  if (place < from || !'+-–'.includes(sign)) return null;
  const before = plain.charAt(place - 1);
  if (sign === '+') return /[a-z0-9]/.test(before) ? null : { is: '+', from: place };
  if (/[a-z0-9]/.test(before)) return null;
  const isTouching = place === at - 1;
  const head = plain.slice(Math.max(from, place - 12), place).trimEnd();
  const isSetApart = head === '' || /[(:,/=\t|]$|\b(?:de|a|soit|of|by)$/.test(head);
  if (sign === '–' && !isTouching && !/[(|\t]$/.test(head)) return null;
  const isRate = symbol === 'percent' || symbol === 'points';
  if (isRate ? isSetApart || isTouching : /[(|\t]$/.test(head) || (isTouching && isSetApart && head !== ''))
    return { is: '-', from: place };
  return null;
}
