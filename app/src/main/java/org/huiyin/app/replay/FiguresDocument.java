package org.huiyin.app.replay;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Duration;
import org.huiyin.figures.Figures;
import org.huiyin.figures.Pace;
import org.huiyin.figures.Rate;

/** Figures as one JSON document. Times are seconds; a rate of none is null. */
public final class FiguresDocument {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Figures figures;

    public FiguresDocument(Figures figures) {
        this.figures = figures;
    }

    /** Writes the document, which ends with a line break. */
    public void write(Writer out) throws IOException {
        var root = JSON.createObjectNode();
        root.put("opened", figures.opened());
        root.putObject("track").put("fast", figures.fast()).put("normal", figures.normal());
        put(root, "claimed", figures.claimed());
        put(root, "done", figures.done());
        root.put("late", figures.late());
        root.put("answered", figures.answered());
        var clocks = root.putObject("clocks");
        put(clocks, "found_to_registered", figures.clocks().registering());
        put(clocks, "registered_to_done", figures.clocks().handling());
        put(clocks, "done_to_answered", figures.clocks().answering());
        put(root, "repeats", figures.repeats().again());
        put(root, "defused", figures.repeats().defused());
        var ratings = figures.ratings();
        root.putObject("ratings")
                .put("satisfied", ratings.satisfied())
                .put("basically_satisfied", ratings.basicallySatisfied())
                .put("dissatisfied", ratings.dissatisfied());
        put(root, "satisfaction_of_answered", ratings.ofAnswered());
        put(root, "satisfaction_of_done", ratings.ofDone());
        root.put("silent", figures.silent());
        out.write(JSON.writeValueAsString(root) + "\n");
        out.flush();
    }

    private static void put(ObjectNode into, String name, Pace pace) {
        into.putObject(name)
                .put("count", pace.count())
                .put("mean_seconds", seconds(pace.mean()))
                .put("median_seconds", seconds(pace.median()));
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3);
    }

    private static void put(ObjectNode into, String name, Rate rate) {
        var node = into.putObject(name).put("part", rate.part()).put("whole", rate.whole());
        rate.share().ifPresentOrElse(share -> node.put("rate", share), () -> node.putNull("rate"));
    }
}
