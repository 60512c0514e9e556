-- home is the account of the server's own Stripe key, account the one the session acts in: the same, or connected to it.
-- Nothing that an extension writes is indexed, and pages have room: an extension rewrites the row in place.
create table portal_session (
    home              text not null,
    account           text not null,
    livemode          boolean not null,
    id                text not null,
    token_hash        bytea not null unique,
    customer          text not null,
    configuration     text,
    locale            text,
    preferred_locales text[] not null,
    return_url        text,
    flow              jsonb,
    on_behalf_of      text,
    created_by        text not null,
    created_at        timestamptz not null default now(),
    first_used_at     timestamptz,
    expires_at        timestamptz not null default now() + interval '5 minutes',
    ended_at          timestamptz,
    end_reason        text check (end_reason in ('REVOKED', 'SIGNED_OUT')),
    primary key (home, account, livemode, id),
    check ((ended_at is null) = (end_reason is null))
) with (fillfactor = 80);

create index portal_session_by_age
    on portal_session (home, account, livemode, created_at desc, id desc);
create index portal_session_by_customer
    on portal_session (home, account, livemode, customer, created_at desc, id desc);
