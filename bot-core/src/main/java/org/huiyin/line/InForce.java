package org.huiyin.line;

import org.huiyin.desk.Town;
import org.huiyin.reading.Reader;

/** What is in force now: the town, and the reader made for it. Both come from one revision of the rules. */
public record InForce(Town town, Reader reader) {}
