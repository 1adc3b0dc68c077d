package org.huiyin.reading;

/** One thing the message may be doing, how sure that is from 0 to 1, and why. */
public record Candidate(Act act, double confidence, Why why) {}
