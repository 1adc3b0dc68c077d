package org.huiyin.media;

/** A picture as it is kept, and what it looks like. */
public record Developed(Media.Content content, Fingerprint print) {}
