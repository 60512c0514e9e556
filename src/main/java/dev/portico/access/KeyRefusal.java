package dev.portico.access;

import dev.portico.localisation.Messages;
import dev.portico.shared.InvalidInput;
import dev.portico.shared.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Why a key is not created; each is a code, a wording and the field at fault. */
enum KeyRefusal {
    NAME_INVALID("name"),
    /** Whoever limits a key to no account would get one without limits. */
    ACCOUNTS_EMPTY("accounts"),
    ACCOUNTS_INVALID("accounts"),
    /** A limited key makes only keys that reach no further than itself. */
    ACCOUNTS_BEYOND_KEY("accounts");

    private static final int LONGEST_NAME = 100;
    private static final int MOST_ACCOUNTS = 100;

    private final String field;

    KeyRefusal(String field) {
        this.field = field;
    }

    UserError in(Locale locale) {
        return InvalidInput.of(name(), Messages.text(locale, "input." + name()), field);
    }

    /**
     * Every reason.
     *
     * @param home the id of the server's own account, which is no connected one
     * @param limits of the key that asks
     */
    static List<KeyRefusal> of(PlatformKeyCreateInput input, String home, Set<String> limits) {
        List<KeyRefusal> refusals = new ArrayList<>();
        if (input.name().isBlank() || input.name().length() > LONGEST_NAME) {
            refusals.add(NAME_INVALID);
        }
        if (input.accounts() != null) {
            refusals.addAll(of(input.accounts(), home, limits));
        }
        return refusals;
    }

    private static List<KeyRefusal> of(List<String> accounts, String home, Set<String> limits) {
        if (accounts.isEmpty()) {
            return List.of(ACCOUNTS_EMPTY);
        }
        if (!limits.isEmpty() && !limits.containsAll(accounts)) {
            return List.of(ACCOUNTS_BEYOND_KEY);
        }
        boolean allConnected = accounts.stream().allMatch(id -> ActingAccount.isId(id) && !id.equals(home));
        return allConnected && accounts.size() <= MOST_ACCOUNTS ? List.of() : List.of(ACCOUNTS_INVALID);
    }
}
