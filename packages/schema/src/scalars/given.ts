/**
 * What was given for an instant or a day, unread. A scalar does not know for which argument it was given, and whoever
 * asked needs that name: so it is read where the argument is used, and refused by its name. It stays JSON, because
 * compiled questions keep what they were given as JSON.
 */
export interface Given {
  readonly given: unknown;
}
