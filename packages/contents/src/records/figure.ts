import { citations } from './citations.ts';
import type { ContentOf, Fields } from './fields.ts';
import { localized } from './localized.ts';
import { position } from './shared-fields.ts';

/** What a figure is drafted from. */
export const figureFields = {
  ...localized('label', {
    holds: 'line',
    label: { fr: 'Libellé', en: 'Label' },
    hint: {
      fr: 'Ce qui est compté, en toutes lettres\u00a0: «\u00a0entreprises sensibilisées au handicap\u00a0».',
      en: 'What is counted, in full words: “entreprises sensibilisées au handicap”.',
    },
    needed: { fr: 'le libellé', en: 'the label' },
    says: 'What is counted, in full words',
  }),
  indicator: {
    holds: { key: 'INDICATOR' },
    label: { fr: 'Indicateur', en: 'Indicator' },
    hint: {
      fr: 'Ce qui est compté d’une période et d’un territoire à l’autre.',
      en: 'What is counted across periods and territories.',
    },
    needed: { fr: 'l’indicateur', en: 'the indicator' },
    column: { name: 'indicator', says: { fr: 'La clé de l’indicateur.', en: 'The key of the indicator.' } },
    says: 'What is counted, across periods and territories: its key.',
  },
  role: {
    holds: {
      enum: 'FigureRole',
      words: {
        ACTUAL: { fr: 'Réalisé', en: 'Result' },
        TARGET: { fr: 'Objectif', en: 'Target' },
        BASELINE: { fr: 'Point de départ', en: 'Baseline' },
        RATE: { fr: 'Taux', en: 'Rate' },
      },
    },
    label: { fr: 'Nature', en: 'Role' },
    needed: { fr: 'la nature', en: 'the role' },
    column: {
      name: 'role',
      title: { fr: 'Rôle', en: 'Role' },
      also: ['nature'],
      says: {
        fr: 'Résultat, objectif, point de départ ou taux.',
        en: 'A result, an objective, a starting point or a rate.',
      },
    },
    says: 'A result, an objective, a starting point or a rate.',
  },
  quantity: {
    holds: {
      name: 'QuantityContent',
      says: 'A qualified number, which is one value.',
      fields: {
        qualifier: {
          holds: {
            enum: 'Qualifier',
            words: {
              EXACT: { fr: 'exactement', en: 'exactly' },
              MORE_THAN: { fr: 'plus de', en: 'more than' },
              AT_LEAST: { fr: 'au moins', en: 'at least' },
              NEARLY: { fr: 'près de', en: 'nearly' },
              ABOUT: { fr: 'environ', en: 'about' },
              LESS_THAN: { fr: 'moins de', en: 'less than' },
              UP_TO: { fr: 'jusqu’à', en: 'up to' },
            },
          },
          label: { fr: 'Qualificatif', en: 'Qualifier' },
          needed: { fr: 'ce qui qualifie le nombre', en: 'the qualifier of the number' },
          column: {
            name: 'qualifier',
            says: {
              fr: 'Comment la source qualifie le nombre\u00a0: «\u00a0plus de 1\u202f780\u00a0» est MORE_THAN.',
              en: 'How the source qualifies the number: "more than 1,780" is MORE_THAN.',
            },
          },
          says: 'How the number is qualified.',
        },
        number: {
          holds: 'decimal',
          label: { fr: 'Nombre', en: 'Number' },
          needed: { fr: 'le nombre', en: 'the number' },
          column: {
            name: 'number',
            says: {
              fr: 'Le nombre, qui ne se lit pas sans son qualificatif.',
              en: 'The number, which is not to be read without its qualifier.',
            },
          },
          says: 'The number that is qualified.',
        },
      },
    },
    label: { fr: 'Nombre et ce qui le qualifie', en: 'Number and what qualifies it' },
    hint: {
      fr: 'Comme on l’écrit\u00a0: «\u00a0plus de 1\u202f780 formations\u00a0», «\u00a0près de 200\u00a0», «\u00a0une centaine\u00a0», «\u00a041\u00a0%\u00a0».',
      en: 'As one writes it: “more than 1,780 courses”, “nearly 200”, “une centaine”, “41%”.',
    },
    says: 'The qualified number; none where the source does not state it.',
  },
  unit: {
    holds: 'unit',
    label: { fr: 'Unité', en: 'Unit' },
    needed: { fr: 'l’unité', en: 'the unit' },
    goesWith: 'quantity',
    column: { name: 'unit', says: { fr: 'Ce que compte le nombre.', en: 'What the number counts.' } },
    says: 'What the number counts.',
  },
  statement: {
    holds: {
      enum: 'Statement',
      words: {
        STATED: { fr: 'Elle énonce le nombre', en: 'It states the number' },
        NOT_STATED: { fr: 'Elle ne le communique pas', en: 'It does not tell it' },
        UNREADABLE: { fr: 'Le nombre y est illisible', en: 'The number is unreadable in it' },
      },
    },
    label: { fr: 'Ce que dit la source', en: 'What the source says' },
    goesWith: 'quantity',
    column: {
      name: 'statement',
      title: { fr: 'Énoncé', en: 'Statement' },
      says: { fr: 'Si la source énonce le nombre.', en: 'Whether the source states the number.' },
    },
    says: 'Whether the source states the number; STATED unless said.',
  },
  printed: {
    holds: 'line',
    label: { fr: 'Le nombre tel que la source l’imprime', en: 'The number as the source prints it' },
    hint: {
      fr: 'Chiffres et qualificatif, à la lettre\u00a0: il est comparé au nombre ci-dessus.',
      en: 'Digits and qualifier, to the letter: it is compared with the number above.',
    },
    language: 'fr',
    goesWith: 'quantity',
    column: {
      name: 'printed',
      title: { fr: 'Tel qu’imprimé', en: 'As printed' },
      also: ['imprimé', 'tel qu’imprimé dans la source'],
      says: {
        fr: 'Le nombre tel que les sources l’impriment, à lire.',
        en: 'The number as the sources print it, to be read.',
      },
    },
    says: 'The number as its source prints it, digits and qualifier: "plus de 1 780".',
  },
  period: {
    holds: 'edtf',
    label: { fr: 'Période', en: 'Period' },
    hint: {
      fr: '«\u00a02024\u00a0», «\u00a0mai 2022\u00a0», «\u00a02022-2024\u00a0», «\u00a0depuis 2021\u00a0», «\u00a09 mai 2022\u00a0».',
      en: '“2024”, “May 2022”, “2022-2024”, “since 2021”, “9 May 2022”.',
    },
    needed: { fr: 'la période', en: 'the period' },
    column: {
      name: 'period',
      also: ['année', 'year'],
      says: { fr: 'Le temps couvert, en EDTF.', en: 'The time that it covers, in EDTF.' },
    },
    says: 'The time that it covers.',
  },
  periodInferred: {
    holds: 'flag',
    label: {
      fr: 'C’est notre lecture\u00a0: la source ne dit pas cette période',
      en: 'It is our reading: the source does not state this period',
    },
    goesWith: 'period',
    column: {
      name: 'period_inferred',
      title: { fr: 'Période déduite', en: 'Period inferred' },
      says: {
        fr: 'Si la source n’énonce pas la période en entier.',
        en: 'Whether the source does not state the period in full.',
      },
    },
    says: 'The source does not state the period: it is our reading.',
  },
  territory: {
    holds: 'territory',
    label: { fr: 'Territoire', en: 'Territory' },
    hint: {
      fr: 'Un nom, un code INSEE («\u00a028\u00a0») ou ISO («\u00a0FR-NOR\u00a0»).',
      en: 'A name, an INSEE code (“28”) or an ISO code (“FR-NOR”).',
    },
    needed: { fr: 'le territoire', en: 'the territory' },
    says: 'Where it holds: an INSEE code, an ISO 3166-2 code, a spelling or an id.',
  },
  convention: {
    holds: { key: 'CONVENTION' },
    label: { fr: 'Convention', en: 'Convention' },
    column: {
      name: 'convention',
      title: { fr: 'Accord', en: 'Agreement' },
      says: { fr: 'La clé de la convention.', en: 'The key of the convention.' },
    },
    says: 'The convention that it reports on, by its key.',
  },
  axisNumber: {
    holds: 'integer',
    label: { fr: 'Axe de la convention', en: 'Axis of the convention' },
    hint: { fr: 'Son numéro.', en: 'Its number.' },
    goesWith: 'convention',
    column: {
      name: 'axis',
      title: { fr: 'Axe', en: 'Axis' },
      also: ['axis_number'],
      says: { fr: 'Le numéro de l’axe de la convention.', en: 'The number of the axis of the convention.' },
    },
    says: 'The axis of the convention that it belongs to.',
  },
  actors: {
    holds: { key: 'ACTOR' },
    label: { fr: 'Acteurs qui en répondent', en: 'Actors that answer for it' },
    list: { one: { fr: 'Acteur', en: 'Actor' }, add: { fr: 'Ajouter un acteur', en: 'Add an actor' } },
    needed: { fr: 'qui répond du chiffre (les acteurs)', en: 'who answers for the figure (the actors)' },
    column: {
      name: 'actors',
      title: { fr: 'Acteurs', en: 'Actors' },
      also: ['acteur', 'actor'],
      says: { fr: 'Les clés de ceux qui en répondent.', en: 'The keys of the bodies that answer for it.' },
    },
    says: 'The bodies that answer for it, by their keys.',
  },
  ofWhom: {
    holds: { enum: 'OfWhom', words: { NATIONAL: { fr: 'Le pays entier', en: 'The whole country' } } },
    label: { fr: 'Qui est compté', en: 'Whom it counts' },
    hint: {
      fr: 'À ne remplir que s’il compte d’autres que ceux qui en répondent.',
      en: 'Only where it counts others than those who answer for it.',
    },
    column: {
      name: 'of_whom',
      title: { fr: 'Qui est compté', en: 'Of whom' },
      says: {
        fr: 'NATIONAL\u00a0: le pays entier, et aucune des parties à la convention.',
        en: 'NATIONAL: the whole country, and nobody who is a party to the convention.',
      },
    },
    says: 'Whom it counts, where that is nobody who is a party to its convention.',
  },
  citations: { ...citations, needed: { fr: 'la source (les citations)', en: 'the source (the citations)' } },
  ...localized('plain', {
    holds: 'text',
    label: { fr: 'Version facile à lire', en: 'Easy-to-read version' },
    says: 'The figure in words that are easy to read',
  }),
  ...localized('composition', {
    holds: 'text',
    label: { fr: 'Note de composition', en: 'Composition note' },
    hint: {
      fr: 'Un «\u00a0dont\u00a0» sans nombre\u00a0: «\u00a0dont organismes de formation et CFA\u00a0».',
      en: 'A part without a number: “dont organismes de formation et CFA”.',
    },
    says: 'A "dont" without a number',
  }),
  reviewBy: {
    holds: 'day',
    label: { fr: 'À revoir avant le', en: 'To be looked at again by' },
    says: 'The day by which it is to be looked at again: "2026-12-31".',
  },
  position: { ...position, says: 'Where it stands among its convention’s figures, from 0.' },
  partOf: {
    holds: { key: 'FIGURE' },
    label: { fr: 'Part de', en: 'Part of' },
    column: {
      name: 'part_of',
      says: {
        fr: 'Le chiffre dont il est une part («\u00a0dont 5 en Normandie\u00a0»).',
        en: 'The figure that it is a share of ("including 5 in Normandy").',
      },
    },
    says: 'The figure that it is a share of, by its key.',
  },
  exampleOf: {
    holds: { key: 'FIGURE' },
    label: { fr: 'Exemple de', en: 'Example of' },
    column: {
      name: 'example_of',
      title: { fr: 'Exemple pour', en: 'Example of' },
      says: {
        fr: 'Le chiffre qu’il illustre sans en être une part.',
        en: 'The figure that it illustrates without being a share of it.',
      },
    },
    says: 'The figure that it illustrates without being a share, by its key.',
  },
  with: {
    holds: { key: 'FIGURE' },
    label: { fr: 'Énoncé avec', en: 'Stated with' },
    list: { one: { fr: 'Chiffre', en: 'Figure' }, add: { fr: 'Ajouter un chiffre', en: 'Add a figure' } },
    column: {
      name: 'with',
      title: { fr: 'Énoncé avec', en: 'With' },
      says: {
        fr: 'Les chiffres que la source énonce avec lui\u00a0; chacun des deux nomme l’autre.',
        en: 'The figures that the source states with it; each of the two names the other.',
      },
    },
    says: 'Figures that the source states together with it, by their keys.',
  },
  derivedFrom: {
    holds: { key: 'FIGURE' },
    label: { fr: 'Calculé à partir de', en: 'Derived from' },
    list: { one: { fr: 'Chiffre', en: 'Figure' }, add: { fr: 'Ajouter un chiffre', en: 'Add a figure' } },
    column: {
      name: 'derived_from',
      says: {
        fr: 'Les chiffres dont il est calculé, dans l’ordre de la formule.',
        en: 'The figures that it follows from, in the order of the formula.',
      },
    },
    says: 'The figures that a rate follows from: a, then b.',
  },
  formula: {
    holds: 'formula',
    label: { fr: 'Formule', en: 'Formula' },
    hint: {
      fr: 'Comment il se calcule, dans l’ordre de la liste\u00a0: «\u00a0(a - b) / b\u00a0», «\u00a0a / b\u00a0».',
      en: 'How it is computed, in the order of the list: “(a - b) / b”, “a / b”.',
    },
    goesWith: 'derivedFrom',
    column: {
      name: 'formula',
      says: {
        fr: 'Comment il en est calculé\u00a0: a est le premier, b le deuxième.',
        en: 'How it follows from them: a is the first, b the second.',
      },
    },
    says: 'How a rate follows from a and b: "(a - b) / b", "a / b".',
  },
} as const satisfies Fields;

export type FigureContent = ContentOf<typeof figureFields>;
