package dev.portico.stripe;

import dev.portico.tenancy.Account;
import dev.portico.tenancy.CustomerScope;
import org.jspecify.annotations.Nullable;

/**
 * What makes two reads equal. The scope is part of it, although the address says all that Stripe is asked, so that no
 * mistake in an address can tell one customer about another.
 *
 * @param url the whole address with its parameters
 */
record ReadKey(Account account, @Nullable CustomerScope scope, String url) {}
