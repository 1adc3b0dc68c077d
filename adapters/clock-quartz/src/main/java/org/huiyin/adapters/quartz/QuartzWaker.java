package org.huiyin.adapters.quartz;

import java.util.Properties;
import java.util.UUID;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

/**
 * Wakes somebody every second. Nothing is stored: what is due lies in the ledger, and whoever is woken looks there. A
 * knock that falls while the machine is too busy is left out, never made up for.
 */
public final class QuartzWaker implements AutoCloseable {
    private final Scheduler scheduler;

    private QuartzWaker(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * Begins to knock, on a daemon thread.
     *
     * @param woken returns at once
     */
    public static QuartzWaker start(Runnable woken) {
        try {
            var scheduler = new StdSchedulerFactory(settings()).getScheduler();
            scheduler.setJobFactory((bundle, running) -> context -> woken.run());
            var everySecond = SimpleScheduleBuilder.repeatSecondlyForever()
                    .withMisfireHandlingInstructionNextWithRemainingCount();
            scheduler.scheduleJob(
                    JobBuilder.newJob(Job.class).withIdentity("wake").build(),
                    TriggerBuilder.newTrigger()
                            .withIdentity("every-second")
                            .withSchedule(everySecond)
                            .build());
            scheduler.start();
            return new QuartzWaker(scheduler);
        } catch (SchedulerException e) {
            throw new IllegalStateException("quartz: could not be started", e);
        }
    }

    private static Properties settings() {
        var settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", "huiyin-" + UUID.randomUUID());
        settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        settings.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        settings.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        settings.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        settings.setProperty("org.quartz.threadPool.threadCount", "1");
        settings.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        return settings;
    }

    /** Knocks no more. */
    @Override
    public void close() {
        try {
            scheduler.shutdown(true);
        } catch (SchedulerException e) {
            throw new IllegalStateException("quartz: could not be stopped", e);
        }
    }
}
