package org.huiyin.desk.items;

import org.huiyin.reading.Act;
import org.huiyin.reading.Reading;

/** Words that complain without saying of what: nothing by themselves, a piece of what their sender plainly reports. */
public final class Complaint {
    private static final double LIKELY = 0.4;

    private Complaint() {}

    public static boolean isOne(Reading reading) {
        var likeliest = reading.likeliest();
        boolean complains = likeliest.act() == Act.REPORT || likeliest.act() == Act.URGE;
        return complains && likeliest.confidence() >= LIKELY;
    }
}
