package org.huiyin.app.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.adapters.opennlp.texts.Labelled;
import org.huiyin.report.Catalogue;
import org.huiyin.report.Matter;
import org.huiyin.rules.danger.Listener;

/** The texts the model of danger learns: each under its danger, or under one of the {@link Listener#HARMLESS}. */
public final class Cries {
    private Cries() {}

    /**
     * The texts of tables with the columns {@code act} and {@code matter}: reports of what the catalogue calls danger under
     * their matter, other reports and talk under their act, and the rest together.
     *
     * @throws org.huiyin.app.replay.BadInput if a file is no such table; says file, line and column
     */
    public static List<Labelled> read(List<Path> files, Catalogue catalogue) throws IOException {
        var all = new ArrayList<Labelled>();
        for (Path file : files) {
            LabelTable.rows(file, "text", "act", "matter", "voice").forEach(row -> {
                all.add(new Labelled(row.get(0), label(row.get(1), row.get(2), catalogue), row.get(3)));
            });
        }
        return all;
    }

    private static String label(String act, String matter, Catalogue catalogue) {
        if (act.equals(Listener.REPORT)
                && catalogue.find(matter).filter(Matter::isDanger).isPresent()) {
            return matter;
        }
        return Listener.HARMLESS.contains(act) ? act : Listener.OTHER;
    }
}
