package org.huiyin.account;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Port to the accounts. Each change is written down with what is to be remembered of it, or not at all. */
public interface Accounts {

    Optional<Account> find(String name);

    /** By name. */
    List<Account> all();

    /** Adds one; false if the name is taken. */
    boolean add(Account account, Trace trace);

    /** Changes one as it stands then; what it is now. Empty if there is none. */
    Optional<Account> change(String name, UnaryOperator<Account> how, Trace trace);
}
