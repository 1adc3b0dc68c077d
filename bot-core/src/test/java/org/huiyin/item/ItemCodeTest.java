package org.huiyin.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Numbers people say, write by hand and mistype. */
class ItemCodeTest {
    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final long FOUR_DIGITS = 9_000L * 21;
    private static final long FIVE_DIGITS = 90_000L * 21;

    @Test
    void theFirstItemIsA1000() {
        assertThat(ItemCode.item(1)).startsWith("A1000").hasSize(6);
    }

    @Test
    void theNumbersGrowFromFourDigitsToSix() {
        assertThat(ItemCode.item(FOUR_DIGITS)).matches("Z9999[A-Z]");
        assertThat(ItemCode.item(FOUR_DIGITS + 1)).matches("A10000[A-Z]");
        assertThat(ItemCode.item(FOUR_DIGITS + FIVE_DIGITS)).matches("Z99999[A-Z]");
        assertThat(ItemCode.item(FOUR_DIGITS + FIVE_DIGITS + 1)).matches("A100000[A-Z]");
    }

    @Test
    void everyNumberGivenOutIsValid() {
        assertThat(sample()).allMatch(ItemCode::isValid);
    }

    @Test
    void noTwoItemsNoticesOrChecklistsShareANumber() {
        var seen = new HashSet<String>();
        LongStream.rangeClosed(1, 50_000).forEach(n -> {
            seen.add(ItemCode.item(n));
            seen.add(ItemCode.item(FOUR_DIGITS - 25_000 + n));
            seen.add(ItemCode.notice(n));
            seen.add(ItemCode.checklist(n));
        });

        assertThat(seen).hasSize(200_000);
    }

    @Test
    void everySlipOfOneCharacterIsCaught() {
        var missed = new ArrayList<String>();
        for (String code : sample()) {
            for (int at = 0; at < code.length(); at++) {
                for (char c : CHARACTERS.toCharArray()) {
                    var slip = code.substring(0, at) + c + code.substring(at + 1);
                    if (!slip.equals(code) && ItemCode.isValid(slip)) {
                        missed.add(code + " " + slip);
                    }
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void everySwapOfNeighboursIsCaught() {
        var missed = new ArrayList<String>();
        for (String code : sample()) {
            for (int at = 1; at < code.length(); at++) {
                var swap = code.substring(0, at - 1) + code.charAt(at) + code.charAt(at - 1) + code.substring(at + 1);
                if (!swap.equals(code) && ItemCode.isValid(swap)) {
                    missed.add(code + " " + swap);
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void noNumberHoldsALetterThatLooksLikeADigit() {
        assertThat(sample()).noneMatch(code -> code.matches(".*[IOQ].*"));
    }

    @Test
    void aNumberSaysWhetherItIsANotice() {
        assertThat(ItemCode.isNotice(ItemCode.notice(7))).isTrue();
        assertThat(sample().stream().filter(code -> !code.startsWith("T"))).noneMatch(ItemCode::isNotice);
        assertThat(ItemCode.isNotice("")).isFalse();
    }

    @Test
    void whatIsNoNumberAtAllIsNotValid() {
        assertThat(List.of("", "A", "A1000", "1000AA", "AAAAAA", "a1000b", "A1000000AA", "A10 0B", "A１０００B"))
                .noneMatch(ItemCode::isValid);
    }

    private static List<String> sample() {
        var random = new Random(20260302);
        var codes = new ArrayList<String>();
        for (int i = 0; i < 300; i++) {
            codes.add(ItemCode.item(1 + random.nextInt((int) FOUR_DIGITS)));
            codes.add(ItemCode.item(1 + FOUR_DIGITS + random.nextInt((int) FIVE_DIGITS)));
            codes.add(ItemCode.item(1 + FOUR_DIGITS + FIVE_DIGITS + random.nextInt(10_000_000)));
            codes.add(ItemCode.notice(1 + random.nextInt(9_000)));
        }
        return codes;
    }
}
