package org.huiyin.proactive;

import java.time.LocalDate;
import java.util.Set;

/** Looks at what was opened before anybody asked. */
public interface ProactiveItems {

    /** The homes a rule asks for nothing more at: seen to that day already, or by an item that is still open. */
    Set<String> covered(String rule, LocalDate day);
}
