package org.huiyin.rules.slots;

/** A proof that a number was not made up by chance; the closed set that slot rules may name. */
enum Checksum {
    NONE {
        @Override
        boolean holds(String value) {
            return true;
        }
    },
    /** Resident identity numbers: GB 11643, ISO 7064 MOD 11-2 over 17 digits, and a date of birth that exists. */
    RESIDENT_ID {
        @Override
        boolean holds(String value) {
            return value.length() == 15 ? isDate("19" + value.substring(6, 12)) : holdsForEighteen(value);
        }

        private boolean holdsForEighteen(String value) {
            if (value.length() != 18 || !isDate(value.substring(6, 14))) {
                return false;
            }
            int sum = 0;
            for (int i = 0; i < 17; i++) {
                sum += (value.charAt(i) - '0') * WEIGHTS[i];
            }
            return "10X98765432".charAt(sum % 11) == Character.toUpperCase(value.charAt(17));
        }
    },
    /** Bank cards: Luhn, ISO/IEC 7812. */
    LUHN {
        @Override
        boolean holds(String value) {
            int sum = 0;
            for (int i = 0; i < value.length(); i++) {
                int digit = value.charAt(value.length() - 1 - i) - '0';
                int doubled = i % 2 == 0 ? digit : digit * 2;
                sum += doubled > 9 ? doubled - 9 : doubled;
            }
            return sum % 10 == 0;
        }
    };

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    /** Whether the digits (with a last X, where the scheme has one) prove themselves. */
    abstract boolean holds(String value);

    private static boolean isDate(String yearMonthDay) {
        int year = Integer.parseInt(yearMonthDay.substring(0, 4));
        int month = Integer.parseInt(yearMonthDay.substring(4, 6));
        int day = Integer.parseInt(yearMonthDay.substring(6, 8));
        return year >= 1850
                && year < 2200
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= java.time.YearMonth.of(year, month).lengthOfMonth();
    }
}
