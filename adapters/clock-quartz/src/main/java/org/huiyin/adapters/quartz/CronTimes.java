package org.huiyin.adapters.quartz;

import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.huiyin.notice.NextTime;
import org.quartz.CronExpression;

/**
 * The moments a cron expression names: second, minute, hour, day of month, month, day of week, and a year if wanted, as
 * Quartz writes them ({@code 0 30 8 ? * MON-FRI}).
 */
public final class CronTimes implements NextTime {
    private final CronExpression expression;

    private CronTimes(CronExpression expression) {
        this.expression = expression;
    }

    /**
     * The times of an expression on the clocks of a zone.
     *
     * @throws IllegalArgumentException if it is no cron expression
     */
    public static CronTimes of(String cron, ZoneId zone) {
        try {
            var expression = new CronExpression(cron);
            expression.setTimeZone(TimeZone.getTimeZone(zone));
            return new CronTimes(expression);
        } catch (ParseException e) {
            throw new IllegalArgumentException("cron: " + cron + " (expected: such as 0 30 8 ? * MON-FRI)", e);
        }
    }

    @Override
    public Optional<Instant> next(Instant after) {
        return Optional.ofNullable(expression.getNextValidTimeAfter(Date.from(after)))
                .map(Date::toInstant);
    }
}
