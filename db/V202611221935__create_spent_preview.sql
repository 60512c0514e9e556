-- Which preview was used by which attempt of the ledger. A token is good for ten minutes; what is older may be deleted.
create table spent_preview (
    account    text not null,
    livemode   boolean not null,
    token_hash text not null,
    attempt    text not null,
    spent_at   timestamptz not null default now(),
    primary key (account, livemode, token_hash)
);
