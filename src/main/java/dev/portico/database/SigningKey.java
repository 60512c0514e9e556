package dev.portico.database;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
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
    private static final String MAC = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    static SigningKey of(int period, byte[] secret) {
        return new SigningKey(period, new SecretKeySpec(secret, "AES"));
    }

    static byte[] newSecret() {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /**
     * A nonce that is another for anything else that is sealed, and the same for the same: what a client asks for
     * again then has the cursor that it had.
     */
    byte[] nonce(byte[] purpose, byte[] payload) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret.getEncoded(), MAC));
            mac.update(purpose);
            // no purpose may run into a payload
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(payload), NONCE_LENGTH);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
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
}
