package org.huiyin.adapters.console.pages.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.huiyin.adapters.console.door.Visit;
import org.huiyin.adapters.console.pages.Done;
import org.huiyin.adapters.console.pages.Frame;
import org.huiyin.desk.Town;
import org.huiyin.desk.orders.Latitude;
import org.huiyin.desk.orders.NoticeOrder;
import org.huiyin.desk.orders.Objection;
import org.huiyin.desk.orders.Plan;
import org.huiyin.grid.Grid;
import org.huiyin.grid.Person;
import org.huiyin.grid.Role;
import org.huiyin.line.Line;
import org.huiyin.net.Reply;
import org.huiyin.notice.Campaign;
import org.huiyin.notice.NoticeKind;
import org.huiyin.notice.Reach;
import org.huiyin.notice.Schedule;

/**
 * Puts a notice together, step by step: what, whom, when, and once more all of it with how many it reaches. What was filled
 * in stays until it is sent, whichever way somebody walks through the steps.
 */
public final class WizardPage {
    private static final String PATH = "/console/notices/new";

    private final Line line;
    private final Frame frame;
    private final Supplier<Town> town;
    private final NoticeClicks clicks;
    private final Drafts drafts;

    public WizardPage(Line line, Frame frame, Supplier<Town> town, NoticeClicks clicks, RandomGenerator random) {
        this.line = line;
        this.frame = frame;
        this.town = town;
        this.clicks = clicks;
        this.drafts = new Drafts(random);
    }

    /**
     * A step of a notice.
     *
     * @param latitude what the rules leave open; empty until it is said what it is about
     * @param troubles with what was filled in on this step
     * @param outline what would be sent; empty while anything is wrong
     */
    record View(
            String draft,
            WizardStep step,
            OrderForm form,
            Offer offer,
            Optional<Latitude> latitude,
            List<Trouble> troubles,
            Optional<Plan.Outline> outline) {

        /** How many of each grid are asked. */
        Map<String, Long> asked() {
            return outline.stream()
                    .flatMap(all -> all.reach().asked().stream())
                    .collect(Collectors.groupingBy(Reach.Asked::grid, LinkedHashMap::new, Collectors.counting()));
        }
    }

    /**
     * What there is to choose from.
     *
     * @param grids those they answer for, each after the one it lies in
     * @param schedules when ready notices go out by themselves next
     */
    record Offer(
            List<NoticeKind> kinds,
            List<Campaign> ready,
            List<Grid> grids,
            Map<Schedule, Optional<Instant>> schedules) {}

    public Reply show(Visit visit) {
        var found = visit.request().query("draft").flatMap(id -> drafts.find(id, visit));
        var step = found.flatMap(draft -> visit.request().query("step"))
                .flatMap(WizardStep::of)
                .orElse(WizardStep.WHAT);
        return frame.show(
                visit,
                new Frame.Page(
                        "notices/wizard",
                        view(found.orElseGet(() -> begun(visit)), step, visit),
                        Done.told(visit.request())));
    }

    private static Drafts.Draft begun(Visit visit) {
        var what = visit.request().query("kind").orElse("");
        boolean drill = visit.request().query().containsKey("drill");
        return new Drafts.Draft("", visit.pass().account(), OrderForm.begun(what, drill));
    }

    private View view(Drafts.Draft draft, WizardStep step, Visit visit) {
        var latitude =
                draft.form().what().flatMap(what -> Latitude.of(what, town.get().policy()));
        var form = latitude.filter(open -> step == WizardStep.WHOM)
                .map(open -> draft.form().usual(open, area(visit)))
                .orElse(draft.form());
        var plan = plan(form, visit);
        var troubles = troubles(form, plan, visit);
        boolean wasHere = form.done().contains(step) || step == WizardStep.CHECK;
        return new View(
                draft.id(),
                step,
                form,
                offer(visit),
                latitude,
                troubles.stream()
                        .filter(trouble -> wasHere && (trouble.step() == step || step == WizardStep.CHECK))
                        .toList(),
                troubles.isEmpty() ? plan.flatMap(Plan::outline) : Optional.empty());
    }

