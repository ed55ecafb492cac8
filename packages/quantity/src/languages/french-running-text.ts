import type { RunningText } from './running-text.ts';

/** What tells in French sentences whether a number states how many. */
export const frenchRunningText: RunningText = {
  months: 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'
    .concat(' janv fevr avr juil sept oct nov dec')
    .split(' '),
  rankEndings: 'er ere ers re e es eme emes ieme iemes nd nde'.split(' '),
  references:
    'axe axes mesure article articles art loi decret arrete circulaire ordonnance directive alinea annexe chapitre titre'
      .concat(
        ' tome volume volet partie section point page pages p paragraphe note numero no n ndeg niveau niveaux etape',
      )
      .concat(
        ' etapes phase phases tranche categorie categories groupe version edition acte lot ligne zone bac master',
      )
      .concat(' licence top horizon code departement arrondissement paris lyon marseille chantier principe')
      .split(' '),
  times:
    'trimestre trimestres semestre semestres siecle siecles decennie decennies seconde secondes sec'.split(
      ' ',
    ),
  ties: ['de', "d'"],
  totals: 'total nombre chiffre somme ensemble barre cap seuil effectif record objectif resultat bilan'.split(
    ' ',
  ),
  determiners: 'les ces ses nos vos leurs des aux tous toutes'.split(' '),
  including: ['dont', 'parmi lesquels', 'parmi lesquelles', 'y compris'],
};
