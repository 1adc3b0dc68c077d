package org.huiyin.adapters.console.door;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.random.RandomGenerator;
import org.huiyin.account.Passwords;

/** Passwords as Argon2id hashes: 19 MiB, two rounds, one lane (RFC 9106; the least OWASP's password sheet asks for). */
public final class Argon2Passwords implements Passwords {
    private static final int MEMORY_KIB = 19 << 10;
    private static final int ROUNDS = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    /** Of 32 random bytes that were thrown away; made beforehand, since making one takes part of a start's second. */
    private static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$EAj0BPTvcNeEbqclJhmTLA$uQrllRvV2J5DwpIz4kPeyFYjgmnsqFwwcgtDYDa7mEw";

    private final Argon2Function function =
            Argon2Function.getInstance(MEMORY_KIB, ROUNDS, LANES, HASH_BYTES, Argon2.ID);
    private final RandomGenerator random;

    /** @param random one that nobody can guess */
    public Argon2Passwords(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public String hash(String password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return Password.hash(password).addSalt(salt).with(function).getResult();
    }

    @Override
    public String nobodys() {
        return NOBODYS;
    }

    /** Under whatever a hash says it was made with, so that ours may become dearer. */
    @Override
    public boolean isRight(String password, String hash) {
        return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    }
}
