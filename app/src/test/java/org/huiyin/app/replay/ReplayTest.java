package org.huiyin.app.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.huiyin.adapters.store.SqlStores;
import org.huiyin.app.Trained;
import org.huiyin.app.demo.Demo;
import org.huiyin.app.demo.StoryShelf;
import org.huiyin.rules.RuleFolder;
import org.huiyin.rules.Rules;
import org.junit.jupiter.api.Test;

class ReplayTest {

    @Test
    void theSameTranscriptGivesTheSameBytes() throws IOException {
        var town = Demo.roster();
        var rules = Rules.of(RuleFolder.shipped().book(), town, Trained.models());
        for (String story : new StoryShelf(town).ids()) {
            assertThat(outcome(rules, story)).as(story).isEqualTo(outcome(rules, story));
        }
    }

    private static String outcome(Rules rules, String story) throws IOException {
        var town = rules.town().roster();
        try (var store = SqlStores.sqliteInMemory()) {
            var end = new Replay(store, rules).run(new StoryShelf(town).story(story));
            var document = new StringWriter();
            new OutcomeDocument(store, rules.book().catalogue(), town.zone(), end).write(document);
            return document.toString();
        }
    }
}
