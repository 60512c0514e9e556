package dev.portico.access;

import dev.portico.shared.WrongSetting;
import dev.portico.tenancy.Account;
import dev.portico.tenancy.Token;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The key from the settings, with which a new installation is first reached. It is an ordinary key otherwise: revoked
 * once, it stays so.
 */
@ConfigurationProperties("portico")
record FirstPlatformKey(@Nullable String platformKey) {

    private static final String SETTING = "PORTICO_PLATFORM_KEY";
    private static final int SHORTEST = 32;
    /** A longer one could be set, but never be sent. */
    private static final int LONGEST = 512;

    FirstPlatformKey {
        if (platformKey != null && platformKey.isBlank()) {
            platformKey = null;
        }
        if (platformKey != null) {
            validate(platformKey);
        }
    }

    /** The key to create when this token is presented and not known; null where the settings have another or none. */
    @Nullable
    NewKey newKey(Account home, Token presented) {
        return isToken(presented) ? NewKey.of(home, SETTING, Set.of(), null) : null;
    }

    private boolean isToken(Token presented) {
        return platformKey != null && MessageDigest.isEqual(new Token(platformKey).hash(), presented.hash());
    }

    @Override
    public String toString() {
        return "FirstPlatformKey[hidden]";
    }

    private static void validate(String key) {
        if (key.length() < SHORTEST) {
            throw new WrongSetting(SETTING, "must have at least " + SHORTEST + " characters");
        }
        if (key.length() > LONGEST) {
            throw new WrongSetting(SETTING, "must have at most " + LONGEST + " characters");
        }
        if (key.startsWith(Token.SESSION_PREFIX) || key.chars().anyMatch(letter -> letter <= ' ' || letter > '~')) {
            throw new WrongSetting(SETTING, "must be letters, digits and signs only and not begin with pts_");
        }
    }
}
