package org.huiyin.adapters.console.pages.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What is different between two texts, line by line. */
final class LineDifference {
    /** Lines shown before and after what is different. */
    private static final int AROUND = 2;

    private LineDifference() {}

    /** What became of a line. */
    enum Fate {
        STAYS,
        GOES,
        COMES,
        /** Stands for lines that stay. */
        LEFT_OUT
    }

    /** @param number of the line in the text it stands in */
    record Line(Fate fate, int number, String text) {}

    static List<Line> between(String before, String after) {
        return shortened(all(before.lines().toList(), after.lines().toList()));
    }

    private static List<Line> all(List<String> before, List<String> after) {
        int begin = 0;
        while (begin < Math.min(before.size(), after.size())
                && before.get(begin).equals(after.get(begin))) {
            begin++;
        }
        int end = 0;
        while (end < Math.min(before.size(), after.size()) - begin
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        var lines = new ArrayList<Line>();
        for (int i = 0; i < begin; i++) {
            lines.add(new Line(Fate.STAYS, i + 1, before.get(i)));
        }
        lines.addAll(
                middle(before.subList(begin, before.size() - end), after.subList(begin, after.size() - end), begin));
        for (int i = end; i > 0; i--) {
            lines.add(new Line(Fate.STAYS, after.size() - i + 1, after.get(after.size() - i)));
        }
        return lines;
    }

    /** By the longest common run of lines, walked from the end. */
    private static Deque<Line> middle(List<String> before, List<String> after, int begin) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = 1; i <= before.size(); i++) {
            for (int j = 1; j <= after.size(); j++) {
                common[i][j] = before.get(i - 1).equals(after.get(j - 1))
                        ? common[i - 1][j - 1] + 1
                        : Math.max(common[i - 1][j], common[i][j - 1]);
            }
        }
        var lines = new ArrayDeque<Line>();
        int i = before.size();
        int j = after.size();
        while (i > 0 || j > 0) {
            if (i > 0 && j > 0 && before.get(i - 1).equals(after.get(j - 1))) {
                lines.addFirst(new Line(Fate.STAYS, begin + j, after.get(j - 1)));
                i--;
                j--;
            } else if (j > 0 && (i == 0 || common[i][j - 1] >= common[i - 1][j])) {
                lines.addFirst(new Line(Fate.COMES, begin + j, after.get(j - 1)));
                j--;
            } else {
                lines.addFirst(new Line(Fate.GOES, begin + i, before.get(i - 1)));
                i--;
            }
        }
        return lines;
    }

    private static List<Line> shortened(List<Line> lines) {
        var shown = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); i++) {
            var near = lines.subList(Math.max(0, i - AROUND), Math.min(lines.size(), i + AROUND + 1));
            if (near.stream().anyMatch(line -> line.fate() != Fate.STAYS)) {
                shown.add(lines.get(i));
            } else if (shown.isEmpty() || shown.get(shown.size() - 1).fate() != Fate.LEFT_OUT) {
                shown.add(new Line(Fate.LEFT_OUT, lines.get(i).number(), ""));
            }
        }
        return shown;
    }
}
