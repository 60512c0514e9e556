package dev.portico.database;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A secret with the number of the period that it seals in. Sealing signs and hides at once, so that an id which its
 * bearer may not see can be in a cursor.
 */
record SigningKey(int period, SecretKeySpec secret) {

    static final int NONCE_LENGTH = 12;
    static final int TAG_LENGTH = 16;

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final SecureRandom RANDOM = new SecureRandom();

    static SigningKey of(int period, byte[] secret) {
        return new SigningKey(period, new SecretKeySpec(secret, "AES"));
    }

    static byte[] newSecret() {
        return random(32);
    }

    static byte[] newNonce() {
        return random(NONCE_LENGTH);
    }

    /** @param purpose is not in what is sealed, and must be known to open it */
    byte[] seal(byte[] nonce, byte[] purpose, byte[] payload) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(payload);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What was sealed; null where that was not done with this key and for this purpose. */
    byte @Nullable [] open(byte[] nonce, byte[] purpose, byte[] sealed) {
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, purpose).doFinal(sealed);
        } catch (AEADBadTagException forged) {
            return null;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] purpose) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, secret, new GCMParameterSpec(8 * TAG_LENGTH, nonce));
        cipher.updateAAD(purpose);
        return cipher;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
