package org.huiyin.reading;

/** One matter a clause may be about, how sure that is from 0 to 1, and why. */
public record MatterGuess(String matter, double confidence, Why why) {}
