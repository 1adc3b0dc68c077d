package org.huiyin.app.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.adapters.opennlp.texts.Labelled;
import org.huiyin.report.Catalogue;
import org.huiyin.report.Matter;
import org.huiyin.rules.Models;

/** Which of the labelled texts cry for help: reports of what the catalogue calls danger. */
public final class Cries {
    private static final String REPORT = "report";

    private Cries() {}

    /**
     * The texts of tables with the columns {@code act} and {@code matter}, under {@link Models#DANGER} or
     * {@link Models#NONE}.
     *
     * @throws org.huiyin.app.replay.BadInput if a file is no such table; says file, line and column
     */
    public static List<Labelled> read(List<Path> files, Catalogue catalogue) throws IOException {
        var all = new ArrayList<Labelled>();
        for (Path file : files) {
            LabelTable.rows(file, "text", "act", "matter", "voice").forEach(row -> {
                boolean cries = row.get(1).equals(REPORT)
                        && catalogue.find(row.get(2)).filter(Matter::isDanger).isPresent();
                all.add(new Labelled(row.get(0), cries ? Models.DANGER : Models.NONE, row.get(3)));
            });
        }
        return all;
    }
}
