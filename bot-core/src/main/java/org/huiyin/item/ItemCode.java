package org.huiyin.item;

/**
 * The short number of an item, a notice or a checklist: a letter, four digits growing to six, and a check letter. Sayable and safe
 * to mistype: no I, O or Q, and one wrong character or two swapped neighbours never give another valid number.
 */
public final class ItemCode {
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    /** Kept for notices and checklists, so that a number says what it belongs to. */
    private static final char NOTICE = 'T';

    private static final char CHECKLIST = 'L';

    private static final String ITEM_SERIES =
            LETTERS.replace(String.valueOf(NOTICE), "").replace(String.valueOf(CHECKLIST), "");

    private ItemCode() {}

    /** The number of the {@code n}-th item, counted from 1. */
    public static String item(long n) {
        long perLetter = 9_000;
        long first = 1_000;
        long rest = n - 1;
        while (rest >= perLetter * ITEM_SERIES.length()) {
            rest -= perLetter * ITEM_SERIES.length();
            perLetter *= 10;
            first *= 10;
        }
        char letter = ITEM_SERIES.charAt((int) (rest / perLetter));
        return checked(letter + Long.toString(first + rest % perLetter));
    }

    /** The number of the {@code n}-th notice, counted from 1. */
    public static String notice(long n) {
        return checked(NOTICE + Long.toString(999 + n));
    }

    /** The number of the {@code n}-th checklist, counted from 1. */
    public static String checklist(long n) {
        return checked(CHECKLIST + Long.toString(999 + n));
    }

    public static boolean isNotice(String code) {
        return !code.isEmpty() && code.charAt(0) == NOTICE;
    }

    /** Whether the check letter fits the rest. */
    public static boolean isValid(String code) {
        return code.length() >= 6
                && code.length() <= 8
                && LETTERS.indexOf(code.charAt(0)) >= 0
                && code.substring(1, code.length() - 1).chars().allMatch(c -> c >= '0' && c <= '9')
                && checked(code.substring(0, code.length() - 1)).equals(code);
    }

    private static String checked(String body) {
        // 23 is a prime above every digit, letter index and weight in use, so no single slip keeps the sum.
        int sum = LETTERS.indexOf(body.charAt(0));
        for (int i = 1; i < body.length(); i++) {
            sum += (i + 1) * (body.charAt(i) - '0');
        }
        return body + LETTERS.charAt(sum % LETTERS.length());
    }
}
