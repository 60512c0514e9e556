-- account is the one of the server's own Stripe key: a key is valid only where that is the server's account.
create table platform_key (
    account    text not null,
    livemode   boolean not null,
    id         text not null,
    token_hash bytea not null,
    name       text not null,
    limited_to text[] not null,
    created_at timestamptz not null default now(),
    created_by text,
    revoked_at timestamptz,
    primary key (account, livemode, id),
    unique (account, livemode, token_hash)
);
