package org.huiyin.desk.items;

import java.util.EnumSet;
import java.util.Set;
import org.huiyin.reading.Act;
import org.huiyin.reading.Candidate;
import org.huiyin.reading.Reading;

/** Words that complain without saying of what: nothing by themselves, a piece of what their sender plainly reports. */
public final class Complaint {
    private static final double LIKELY = 0.3;
    private static final Set<Act> COMPLAINTS = EnumSet.of(Act.REPORT, Act.URGE);

    private Complaint() {}

    /** "Called them for hours and they won't budge" sounds like a verdict on the service, too; praise does not complain. */
    public static boolean isOne(Reading reading) {
        var likeliest = reading.likeliest().act();
        double complains = reading.acts().stream()
                .filter(candidate -> COMPLAINTS.contains(candidate.act()))
                .mapToDouble(Candidate::confidence)
                .sum();
        return (COMPLAINTS.contains(likeliest) || likeliest == Act.RATE) && complains >= LIKELY;
    }
}
