package org.huiyin.adapters.console.pages.acts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Function;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.adapters.console.pages.Clicks;
import org.huiyin.adapters.console.pages.Done;
import org.huiyin.adapters.console.pages.ItemPage;
import org.huiyin.line.Command.Verb;
import org.huiyin.net.Reply;

/** What is clicked about an item's handling; each is what the same words would be in a chat. It shows the item again. */
public final class ActsPage {
    /** Who names a day has until work ends on it. */
    private static final LocalTime END_OF_WORK = LocalTime.of(18, 0);

    private final Clicks clicks;
    private final ItemPage itemPage;

    public ActsPage(Clicks clicks, ItemPage itemPage) {
        this.clicks = clicks;
        this.itemPage = itemPage;
    }

    public Reply claim(Visit visit) {
        return take(visit, new Verb.Claim(visit.field("item")), Done.What.CLAIMED);
    }

    public Reply giveBack(Visit visit) {
        return say(visit, words -> new Verb.GiveBack(visit.field("item"), words), Done.What.GIVEN_BACK);
    }

    /** Another member has it in hand. */
    public Reply assign(Visit visit) {
        return take(visit, new Verb.HandTo(visit.field("item"), visit.field("person")), Done.What.TRANSFERRED);
    }

    /** Another office answers for it, or several have to come together. */
    public Reply transfer(Visit visit) {
        var offices =
                visit.fields("office").stream().filter(id -> !id.isBlank()).toList();
        var item = visit.field("item");
        return offices.size() == 1
                ? take(visit, new Verb.BringTo(item, offices.get(0)), Done.What.TRANSFERRED)
                : take(visit, new Verb.CallTogether(item, offices), Done.What.CALLED_TOGETHER);
    }

    /** Its askers hear it. */
    public Reply tell(Visit visit) {
        return say(visit, words -> new Verb.Tell(visit.field("item"), words), Done.What.TOLD);
    }

    public Reply finish(Visit visit) {
        return say(visit, words -> new Verb.Finish(visit.field("item"), words), Done.What.FINISHED);
    }

    public Reply extend(Visit visit) {
        var until = until(visit);
        return until.isEmpty()
                ? show(visit, Done.What.NO_DAY)
                : say(visit, words -> new Verb.Extend(visit.field("item"), until.get(), words), Done.What.EXTENDED);
    }

    /** The end of the day that was chosen, if it is still to come. */
    private static Optional<Instant> until(Visit visit) {
        var times = visit.wording().times();
        try {
            return Optional.of(LocalDate.parse(visit.field("until"))
                            .atTime(END_OF_WORK)
                            .atZone(times.zone())
                            .toInstant())
                    .filter(times.now()::isBefore);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public Reply reopen(Visit visit) {
        return say(visit, words -> new Verb.Reopen(visit.field("item"), words), Done.What.REOPENED);
    }

    /** For the file alone. */
    public Reply note(Visit visit) {
        return say(visit, words -> new Verb.Note(visit.field("item"), words), Done.What.NOTED);
    }

    public Reply correct(Visit visit) {
        var verb = new Verb.Correct(visit.field("item"), chosen(visit, "matter"), chosen(visit, "grid"));
        return take(visit, verb, Done.What.CORRECTED);
    }

    public Reply urge(Visit visit) {
        return take(visit, new Verb.Urge(visit.field("item")), Done.What.URGED);
    }

    private static Optional<String> chosen(Visit visit, String name) {
        return Optional.of(visit.field(name)).filter(value -> !value.isBlank());
    }

    /** A click that stands for nothing without its words. */
    private Reply say(Visit visit, Function<String, Verb> verb, Done.What wanted) {
        var words = visit.field("words").strip();
        return words.isEmpty() || words.length() > Verb.LONGEST_WORDS
                ? show(visit, Done.What.NO_WORDS)
                : take(visit, verb.apply(words), wanted);
    }

    private Reply take(Visit visit, Verb verb, Done.What wanted) {
        return show(visit, clicks.take(visit, verb, wanted));
    }

    private Reply show(Visit visit, Done.What what) {
        var done = new Done(what, visit.field("item"));
        return visit.wantsInside()
                ? itemPage.show(visit, done.about(), Optional.of(done))
                : Reply.seeOther(done.on("/console/items/" + (done.about().isEmpty() ? "none" : done.about())));
    }
}
