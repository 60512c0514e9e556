package dev.portico.tenancy;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who asks. Everything is reached through it; what it does not reach does not exist. */
public sealed interface Viewer permits Viewer.Known, Viewer.Anonymous {

    /** The language of every text in the answer. */
    Locale locale();

    /** A caller with a token. */
    sealed interface Known extends Viewer permits CustomerViewer, PlatformViewer {

        Account account();

        /** The portal configuration under which it looks; null for the account's default one. */
        @Nullable
        String configuration();

        /** The scope of the customer with this id, as far as this viewer may look. */
        CustomerScope scope(String customer);
    }

    /** Nobody in particular. */
    record Anonymous(Locale locale) implements Viewer {}
}
