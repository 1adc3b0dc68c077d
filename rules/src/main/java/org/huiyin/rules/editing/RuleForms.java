package org.huiyin.rules.editing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.huiyin.deadline.DeadlineProfile;
import org.huiyin.editing.RuleForm;
import org.huiyin.editing.RuleSheet;
import org.huiyin.grid.Role;
import org.huiyin.report.Matter;
import org.huiyin.report.Urgency;
import org.huiyin.rules.Rules;
import org.huiyin.rules.yaml.RuleFileException;
import org.huiyin.rules.yaml.YamlEntry;
import org.huiyin.rules.yaml.YamlPart;
import org.huiyin.rules.yaml.YamlText;

/** Makes forms over rule files: a field for each value, with what may stand there and what the file says about it. */
final class RuleForms {
    private static final List<String> YES_OR_NO = List.of("true", "false");

    /** Keys an entry may have and need not, by folder. */
    private static final Map<String, List<String>> MAY_COME = Map.of(
            "deadlines", List.of("nudge", "forgotten", "return_visit"),
            "matters", List.of("department", "urgency", "reach", "sensitivity", "code"),
            "notices", List.of("lane", "proof", "doors", "undo"));

    private final Rules rules;

    /** @param rules those in force, for the names that may be chosen */
    RuleForms(Rules rules) {
        this.rules = rules;
    }

    /** A file as a form; one that is broken, or no YAML, has its text alone. */
    RuleForm of(RuleSheet sheet, String text) {
        return new RuleForm(
                sheet, text, Seal.of(text), sheet.file().endsWith(".yml") ? entries(sheet, text) : List.of());
    }

    private List<RuleForm.Entry> entries(RuleSheet sheet, String text) {
        try {
            var notes = new FileNotes(text);
            return YamlText.of(sheet.file(), text).entries().stream()
                    .map(entry -> new RuleForm.Entry(
                            entry.key(), entry.id(), entry.line(), source(entry), fields(sheet, entry, notes)))
                    .toList();
        } catch (RuleFileException e) {
            return List.of();
        }
    }

    private static String source(YamlEntry entry) {
        return entry.key().isEmpty() ? "" : entry.source();
    }

    private List<RuleForm.Field> fields(RuleSheet sheet, YamlEntry entry, FileNotes notes) {
        var fields = new ArrayList<RuleForm.Field>();
        for (YamlPart part : entry.parts()) {
            var name =
                    part.key().substring(entry.key().isEmpty() ? 0 : entry.key().length() + 1);
            var note = entry.key().isEmpty() ? notes.at(part.line(), name) : notes.about(name);
            var shape = RuleForm.Shape.valueOf(part.shape().name());
            fields.add(new RuleForm.Field(
                    part.key(), name, shape, part.shown(), choices(sheet.folder(), name, part.shown()), note));
        }
        MAY_COME.getOrDefault(sheet.folder(), List.of()).stream()
                .filter(name -> fields.stream().noneMatch(field -> field.name().equals(name)))
                .filter(name ->
                        entry.parts().stream().noneMatch(part -> part.key().equals(entry.key())))
                .map(name -> new RuleForm.Field(
                        entry.key() + "." + name,
                        name,
                        RuleForm.Shape.WORD,
                        "",
                        choices(sheet.folder(), name, ""),
                        notes.about(name)))
                .forEach(fields::add);
        return fields;
    }

    private List<String> choices(String folder, String name, String present) {
        var may = YES_OR_NO.contains(present) ? YES_OR_NO : choices(folder, name);
        return may.isEmpty() || may.contains(present)
                ? may
                : Stream.concat(Stream.of(present), may.stream()).toList();
    }

    private List<String> choices(String folder, String name) {
        return switch (folder + "." + name) {
            case "matters.deadline" ->
                rules.town().policy().deadlines().keySet().stream().sorted().toList();
            case "matters.owner" ->
                Stream.concat(
                                Arrays.stream(Role.values())
                                        .filter(Role::isStaff)
                                        .filter(role -> role != Role.DEPARTMENT)
                                        .map(RuleForms::small),
                                Stream.of("department"))
                        .toList();
            case "matters.department" ->
                rules.book().catalogue().all().stream()
                        .map(Matter::department)
                        .filter(department -> !department.isEmpty())
                        .distinct()
                        .sorted()
                        .toList();
            case "matters.urgency" -> all(Urgency.values());
            case "matters.reach" -> all(Matter.Reach.values());
            case "matters.sensitivity" -> all(Matter.Sensitivity.values());
            case "deadlines.track" -> all(DeadlineProfile.Track.values());
            default -> List.of();
        };
    }

    private static List<String> all(Enum<?>[] choices) {
        return Arrays.stream(choices).map(RuleForms::small).toList();
    }

    private static String small(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
