/** Why a number of a text is no figure, and what that means for who reads it. */
export const rejectReasons = {
  year: 'A year',
  date: 'A day or a month',
  time: 'A time of day',
  duration: 'How long something lasts or takes, beside the figures',
  age: 'An age',
  anniversary: 'An anniversary',
  threshold: 'A size or a limit by which others are told apart: "de moins de 50 salariés"',
  ordinal: 'A place in an order: "premier"',
  rank: 'A place among others: "1re place"',
  edition: 'The edition of an event',
  structure: 'How many parts a plan or a body has',
  'list-number': 'The number of an item, a chapter or a heading',
  level: 'A level or a class',
  law: 'A law, an article or a decree',
  phone: 'A telephone number',
  address: 'An address: of a street, of a mailbox or on the web',
  page: 'A page',
  method: 'How the figures were made or are to be read',
  footnote: 'The mark of a footnote',
  name: 'A part of a name',
  idiom: 'A manner of speaking',
  vague: 'Many, and nobody says how many',
  boilerplate: 'What the body says of itself under each of its texts',
  unreadable: 'Digits that cannot be read as one number',
} as const;

export type RejectReason = keyof typeof rejectReasons;
