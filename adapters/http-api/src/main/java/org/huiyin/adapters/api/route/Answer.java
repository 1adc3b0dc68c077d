package org.huiyin.adapters.api.route;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What a call is answered.
 *
 * @param tag of what is shown, in the state it is in
 */
public record Answer(int status, JsonNode body, Optional<String> tag) {

    public static Answer ok(JsonNode body) {
        return new Answer(200, body, Optional.empty());
    }

    /** Under a tag, so that whoever has it need not be told again, nor acts on what has changed. */
    public Answer tagged(String newTag) {
        return new Answer(status, body, Optional.of(newTag));
    }
}
