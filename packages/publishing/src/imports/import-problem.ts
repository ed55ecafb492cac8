import { right, texts } from '@akto-figures/contents';
import { slipInWords, type TextSlip } from '@akto-figures/quantity';

/** The language in which problems are told. */
export type Locale = 'fr' | 'en';

/** One thing in a file that cannot be read, as data: where it stands, what stands there, and what would be right. */
export interface ImportProblem {
  /** As a spreadsheet numbers it, the header being 1. */
  readonly row: number;
  /** The name of the column in the file; null where it is about the whole row. */
  readonly column: string | null;
  readonly code: ProblemCode;
  readonly read: string | null;
  readonly expected: string;
  /** The same in one sentence. */
  readonly message: string;
  /** The same for who sees the cell: without its place, and what stands in it. */
  readonly inPlace: string;
}

type Said = Readonly<Record<Locale, string>>;

/** What can be wrong with a cell or a row, and what would be right. */
export const problems = {
  duplicateColumn: {
    is: { fr: 'deux colonnes portent ce nom', en: 'two columns have this name' },
    expected: { fr: 'un nom différent pour chaque colonne', en: 'a name of its own for each column' },
  },
  missingColumn: {
    is: { fr: 'cette colonne manque', en: 'this column is missing' },
    expected: {
      fr: 'la colonne key, ou les colonnes indicator, period et territory',
      en: 'the column key, or the columns indicator, period and territory',
    },
  },
  tooManyCells: {
    is: {
      fr: 'la ligne a plus de cellules que l’en-tête',
      en: 'the row has more cells than the header',
    },
    expected: {
      fr: 'autant de cellules que de colonnes ; un texte qui contient le séparateur se met entre guillemets',
      en: 'as many cells as columns; a text with the delimiter in it stands between quotation marks',
    },
  },
  formula: {
    is: { fr: 'la cellule contient une formule', en: 'the cell has a formula' },
    expected: { fr: 'la valeur elle-même', en: 'the value itself' },
  },
  disguised: {
    is: {
      fr: 'la cellule montre un autre nombre que celui qu’elle contient',
      en: 'the cell shows another number than it holds',
    },
    expected: { fr: 'le nombre, écrit en entier', en: 'the number, written in full' },
  },
  isChange: {
    is: {
      fr: 'un signe plus dit une évolution, et la valeur d’un chiffre est un nombre',
      en: 'a plus sign says a change, and the value of a figure is a number',
    },
    expected: {
      fr: 'le nombre sans le signe, si c’en est un\u00a0; sinon les deux valeurs entre lesquelles il a changé',
      en: 'the number without the sign, if it is one; else the two values between which it has changed',
    },
  },
  cellError: {
    is: { fr: 'la cellule contient une erreur du tableur', en: 'the cell has an error of the spreadsheet' },
    expected: { fr: 'une valeur', en: 'a value' },
  },
  missing: {
    is: { fr: 'il manque une valeur', en: 'a value is missing' },
    expected: { fr: 'une valeur, car ce chiffre est nouveau', en: 'a value, because this figure is new' },
  },
  noIdentity: {
    is: {
      fr: 'la ligne ne dit pas de quel chiffre il s’agit',
      en: 'the row does not say which figure it is about',
    },
    expected: {
      fr: 'une clé, ou un indicateur, une période et un territoire',
      en: 'a key, or an indicator, a period and a territory',
    },
  },
  repeatedFigure: {
    is: { fr: 'une autre ligne parle du même chiffre', en: 'another row is about the same figure' },
    expected: { fr: 'une seule ligne par chiffre', en: 'one row for each figure' },
  },
  severalFigures: {
    is: { fr: 'plusieurs chiffres correspondent', en: 'several figures fit' },
    expected: {
      fr: 'la clé de l’un d’eux dans la colonne key',
      en: 'the key of one of them in the column key',
    },
  },
  badKey: {
    is: { fr: 'ce n’est pas une clé', en: 'this is no key' },
    expected: right.badKey,
  },
  unknownActor: {
    is: { fr: 'aucun acteur n’a cette clé', en: 'no actor has this key' },
    expected: {
      fr: 'les clés d’acteurs, séparées par « ; », comme « akto ; agefiph »',
      en: 'keys of actors with “;” between them, such as “akto; agefiph”',
    },
  },
  unknownIndicator: {
    is: { fr: 'aucun indicateur n’a cette clé', en: 'no indicator has this key' },
    expected: { fr: 'la clé d’un indicateur', en: 'the key of an indicator' },
  },
  unknownConvention: {
    is: { fr: 'aucune convention n’a cette clé', en: 'no convention has this key' },
    expected: {
      fr: 'la clé d’une convention, comme « akto-agefiph-2022-2024 »',
      en: 'the key of a convention, such as “akto-agefiph-2022-2024”',
    },
  },
  unknownSource: {
    is: { fr: 'aucune source n’a cette clé ni ce titre', en: 'no source has this key or title' },
    expected: {
      fr: 'les clés ou les titres de sources, séparés par « ; »',
      en: 'keys or titles of sources with “;” between them',
    },
  },
  unknownFigure: {
    is: { fr: 'aucun chiffre n’a cette clé', en: 'no figure has this key' },
    expected: {
      fr: 'la clé d’un chiffre publié ou du même fichier',
      en: 'the key of a figure that is out, or of this file',
    },
  },
  unknownTerritory: {
    is: { fr: 'aucun territoire ne s’appelle ainsi', en: 'no territory is called so' },
    expected: {
      fr: 'un code INSEE, un code ISO 3166-2 ou un nom, comme « 28 », « FR-NOR » ou « Normandie »',
      en: 'an INSEE code, an ISO 3166-2 code or a name, such as “28”, “FR-NOR” or “Normandie”',
    },
  },
  territoriesDiffer: {
    is: {
      fr: 'le code et le nom ne désignent pas le même territoire',
      en: 'the code and the name are those of two territories',
    },
    expected: { fr: 'un seul territoire', en: 'one territory' },
  },
  badPeriod: {
    is: { fr: 'ce n’est pas une période', en: 'this is no period' },
    expected: right.badPeriod,
  },
  doubtfulPeriod: {
    is: { fr: 'cette période est à préciser', en: 'this period has to be made clear' },
    expected: right.badPeriod,
  },
  badQuantity: {
    is: { fr: 'ce nombre ne se lit pas', en: 'this number cannot be read' },
    expected: {
      fr: 'un nombre, avec ce qui le qualifie : « 1 780 », « plus de 1 780 », « 41 % »',
      en: 'a number with what qualifies it: “1,780”, “more than 1,780”, “41%”',
    },
  },
  periodInNumber: {
    is: {
      fr: 'une période est écrite avec le nombre, et la ligne a une colonne pour elle',
      en: 'a period is written with the number, and the row has a column for it',
    },
    expected: { fr: 'le nombre sans la période', en: 'the number without the period' },
  },
  qualifiersDiffer: {
    is: {
      fr: 'le nombre et le qualificatif se contredisent',
      en: 'the number and the qualifier contradict each other',
    },
    expected: { fr: 'un seul qualificatif', en: 'one qualifier' },
  },
  unitsDiffer: {
    is: { fr: 'ce n’est pas l’unité de l’indicateur', en: 'this is not the unit of the indicator' },
    expected: { fr: 'l’unité de l’indicateur', en: 'the unit of the indicator' },
  },
  notAWord: {
    is: { fr: 'ce mot n’est pas connu ici', en: 'this word is not known here' },
    expected: { fr: 'l’un des mots de la liste', en: 'one of the words of the list' },
  },
  badWholeNumber: {
    is: { fr: 'ce n’est pas un nombre entier', en: 'this is no whole number' },
    expected: { fr: 'un nombre entier, comme « 2 »', en: 'a whole number, such as “2”' },
  },
  badFlag: {
    is: { fr: 'ce n’est ni oui ni non', en: 'this is neither yes nor no' },
    expected: { fr: 'oui ou non', en: 'yes or no' },
  },
  tooLong: {
    is: { fr: 'le texte est trop long', en: 'the text is too long' },
    expected: { fr: 'un texte plus court', en: 'a shorter text' },
  },
  notPlain: {
    is: {
      fr: 'le texte contient ce qui ne se voit pas, ou mène ailleurs qu’il ne dit',
      en: 'the text has something that cannot be seen, or leads elsewhere than it says',
    },
    expected: { fr: 'un texte sans cela', en: 'a text without it' },
  },
  listsDiffer: {
    is: {
      fr: 'il n’y en a pas autant que de sources',
      en: 'there are not as many as sources',
    },
    expected: {
      fr: 'une valeur par source, séparées par « ; », vide là où il n’y en a pas',
      en: 'one for each source with “;” between them, empty where there is none',
    },
  },
} as const satisfies Record<string, { is: Said; expected: Said }>;

