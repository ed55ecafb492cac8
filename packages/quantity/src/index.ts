export { add, difference, opposite, opposites, sum, sums } from './add.ts';
export { type Bounds, bounds } from './bounds.ts';
export { type Comparison, compare, isNoLargerThan } from './compare.ts';
export { type Decimal, decimal, decimalLimits, readDecimal } from './decimal.ts';
export { agreesOnceRounded, type Derived, formulas } from './derived.ts';
export { type FormatOptions, type FormatPart, format, formatToParts } from './format.ts';
export { inEachLanguage } from './languages/grammars.ts';
export { type Locale, languageTags, locales } from './locales.ts';
export {
  type GivenUnit,
  isOwnUnit,
  noOwnUnits,
  type OwnUnitInput,
  ownUnit,
  type Units,
  unitsWith,
} from './own-units.ts';
export { type Parsed, type ParseOptions, parse } from './parse.ts';
export { slipIn, slipInWords, type TextSlip } from './plain-text.ts';
export { agreesWithPrinted, type PrintedAgreement } from './printed.ts';
export type { Problem, ProblemCode } from './problems.ts';
export { type QualifierPhrases, qualifierPhrases } from './qualifier-phrases.ts';
export { type End, isQualifier, type Qualifier, qualifiers } from './qualifiers.ts';
export { type Quantity, type QuantityInput, quantity } from './quantity.ts';
export { changeRate, type RatioOptions, ratio, ratios } from './ratio.ts';
export type { Verdict } from './reach.ts';
export { type Answer, type NotComparable, type Reason, reasons } from './reasons.ts';
export { type SpeakOptions, speak } from './speak.ts';
export { type SpelledNumbers, spelledNumbers } from './spelled-numbers.ts';
export { numbersInText, type TextNumber } from './texts/numbers-in-text.ts';
export { agreesWithQuoted, type QuotedAgreement, type QuotedWords } from './texts/quoted-value.ts';
export { type SaysOf, saysOf } from './texts/says-of.ts';
export {
  type AnyUnit,
  isCountable,
  isMeasure,
  isSameUnit,
  isUnit,
  isValueUnit,
  type Measure,
  type OwnUnit,
  type Unit,
  type UnitWords,
  unitKey,
  units,
  unitWords,
  type ValueUnit,
  valueUnits,
} from './units.ts';
export { compareValues } from './values/compare-values.ts';
export {
  type ParsedValue,
  type ParseValueOptions,
  parseValue,
  type ValueProblem,
} from './values/parse-value.ts';
export { type PrintedValueAgreement, valueAgreesWithPrinted } from './values/printed-value.ts';
export { speakValue } from './values/speak-value.ts';
export { longestUnitWord, type UnitFault, unitFault } from './values/unit-fault.ts';
export {
  asValue,
  type PerUnit,
  perUnits,
  printedDecimals,
  quantityOf,
  readValueInput,
  type Value,
  type ValueFault,
  type ValueInput,
  type ValueKind,
  type ValueOf,
  value,
  valueKinds,
} from './values/value.ts';
export { formatValue, formatValueToParts, type ValueFormatOptions } from './values/write-value.ts';
