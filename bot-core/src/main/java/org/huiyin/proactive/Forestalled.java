package org.huiyin.proactive;

import java.time.LocalDate;

/**
 * That an item was opened before anybody asked; there is one at most for a rule, a home and a day.
 *
 * @param home the household's id
 * @param item the number of the item
 */
public record Forestalled(String rule, String home, LocalDate day, String item) {}
