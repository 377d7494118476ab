package dev.aside.network.bluesky;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/// Makes record keys of time: 53 bits of microseconds and 10 bits of chance in a base 32 that sorts
/// (https://atproto.com/specs/tid). Here the chance comes from an attempt's key, so that each try of the same attempt
/// names the same record and the network can hold it only once.
final class Tid {
    private static final String DIGITS = "234567abcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 13;

    private Tid() {}

    /// @param since when the attempt began
    static String of(String attemptKey, Instant since) {
        long chance = chance(attemptKey);
        long micros = since.toEpochMilli() * 1000 + Long.remainderUnsigned(chance >>> 10, 1000);
        long value = ((micros << 10) | (chance & 0x3ff)) & Long.MAX_VALUE;
        char[] text = new char[LENGTH];
        for (int i = LENGTH - 1; i >= 0; i--) {
            text[i] = DIGITS.charAt((int) (value & 31));
            value >>>= 5;
        }
        return new String(text);
    }

    private static long chance(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
