package org.huiyin.message;

/** A point someone shared from their phone, in degrees of the platform's datum, and the name the map gave it. */
public record Location(double latitude, double longitude, String name) {}
