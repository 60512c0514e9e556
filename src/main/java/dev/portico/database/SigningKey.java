package dev.portico.database;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret with the number of the period that it signs in. */
record SigningKey(int period, SecretKeySpec secret) {

    static final int MAC_LENGTH = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    static SigningKey of(int period, byte[] secret) {
        return new SigningKey(period, new SecretKeySpec(secret, ALGORITHM));
    }

    static byte[] newSecret() {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return secret;
    }

    byte[] mac(byte[] purpose, byte[] payload) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update(purpose);
            // no purpose may run into a payload
            mac.update((byte) 0);
            return mac.doFinal(payload);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
