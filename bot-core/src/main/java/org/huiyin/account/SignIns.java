package org.huiyin.account;

import java.time.Instant;
import java.util.Optional;

/** Port to the browsers that were let in; a restart keeps them. */
public interface SignIns {

    /** Keeps one, and forgets those that began longer ago than anybody stays. */
    void begin(SignIn signIn);

    Optional<SignIn> find(String mark);

    /** It asked for something at this moment. */
    void seen(String mark, Instant at);

    void end(String mark);

    /** Ends all of an account. */
    void endAll(String account);
}
