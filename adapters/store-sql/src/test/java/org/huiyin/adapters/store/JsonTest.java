package org.huiyin.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import org.huiyin.item.Item;
import org.huiyin.item.ItemState;
import org.huiyin.ledger.Samples;
import org.junit.jupiter.api.Test;

/** What was written once can be read for ever. */
final class JsonTest {
    private final Json json = new Json();

    @Test
    void anItemWrittenBeforeItKnewWhereElseItWasAskedIsReadAsAskedNowhereElse() throws IOException {
        var item = Samples.finished("A1000C", ItemState.CLAIMED, Instant.EPOCH);
        var mapper = new ObjectMapper();
        var old = (ObjectNode) mapper.readTree(json.write(item));
        ((ObjectNode) old.get("asking")).remove("elsewhere");
        ((ObjectNode) old.get("links")).remove("twin");

        var read = json.read(mapper.writeValueAsString(old), Item.class);

        assertThat(item.asking().elsewhere()).isNotEmpty();
        assertThat(read.asking().elsewhere()).isEmpty();
        assertThat(read.asking().others()).isEqualTo(item.asking().others());
        assertThat(read.links().twin()).isEmpty();
    }
}
