package org.huiyin.editing;

import java.util.List;
import java.util.Optional;

/** Port to the rules of an installation: looked at, changed as a whole or not at all, and tried out beforehand. */
public interface RuleShelf {

    /** Where the installation's own rules lie; empty when it has no place for them. */
    Optional<String> place();

    /** The revision that is in force. */
    String revision();

    /** All files that can be changed, by name. */
    List<RuleSheet> sheets();

    /** A file as a form; empty when there is none of this name. */
    Optional<RuleForm> form(String file);

    /** What the program ships under this name, if it does. */
    Optional<String> shipped(String file);

    /** All phrases in which some characters stand, in every language. */
    List<PhraseLine> phrases(String characters);

    /** Brings a proposal into force. */
    Considered keep(Proposal proposal, Author author);

    /** Holds a proposal back for an account, to be tried out. */
    Considered hold(Proposal proposal, Author author);

    /** The file an account's draft is about, if there is one. */
    Optional<String> held(String account);

    /** Brings an account's draft into force. */
    Considered keepHeld(Author author);

    /** Forgets an account's draft. */
    void drop(String account);

    /** What would come of a message: under the rules in force, then under the account's draft if there is one. */
    List<Preview> preview(Sample sample, Author author);
}
