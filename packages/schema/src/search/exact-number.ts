/** A number as PostgreSQL's trim_scale writes it, to its last digit: "007.50" is "7.5". A float would lose what is beyond 15 digits. */
export const exactNumber = (digits: string): string => {
  const [whole = '', decimals = ''] = digits.split('.');
  const [left, right] = [whole.replace(/^0+(?=\d)/, ''), decimals.replace(/0+$/, '')];
  return right === '' ? left : `${left}.${right}`;
};
