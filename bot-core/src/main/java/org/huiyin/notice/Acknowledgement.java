package org.huiyin.notice;

import java.time.Instant;
import org.huiyin.message.Message;

/** One person's word that they have heard a notice; a second one changes nothing. */
public record Acknowledgement(String by, Instant at, Message.Id message) implements Reply {}
