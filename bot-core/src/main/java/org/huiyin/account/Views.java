package org.huiyin.account;

import java.util.List;

/** Port to the looks that accounts have put aside, each its own. */
public interface Views {

    /** By name. */
    List<View> of(String account);

    /** Takes the place of the one of the same name; past a bounded number of names nothing is kept. */
    boolean keep(String account, View view);

    void forget(String account, String name);
}
