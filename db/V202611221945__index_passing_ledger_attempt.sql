-- Attempts that are deleted soon: those without a key, and those that were begun and never decided.
create index ledger_attempt_passing on ledger_attempt (home, livemode, created_at)
    where idempotency_key is null or plan is null;
