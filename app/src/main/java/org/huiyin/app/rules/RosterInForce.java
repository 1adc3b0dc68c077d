package org.huiyin.app.rules;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.huiyin.grid.Roster;
import org.huiyin.rules.Rules;
import org.huiyin.rules.roster.RosterStanding;

/** The roster everybody looks things up in; replaced as a whole, or not at all. */
public final class RosterInForce implements Supplier<Roster> {
    private final Consumer<Roster> check;
    private volatile Roster roster;

    /** @param check refuses one that the configuration does not fit */
    public RosterInForce(Roster roster, Consumer<Roster> check) {
        this.check = check;
        check.accept(roster);
        this.roster = roster;
    }

    @Override
    public Roster get() {
        return roster;
    }

    /** Where it stands, with the rules that go by it. */
    public RosterStanding with(RulesInForce rules) {
        return new Together(rules);
    }

    private final class Together implements RosterStanding {
        private final RulesInForce rules;

        Together(RulesInForce rules) {
            this.rules = rules;
        }

        @Override
        public Roster get() {
            return roster;
        }

        @Override
        public Rules rules() {
            return rules.get();
        }

        @Override
        public Rules ready(Roster fresh) {
            check.accept(fresh);
            return rules.ready(rules.get().book(), fresh);
        }

        @Override
        public void put(Roster fresh, Rules ready) {
            roster = fresh;
            rules.put(ready);
        }

        @Override
        public <T> T alone(Supplier<T> work) {
            return rules.alone(work);
        }
    }
}
