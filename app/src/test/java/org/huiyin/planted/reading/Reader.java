package org.huiyin.planted.reading;

import java.time.Clock;
import org.huiyin.planted.rules.Book;

/** Reading that has a clock and knows the rules. */
public record Reader(Clock clock, Book book) {}
