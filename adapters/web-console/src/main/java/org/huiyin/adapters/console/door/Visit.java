package org.huiyin.adapters.console.door;

import java.util.List;
import java.util.Optional;
import org.huiyin.adapters.console.words.Letters;
import org.huiyin.adapters.console.words.Wording;
import org.huiyin.grid.Person;
import org.huiyin.net.Request;

/**
 * One request of somebody who was let in.
 *
 * @param formMark goes into every form, and must come back with it
 * @param canLeave whether there is a session to end
 */
public record Visit(Request request, Wording wording, Pass pass, String formMark, boolean canLeave) {

    /** The name of the field that carries the mark. */
    public static final String MARK = "mark";

    /** In whose name they act; empty when they are nobody in the roster. */
    public Optional<Person> actor() {
        return pass.actor();
    }

    /** Whether the page's script asks for the inside of the page alone. */
    public boolean wantsInside() {
        return request.header("hx-request").isPresent();
    }

    /** The first value of a form's field; empty when it is missing. */
    public String field(String name) {
        return fields(name).stream().findFirst().orElse("");
    }

    /** All values of a form's field. */
    public List<String> fields(String name) {
        return request.form().getOrDefault(name, List.of());
    }

    /** This page in another language, by its short name. */
    public String in(String language) {
        return request.path() + "?lang=" + language;
    }

    /** How large the letters are. */
    public Letters letters() {
        return Letters.of(request);
    }

    /** This page with letters of another size. */
    public String in(Letters letters) {
        return request.path() + "?letters=" + letters.code();
    }
}