export type ProblemCode = keyof typeof problems;

/** What a reader of cells says of one that it cannot read. */
export interface Complaint {
  readonly code: ProblemCode;
  /** What would be right here, where the list above cannot know it. */
  readonly expected?: string;
  /** What is wrong here, as a sentence in the reader's language, where the list above cannot know it. */
  readonly is?: string;
  /** Of a text that is not plain, what is wrong and where in it. */
  readonly slip?: TextSlip;
}

/** A text that is longer than what its cell holds. */
export const tooLong = (most: number, locale: Locale): Complaint => ({
  code: 'tooLong',
  expected:
    locale === 'fr'
      ? `au plus ${most.toLocaleString('fr').replaceAll('\u202f', '\u00a0')} caractères`
      : `at most ${most.toLocaleString('en')} characters`,
});

export function importProblem(
  { code, expected, is: isHere, slip }: Complaint,
  { row, column, read }: Pick<ImportProblem, 'row' | 'column' | 'read'>,
  locale: Locale,
): ImportProblem {
  const { is: isUsually, expected: usual } = problems[code];
  const is = isHere ? inSentence(isHere) : (slip ? slipAs(slip) : isUsually)[locale];
  const right = (expected ?? usual[locale]).replace(/\.$/, '');
  const words = {
    fr: {
      row: 'Ligne',
      column: 'colonne',
      expected: 'Attendu\u00a0:',
      colon: '\u00a0:',
      open: '«\u00a0',
      close: '\u00a0»',
    },
    en: { row: 'Row', column: 'column', expected: 'Expected:', colon: ':', open: '“', close: '”' },
  }[locale];
  const where = column === null ? '' : `, ${words.column} ${shortened(column)}`;
  const what = read === null ? '' : ` (${words.open}${shortened(read)}${words.close})`;
  return {
    row,
    column,
    code,
    // What is longer than any text of ours stands in the file, and need not come back a thousand times.
    read: read !== null && read.length > texts.text.most ? shortened(read) : read,
    expected: right,
    inPlace: `${is.charAt(0).toUpperCase()}${is.slice(1)}. ${words.expected} ${right}.`,
    message: `${words.row} ${row}${where}${words.colon} ${is}${what}. ${words.expected} ${right}.`,
  };
}

/** A sentence as another goes on with it: "Le 9 mai 2022 est un lundi." is "le 9 mai 2022 est un lundi". */
const inSentence = (sentence: string): string =>
  `${sentence.charAt(0).toLowerCase()}${sentence.slice(1).replace(/\.$/, '')}`;

/** The sentence of a slip says what is right, too; here only what is wrong is asked for. */
function slipAs(slip: TextSlip): Said {
  const [fr = '', en = ''] = [slipInWords(slip, 'fr'), slipInWords(slip, 'en')].map(
    (words) => words.split('. ')[0],
  );
  return { fr: `le texte ${fr}`, en: `the text ${en}` };
}

const shortened = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
