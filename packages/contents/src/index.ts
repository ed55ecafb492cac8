export { gateWords } from '../messages/generated/gate.ts';
export { BadInput } from './bad-input.ts';
export { actionPlanKey, readActionPlanKey } from './keys/action-plan-key.ts';
export { isKey, isSubjectKey } from './keys/is-key.ts';
export { isUuid } from './keys/is-uuid.ts';
export { requireKey } from './keys/require-key.ts';
export { months, weekdays } from './periods/calendar.ts';
export { dated } from './periods/dated.ts';
export { daysOf } from './periods/days-of.ts';
export { isDay, toDay } from './periods/is-day.ts';
export { isEdtf } from './periods/is-edtf.ts';
export { between, type Days, type Length, lengthOf } from './periods/length.ts';
export { isLaterPeriod, isOpenPeriod, mayFollow, nextPeriod, periodAsFar } from './periods/next-period.ts';
export { parisDay } from './periods/paris-day.ts';
export { isReadable, parseEdtf } from './periods/parse-edtf.ts';
export { choicesInWords } from './periods/period-problem.ts';
export { periodText, spokenPeriod } from './periods/period-text.ts';
export { readDay, readInstant } from './periods/read-instant.ts';
export {
  type PeriodChoice,
  type PeriodProblem,
  type PeriodRead,
  readPeriod,
} from './periods/read-period.ts';
export type { ActionPlanContent } from './records/action-plan.ts';
export type { ActorContent } from './records/actor.ts';
export { type CitationContent, citationFields, type QuoteContent } from './records/citations.ts';
export type { CollectionContent } from './records/collection.ts';
export {
  type Contents,
  contentFields,
  kindNames,
  type SubjectKind,
  subjectKinds,
} from './records/contents.ts';
export { type ConventionContent, conventionFields } from './records/convention.ts';
export {
  type ContentOf,
  type Field,
  type FieldColumn,
  type Fields,
  isKeyOf,
  isNested,
  isOneOf,
  type NamedKind,
  type Nested,
  type Plain,
  type PlainName,
  textIn,
} from './records/fields.ts';
export { type FigureContent, figureFields } from './records/figure.ts';
export type { IndicatorContent } from './records/indicator.ts';
export { languages } from './records/languages.ts';
export {
  capital,
  firstLanguage,
  localizedWith,
  localText,
  type NameIn,
  nameIn,
  namesIn,
  programLanguage,
  selectTexts,
  type TextsOf,
  textsOf,
  type WrittenTextsOf,
} from './records/localized.ts';
export { type NewValue, readNewValue } from './records/new-value.ts';
export { olderValueOf, type PlainWords, valueInWords, withPlainWords } from './records/plain-words.ts';
export { type SheetColumn, type SheetColumnName, sheetColumns } from './records/sheet-columns.ts';
export type { SourceContent } from './records/source.ts';
export { isCountedIn, statedUnit, statedUnits, unitNamed } from './records/stated-units.ts';
export {
  contentValue,
  quantityContent,
  type StoredQuantity,
  statedQuantity,
  storedQuantity,
  type ValueRow,
} from './records/stored-quantity.ts';
export { labelOf, territoryName } from './records/subject-label.ts';
export { tidy } from './records/tidy.ts';
export type { UnitContent } from './records/unit.ts';
export type { Words } from './records/words.ts';
export { type Atlas, atlasOf, type TerritoryLevel, type TerritoryRow } from './territories/atlas.ts';
export { fold } from './territories/fold.ts';
export {
  type Territories,
  type Territory,
  territoryIn,
  territoryNames,
} from './territories/territories.ts';
export { admit, type Refusal, refusalInWords, refusalOf } from './texts/gate.ts';
export { isFileName } from './texts/is-file-name.ts';
export { type LocaleName, languageOf, nameOf } from './texts/locale-name.ts';
export { asASentence, excerptOf, longestExcerpt, type QuoteExcerpt } from './texts/quote-excerpt.ts';
export { quotedWords } from './texts/quoted-words.ts';
export { excerpt, mostItems, type TextName, texts, tooLong, tooMany } from './texts/texts.ts';
export { typeset } from './texts/typeset.ts';
export { clockInWords, dayInWords, momentInWords } from './times/in-words.ts';
