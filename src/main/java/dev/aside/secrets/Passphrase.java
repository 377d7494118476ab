package dev.aside.secrets;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Makes a key from a passphrase by Argon2id (RFC 9106), slow and hungry on purpose.
///
/// @param kibibytes of memory it takes
/// @param rounds how often it goes through it
record Passphrase(int kibibytes, int rounds) {
    /// About a third of a second. A new file is made with it; files made otherwise say so themselves.
    static final Passphrase USUAL = new Passphrase(32 * 1024, 4);

    private static final int KEY_BYTES = 32;

    /// Whether a file may ask for this: no more than this program could have written by some later version.
    boolean isSensible() {
        return kibibytes >= 8 && kibibytes <= 256 * 1024 && rounds >= 1 && rounds <= 64;
    }

    byte[] key(char[] passphrase, byte[] salt) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(passphrase));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13).withMemoryAsKB(kibibytes).withIterations(rounds)
                .withParallelism(1).withSalt(salt).build());
        byte[] key = new byte[KEY_BYTES];
        argon2.generateBytes(bytes, key);
        Arrays.fill(bytes, (byte) 0);
        encoded.clear();
        while (encoded.hasRemaining()) {
            encoded.put((byte) 0);
        }
        return key;
    }
}
