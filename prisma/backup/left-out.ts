/**
 * What a backup does not hold. Every table that is not named here is in it, so a new one is carried without a word.
 */

/** Made from what is restored: for each table the statement that fills it. */
export const madeAnew: Readonly<Record<string, string>> = {
  // Another version of PostgreSQL may find other stems, and would then miss words that it did not make itself.
  // Tables of an older version have no such function; the migration that brings it makes the lines of what it finds.
  FigureSearch: `DO $$ BEGIN
    IF to_regprocedure('keep_all_figure_words()') IS NOT NULL THEN PERFORM keep_all_figure_words(); END IF;
  END $$`,
  SubjectSearch: 'SELECT keep_all_subjects()',
  // What was told before the backup is not told again; what comes out later is.
  OutboxEvent: `INSERT INTO "OutboxEvent" ("id", "kind", "about", "createdAt", "dueAt", "nextAttemptAt")
    SELECT gen_random_uuid(), 'IS_OUT', jsonb_build_object('release', "id"), hub_clock(), "releasedAt", "releasedAt"
    FROM "Release" WHERE "state" = 'APPROVED' AND "releasedAt" > hub_clock()`,
};

/**
 * What passes: somebody who was signed out, or asked for too much, must not find it undone by a restore, and nobody gets the mail
 * of before again.
 */
export const passing: readonly string[] = [
  'IdentityAttempts',
  'IdentitySession',
  'IdentityUsedCode',
  'IdentityVerification',
  'OutboxDelivery',
  'WebhookAttempt',
  'Presence',
];

export const isLeftOut = (table: string): boolean => table in madeAnew || passing.includes(table);
