package org.huiyin.rules.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.grid.Role;
import org.huiyin.rules.yaml.YamlMap;
import org.huiyin.rules.yaml.YamlNode;
import org.huiyin.survey.Question;
import org.huiyin.survey.Question.Choice;
import org.huiyin.survey.Survey;
import org.huiyin.survey.Survey.Marking;
import org.huiyin.survey.Survey.Sampling;

/** A file of {@code rules/surveys}: what is asked, of whom, and for a quiz what is right. */
public final class SurveyFile {
    private static final int MOST_CHOICES = 8;
    private static final int MOST_QUESTIONS = 30;
    private static final int MOST_ASKED = 2_000;
    private static final int LEAST_TOLD_APART = 5;

    private SurveyFile() {}

    /** The surveys by id, in the order of the file. */
    public static Map<String, Survey> read(YamlNode file) {
        var surveys = new LinkedHashMap<String, Survey>();
        file.map("surveys").need("surveys").entries().forEach((id, node) -> surveys.put(id, survey(id, node)));
        return surveys;
    }

    private static Survey survey(String id, YamlNode node) {
        var map = node.map(
                "title", "names", "audience", "sample", "seed", "least", "lasts", "remind", "quiz", "questions");
        var lasts = map.need("lasts").duration();
        var reminder = map.find("remind").map(YamlNode::duration);
        if (reminder.filter(before -> before.compareTo(lasts) >= 0).isPresent()) {
            throw map.need("remind").refuse(map.text("remind") + " (expected: shorter than lasts)");
        }
        var quiz = map.find("quiz");
        var questions = questions(map.need("questions"), quiz.isPresent());
        var survey = new Survey(
                id,
                map.text("title"),
                map.texts("names"),
                sampling(map),
                lasts,
                reminder,
                quiz.map(found -> marking(found, questions.size())),
                questions);
        if (survey.sampling().asksResidents()) {
            map.find("remind").ifPresent(given -> {
                throw given.refuse(given.text() + " (expected: none, since residents are never reminded)");
            });
            quiz.filter(found -> survey.isDuty()).ifPresent(found -> {
                throw found.refuse("duty: true (expected: false, since residents owe no answer)");
            });
        }
        return survey;
    }

    private static Sampling sampling(YamlMap map) {
        var audience = new HashSet<>(map.allOf("audience", Role.class));
        if (audience.isEmpty()) {
            throw map.need("audience").refuse("none (expected: at least one role)");
        }
        return new Sampling(
                audience,
                within(map.need("sample"), 1, MOST_ASKED),
                map.need("seed").number(),
                map.find("least")
                        .map(n -> within(n, LEAST_TOLD_APART, MOST_ASKED))
                        .orElse(LEAST_TOLD_APART));
    }

    private static Marking marking(YamlNode node, int questions) {
        var map = node.map("pass", "retakes", "duty");
        return new Marking(
                within(map.need("pass"), 1, questions),
                map.find("retakes").map(n -> within(n, 0, MOST_QUESTIONS)).orElse(0),
                map.flag("duty"));
    }

    private static int within(YamlNode node, int from, int to) {
        int number = node.number();
        if (number < from || number > to) {
            throw node.refuse(number + " (expected: " + from + " to " + to + ")");
        }
        return number;
    }

    private static List<Question> questions(YamlNode list, boolean isQuiz) {
        var questions = new ArrayList<Question>();
        Optional<Question> headline = Optional.empty();
        for (var node : list.list()) {
            var question = question(node, isQuiz);
            if (question.isHeadline() && headline.isPresent()) {
                throw node.refuse("rate: true (expected: on one question, and \""
                        + headline.get().name() + "\" has it)");
            }
            headline = headline.or(() -> Optional.of(question).filter(Question::isHeadline));
            questions.add(question);
        }
        if (questions.isEmpty() || questions.size() > MOST_QUESTIONS) {
            throw list.refuse(questions.size() + " (expected: 1 to " + MOST_QUESTIONS + ")");
        }
        return questions;
    }

    private static Question question(YamlNode node, boolean isQuiz) {
        var map = node.map("ask", "name", "rate", "choices");
        var choices = map.list("choices").stream().map(SurveyFile::choice).toList();
        var question = new Question(map.text("ask"), map.text("name", map.text("ask")), choices, map.flag("rate"));
        if (choices.size() == 1 || choices.size() > MOST_CHOICES) {
            throw map.need("choices")
                    .refuse(choices.size() + " (expected: none for free text, or 2 to " + MOST_CHOICES + ")");
        }
        boolean needsCount = isQuiz || question.isHeadline();
        if (needsCount && !question.isCounted()) {
            throw node.refuse("no choice counts (expected: counts: true on at least one)");
        }
        if (question.isCounted() && choices.stream().allMatch(Choice::counts)) {
            throw node.refuse("every choice counts (expected: one that does not)");
        }
        return question;
    }

    /** A text alone, or a text with other words for it. */
    private static Choice choice(YamlNode node) {
        if (node.isText()) {
            return new Choice(node.text(), List.of(), false);
        }
        var map = node.map("say", "words", "counts");
        return new Choice(map.text("say"), map.texts("words"), map.flag("counts"));
    }
}
