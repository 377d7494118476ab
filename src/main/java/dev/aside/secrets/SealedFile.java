package dev.aside.secrets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The bytes of a passphrase file: a head in the open (sign, cost of the key, salt), a sealed sign by which a wrong
/// passphrase is told from a damaged file, and the sealed entries. Sealed is AES-256 in GCM (NIST SP 800-38D) with the
/// head as associated data and a new random nonce each time.
final class SealedFile {
    private static final byte[] SIGN = "Aside secrets 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Passphrase cost;
    private final byte[] salt;

    private SealedFile(Passphrase cost, byte[] salt) {
        this.cost = cost;
        this.salt = salt;
    }

    /// The file is not one that this program wrote, or not as it wrote it.
    static final class DamagedException extends Exception {
        private static final long serialVersionUID = 1;
    }

    /// The passphrase is another one.
    static final class WrongPassphraseException extends Exception {
        private static final long serialVersionUID = 1;
    }

    static SealedFile begin(Passphrase cost) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new SealedFile(cost, salt);
    }

    /// Reads the head of a file.
    static SealedFile head(byte[] file) throws DamagedException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file))) {
            byte[] sign = in.readNBytes(SIGN.length);
            SealedFile head = new SealedFile(new Passphrase(in.readInt(), in.readInt()), in.readNBytes(SALT_BYTES));
            boolean whole = java.util.Arrays.equals(sign, SIGN) && head.salt.length == SALT_BYTES
                    && head.cost.isSensible() && file.length <= MOST_BYTES;
            if (!whole) {
                throw new DamagedException();
            }
            return head;
        } catch (IOException e) {
            throw new DamagedException();
        }
    }

    byte[] key(char[] passphrase) {
        return cost.key(passphrase, salt);
    }

    /// Opens a file whose head this is.
    Map<String, String> entries(byte[] file, byte[] key) throws DamagedException, WrongPassphraseException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file))) {
            in.skipNBytes(headBytes().length);
            byte[] sign = in.readNBytes(NONCE_BYTES + SIGN.length + TAG_BITS / 8);
            try {
                unsealed(sign, key);
            } catch (AEADBadTagException e) {
                throw new WrongPassphraseException();
            }
            return read(unsealed(in.readAllBytes(), key));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new DamagedException();
        }
    }

    private static Map<String, String> read(byte[] plain) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(plain))) {
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                entries.put(text(in), text(in));
            }
        }
        return entries;
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MOST_BYTES) {
            throw new IOException("no text has this length");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    /// The whole file with these entries.
    byte[] file(Map<String, String> entries, byte[] key) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(plain)) {
            out.writeInt(entries.size());
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                for (String text : new String[]{entry.getKey(), entry.getValue()}) {
                    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                    out.writeInt(bytes.length);
                    out.write(bytes);
                }
            }
            file.writeBytes(headBytes());
            file.writeBytes(sealed(SIGN, key));
            file.writeBytes(sealed(plain.toByteArray(), key));
            return file.toByteArray();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES in GCM", e);
        }
    }

    private byte[] headBytes() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(head)) {
            out.write(SIGN);
            out.writeInt(cost.kibibytes());
            out.writeInt(cost.rounds());
            out.write(salt);
        }
        return head.toByteArray();
    }

    private byte[] sealed(byte[] plain, byte[] key) throws GeneralSecurityException, IOException {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce);
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        sealed.writeBytes(nonce);
        sealed.writeBytes(cipher.doFinal(plain));
        return sealed.toByteArray();
    }

    private byte[] unsealed(byte[] sealed, byte[] key) throws GeneralSecurityException, IOException {
        if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
            throw new IOException("cut short");
        }
        byte[] nonce = java.util.Arrays.copyOf(sealed, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, key, nonce).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    }

    private Cipher cipher(int mode, byte[] key, byte[] nonce) throws GeneralSecurityException, IOException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(headBytes());
        return cipher;
    }
}
