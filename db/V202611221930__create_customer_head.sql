-- One row a customer: whose turn it is. attempt is null while nobody has it; a turn whose lease ran out belongs to
-- whoever takes it next, who finishes that attempt first. fence grows with each turn, so that who lost it can tell.
-- An attempt that belongs to no customer has a row under its own id while it has the turn.
create table customer_head (
    home        text not null,
    account     text not null,
    livemode    boolean not null,
    customer    text not null,
    fence       bigint not null,
    attempt     text,
    lease_until timestamptz not null,
    primary key (home, account, livemode, customer)
) with (fillfactor = 70);

create index customer_head_held on customer_head (home, livemode, account, lease_until) where attempt is not null;
