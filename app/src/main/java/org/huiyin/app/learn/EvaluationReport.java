package org.huiyin.app.learn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.huiyin.adapters.opennlp.Evaluation;

/** An evaluation for people, or for programs. */
public record EvaluationReport(Evaluation evaluation) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** A JSON object: texts, accuracy, macro_f1, labels, confusion (rows are truths, columns answers). */
    public String json() throws JsonProcessingException {
        var root = JSON.createObjectNode();
        root.put("texts", evaluation.texts());
        root.put("accuracy", rounded(evaluation.accuracy()));
        root.put("macro_f1", rounded(evaluation.macroF1()));
        var labels = root.putArray("labels");
        evaluation.labels().forEach(score -> write(score, labels.addObject()));
        var confusion = root.putArray("confusion");
        evaluation.confusion().forEach(row -> {
            var cells = confusion.addArray();
            row.forEach(cells::add);
        });
        return JSON.writeValueAsString(root);
    }

    private static void write(Evaluation.LabelScore score, ObjectNode json) {
        json.put("label", score.label());
        json.put("precision", rounded(score.precision()));
        json.put("recall", rounded(score.recall()));
        json.put("f1", rounded(score.f1()));
        json.put("support", score.support());
    }

    /** The same as lines of text. */
    public String text() {
        var text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "texts     %d%n", evaluation.texts()));
        text.append(String.format(Locale.ROOT, "accuracy  %.4f%n", evaluation.accuracy()));
        text.append(String.format(Locale.ROOT, "macro-F1  %.4f%n%n", evaluation.macroF1()));
        text.append("precision  recall      F1  support  label\n");
        evaluation
                .labels()
                .forEach(score -> text.append(String.format(
                        Locale.ROOT,
                        "   %.4f  %.4f  %.4f  %7d  %s%n",
                        score.precision(),
                        score.recall(),
                        score.f1(),
                        score.support(),
                        score.label())));
        text.append("\nconfusion (truth: answers)\n");
        for (int row = 0; row < evaluation.labels().size(); row++) {
            text.append(evaluation.labels().get(row).label()).append(':');
            confused(row, text);
            text.append('\n');
        }
        return text.toString();
    }

    private void confused(int row, StringBuilder text) {
        var cells = evaluation.confusion().get(row);
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) > 0) {
                text.append("  ")
                        .append(evaluation.labels().get(column).label())
                        .append(' ')
                        .append(cells.get(column));
            }
        }
    }

    private static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }
}
