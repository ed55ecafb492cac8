-- An epoch follows from the releases that are out, so one that a failover loses begins anew under its name. A reader who begins it
-- waited for a synchronous standby all the same: where that was gone, nobody was answered (docs/decisions/epochs.md).
CREATE OR REPLACE FUNCTION present_epoch(settle boolean) RETURNS TABLE (
  "now" timestamptz, "msToMinute" double precision, "number" integer, "id" uuid, "releasedAt" timestamptz,
  "isSettled" boolean, "isKept" boolean
) LANGUAGE plpgsql AS $$
DECLARE
  clock timestamptz := hub_clock();
  public_now timestamptz := public_clock();
  is_kept boolean := current_setting('transaction_read_only') = 'off';
  is_settled boolean := true;
BEGIN
  IF is_kept AND (settle OR EXISTS (SELECT FROM "AwaitedRelease" a WHERE a."releasedAt" <= public_now)) THEN
    BEGIN
      -- Until the end of this transaction, which is this question alone. "off" waits for even less.
      IF current_setting('synchronous_commit') <> 'off' THEN
        PERFORM set_config('synchronous_commit', 'local', true);
      END IF;
      is_settled := begin_epochs();
    -- Where nothing can be written, what is due is out all the same; it is kept later.
    EXCEPTION WHEN read_only_sql_transaction OR disk_full OR insufficient_privilege THEN
      is_kept := false;
    END;
  END IF;
  RETURN QUERY
  SELECT public_now, (60000 - extract(epoch FROM clock - date_trunc('minute', clock)) * 1000)::double precision,
    last."number", last."id", last."releasedAt", is_settled, is_kept
  FROM (VALUES (1)) AS one LEFT JOIN (
    SELECT e."number", e."id", e."releasedAt" FROM "Epoch" e
    UNION ALL SELECT d."number", d."id", d."releasedAt" FROM epochs_due(public_now) d WHERE NOT is_kept
    ORDER BY 1 DESC LIMIT 1
  ) AS last ON true;
END $$;