    /** The smaller of what the account sees and its person answers for. */
    private String area(Visit visit) {
        return grids(visit).stream().findFirst().map(Grid::id).orElse("");
    }

    private static List<Grid> grids(Visit visit) {
        var names = visit.wording().names();
        var own = visit.actor().map(Person::grid).map(names::path).orElse("");
        return names.grids().stream()
                .filter(grid -> names.path(grid.id()).startsWith(own)
                        && names.path(grid.id()).startsWith(visit.pass().gridPath()))
                .toList();
    }

    private Offer offer(Visit visit) {
        var policy = town.get().policy();
        var now = visit.wording().times().now();
        var month = now.atZone(visit.wording().times().zone()).getMonth();
        boolean room = visit.actor().filter(person -> person.is(Role.COMMAND)).isPresent();
        var kinds = Arrays.stream(NoticeKind.values())
                .filter(kind -> visit.actor()
                        .filter(policy.noticeClass(kind)::mayBePublishedBy)
                        .isPresent())
                .toList();
        var schedules = new LinkedHashMap<Schedule, Optional<Instant>>();
        policy.programme().schedules().stream()
                .filter(Schedule::isOn)
                .forEach(schedule -> schedules.put(schedule, schedule.times().next(now)));
        return new Offer(
                kinds,
                policy.programme().campaigns().stream()
                        .filter(campaign -> room && campaign.isInSeason(month))
                        .toList(),
                grids(visit),
                schedules);
    }

    private Optional<Plan> plan(OrderForm form, Visit visit) {
        return visit.actor().flatMap(person -> order(form, visit).map(order -> line.foresee(order, person)));
    }

    private static Optional<NoticeOrder> order(OrderForm form, Visit visit) {
        return form.order(visit.wording().times().zone());
    }

    private static List<Trouble> troubles(OrderForm form, Optional<Plan> plan, Visit visit) {
        var troubles = new ArrayList<>(form.slips(visit.wording().times().zone()));
        plan.stream()
                .flatMap(each -> each.objections().stream())
                .map(Trouble::of)
                .forEach(troubles::add);
        boolean theirs = NoticeClicks.isTheirs(visit, form.all("area"));
        var notTheirs = Trouble.of(Objection.AREA_NOT_YOURS);
        if (!theirs && !troubles.contains(notTheirs)) {
            troubles.add(notTheirs);
        }
        return troubles;
    }

    /** Keeps what was filled in on one step, and goes to the next, or back. */
    public Reply fill(Visit visit) {
        var step = WizardStep.of(visit.field("step")).orElse(WizardStep.WHAT);
        var before = drafts.find(visit.field("draft"), visit).orElseGet(() -> begun(visit));
        var draft =
                drafts.keep(before.with(before.form().with(step, visit.request().form())));
        if (visit.field("go").equals("back")) {
            return at(draft, step.before());
        }
        boolean wrong = troubles(draft.form(), plan(draft.form(), visit), visit).stream()
                .anyMatch(trouble -> trouble.step() == step);
        return at(draft, wrong ? step : step.next());
    }

    private static Reply at(Drafts.Draft draft, WizardStep step) {
        return Reply.seeOther(PATH + "?draft=" + draft.id() + "&step=" + step.key());
    }

    /** Sends it; what may no longer be sent as it is stays as it was filled in. */
    public Reply send(Visit visit) {
        var taken = drafts.take(visit.field("draft"), visit);
        if (taken.isEmpty()) {
            return Reply.seeOther(new Done(Done.What.SENT_BEFORE, "").on(NoticeClicks.PATH));
        }
        return order(taken.get().form(), visit)
                .flatMap(order -> clicks.publish(visit, order))
                .map(code -> Reply.seeOther(new Done(Done.What.ORDERED, code).on(NoticeClicks.PATH + "/" + code)))
                .orElseGet(() -> at(drafts.keep(taken.get()), WizardStep.CHECK));
    }
}
