package org.huiyin.notice;

import java.time.Month;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The notices a town has ready, and when which of them goes out by itself. */
public final class Programme {
    private final Map<String, Campaign> campaigns = new LinkedHashMap<>();
    private final Map<String, Schedule> schedules = new LinkedHashMap<>();
    private final List<Called> called;

    /** Refuses a schedule that names a campaign which is not there. */
    public Programme(Collection<Campaign> campaigns, Collection<Schedule> schedules) {
        campaigns.forEach(campaign -> this.campaigns.put(campaign.id(), campaign));
        for (Schedule schedule : schedules) {
            schedule.campaigns().stream()
                    .filter(id -> !this.campaigns.containsKey(id))
                    .findFirst()
                    .ifPresent(id -> {
                        throw new IllegalArgumentException(
                                "schedule " + schedule.id() + ": " + id + " (expected: a campaign)");
                    });
            this.schedules.put(schedule.id(), schedule);
        }
        this.called = this.campaigns.values().stream()
                .flatMap(campaign -> campaign.calls().stream().map(call -> new Called(call, campaign)))
                .sorted(Comparator.comparingInt((Called c) -> c.by().length()).reversed())
                .toList();
    }

    /** One of the words a campaign is called by. */
    private record Called(String by, Campaign campaign) {}

    /** One with nothing in it. */
    public static Programme empty() {
        return new Programme(List.of(), List.of());
    }

    public List<Campaign> campaigns() {
        return List.copyOf(campaigns.values());
    }

    public Optional<Campaign> campaign(String id) {
        return Optional.ofNullable(campaigns.get(id));
    }

    /** The campaign a text calls for; of several the one with the longest of the words found. */
    public Optional<Campaign> called(String text) {
        return called.stream()
                .filter(each -> text.contains(each.by()))
                .map(Called::campaign)
                .findFirst();
    }

    public List<Schedule> schedules() {
        return List.copyOf(schedules.values());
    }

    /** A schedule that is in use. */
    public Optional<Schedule> running(String id) {
        return Optional.ofNullable(schedules.get(id)).filter(Schedule::isOn);
    }

    /** Which campaign's turn it is in a month, and the turn after it; empty when none is in season. */
    public Optional<Turn> turn(Schedule schedule, int number, Month month) {
        int size = schedule.campaigns().size();
        for (int i = 0; i < size; i++) {
            int place = Math.floorMod(number + i, size);
            var campaign = campaign(schedule.campaigns().get(place)).filter(c -> c.isInSeason(month));
            if (campaign.isPresent()) {
                return Optional.of(new Turn(campaign.get(), (place + 1) % size));
            }
        }
        return Optional.empty();
    }

    /** A campaign whose turn it is, and the number of the turn that follows. */
    public record Turn(Campaign campaign, int next) {}
}
