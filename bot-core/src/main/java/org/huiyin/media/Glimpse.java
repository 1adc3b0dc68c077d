package org.huiyin.media;

/** What a picture that came turned out to look like; the picture itself is left where it is kept. */
public record Glimpse(String reference, Fingerprint print) {}
