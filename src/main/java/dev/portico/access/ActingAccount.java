package dev.portico.access;

import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import dev.portico.tenancy.Account;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one account that a request with a platform key acts in.
 *
 * @see <a href="https://docs.stripe.com/connect/authentication">Stripe: the Stripe-Account header</a>
 */
final class ActingAccount {

    private static final Pattern ID = Pattern.compile("acct_\\w{1,250}");

    private ActingAccount() {}

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** The same refusal whether or not the account exists. */
    static Account choose(Account home, Set<String> limitedTo, @Nullable String named) {
        if (named == null) {
            return unnamed(home, limitedTo);
        }
        boolean allowed = limitedTo.isEmpty() ? isId(named) : limitedTo.contains(named);
        if (!allowed) {
            throw Failure.of(FailureReason.ACCOUNT_NOT_ALLOWED);
        }
        return named.equals(home.id()) ? home : connected(home, named);
    }

    static Account connected(Account home, String id) {
        return new Account(id, home.livemode(), true);
    }

    private static Account unnamed(Account home, Set<String> limitedTo) {
        return switch (limitedTo.size()) {
            case 0 -> home;
            case 1 -> connected(home, limitedTo.iterator().next());
            default -> throw Failure.of(FailureReason.ACCOUNT_REQUIRED);
        };
    }
}
