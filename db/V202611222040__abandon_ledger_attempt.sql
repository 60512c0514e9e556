-- How often an attempt failed for a reason that may not pass, and whether it was given up: its plan is kept then, for
-- whoever finishes it by hand.
alter table ledger_attempt
    add column failures integer not null default 0,
    add column abandoned boolean not null default false;
