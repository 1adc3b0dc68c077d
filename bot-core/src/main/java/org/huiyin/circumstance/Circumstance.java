package org.huiyin.circumstance;

import java.util.Optional;
import org.huiyin.message.Location;

/** Something that holds for a time. Of the same kind about the same subject the latest said is what counts. */
public sealed interface Circumstance {

    /** Stands for every chat there is. */
    String EVERYWHERE = "*";

    /** The person or the group it is about. */
    String subject();

    /** A person is on leave, or has left for good; somebody may stand in for them. */
    record Away(String person, Optional<String> standIn) implements Circumstance {
        @Override
        public String subject() {
            return person;
        }
    }

    /** A person is on duty for a grid and all inside it: what is reported there goes to them first. */
    record OnDuty(String person, String grid) implements Circumstance {
        @Override
        public String subject() {
            return person;
        }
    }

    /** Where a person said they are. */
    record Whereabouts(String person, Location location) implements Circumstance {
        @Override
        public String subject() {
            return person;
        }
    }

    /** A person asked that what they say is not kept. */
    record Unkept(String person) implements Circumstance {
        @Override
        public String subject() {
            return person;
        }
    }

    /** In a group we read and say nothing; {@link #EVERYWHERE} for all groups and persons but the command room. */
    record Quiet(String group) implements Circumstance {
        @Override
        public String subject() {
            return group;
        }
    }
}
