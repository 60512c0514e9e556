-- One row a mutation. owner is who an idempotency key belongs to: the customer, or the platform key.
create table ledger_attempt (
    home            text not null,
    account         text not null,
    livemode        boolean not null,
    id              text not null,
    mutation        text not null,
    owner           text not null,
    session         text,
    idempotency_key text,
    input_hash      bytea not null,
    customer        text,
    plan            jsonb,
    outcome         jsonb,
    created_at      timestamptz not null default now(),
    primary key (home, account, livemode, id),
    unique (home, account, livemode, owner, mutation, idempotency_key),
    check (outcome is null or plan is not null)
) with (fillfactor = 80);

create index ledger_attempt_by_age on ledger_attempt (home, livemode, created_at);

-- One row a request to Stripe. sent_at is when it was first sent with the key of this number.
create table ledger_step (
    home        text not null,
    account     text not null,
    livemode    boolean not null,
    attempt     text not null,
    name        text not null,
    number      integer not null default 1,
    sent_at     timestamptz not null default now(),
    answered_at timestamptz,
    failed      boolean not null default false,
    primary key (home, account, livemode, attempt, name),
    foreign key (home, account, livemode, attempt) references ledger_attempt on delete cascade
) with (fillfactor = 70);
