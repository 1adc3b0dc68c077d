package org.huiyin.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.circumstance.Circumstance;
import org.huiyin.circumstance.Held;
import org.huiyin.desk.askers.AddressStep;
import org.huiyin.desk.askers.AnswerStep;
import org.huiyin.desk.askers.AskStep;
import org.huiyin.desk.askers.AskerStep;
import org.huiyin.desk.askers.RecallStep;
import org.huiyin.desk.askers.SplitStep;
import org.huiyin.desk.burdens.BurdenStep;
import org.huiyin.desk.burdens.SparedStep;
import org.huiyin.desk.calls.AppointmentStep;
import org.huiyin.desk.calls.HandOverStep;
import org.huiyin.desk.checklists.EntryStep;
import org.huiyin.desk.checklists.Following;
import org.huiyin.desk.checklists.ListDue;
import org.huiyin.desk.checklists.OverStep;
import org.huiyin.desk.checklists.homes.ContactStep;
import org.huiyin.desk.checklists.homes.DoorDue;
import org.huiyin.desk.checklists.homes.EvacuationStep;
import org.huiyin.desk.checklists.searches.SearchStep;
import org.huiyin.desk.checklists.shifts.ShiftPlanStep;
import org.huiyin.desk.checklists.shifts.ShiftStep;
import org.huiyin.desk.consent.ConsentStep;
import org.huiyin.desk.digests.DigestDue;
import org.huiyin.desk.digests.DigestStep;
import org.huiyin.desk.disputes.MediationStep;
import org.huiyin.desk.drives.DriveDue;
import org.huiyin.desk.drives.DriveStep;
import org.huiyin.desk.drives.WorkStep;
import org.huiyin.desk.dues.ItemDue;
import org.huiyin.desk.duties.DutyStep;
import org.huiyin.desk.duties.OwnThanksStep;
import org.huiyin.desk.duties.ThanksStep;
import org.huiyin.desk.genuine.GenuineStep;
import org.huiyin.desk.handlers.ConsultStep;
import org.huiyin.desk.handlers.FollowStep;
import org.huiyin.desk.handlers.HandlingStep;
import org.huiyin.desk.handlers.OfficesStep;
import org.huiyin.desk.handlers.QuotedWordStep;
import org.huiyin.desk.handlers.RejectStep;
import org.huiyin.desk.handlers.RoomWordStep;
import org.huiyin.desk.handlers.TaskStep;
import org.huiyin.desk.informants.ConfideStep;
import org.huiyin.desk.notices.CalledStep;
import org.huiyin.desk.notices.HeardStep;
import org.huiyin.desk.notices.NoticeDue;
import org.huiyin.desk.notices.PhotoStep;
import org.huiyin.desk.notices.PublishStep;
import org.huiyin.desk.notices.RollCallStep;
import org.huiyin.desk.notices.RoomStep;
import org.huiyin.desk.planned.CampaignStep;
import org.huiyin.desk.planned.ScheduleDue;
import org.huiyin.desk.proactive.ProactiveDue;
import org.huiyin.desk.proactive.ProactiveStep;
import org.huiyin.desk.reports.MeTooStep;
import org.huiyin.desk.reports.OfferStep;
import org.huiyin.desk.reports.OwnWordsStep;
import org.huiyin.desk.reports.PictureStep;
import org.huiyin.desk.reports.ReportStep;
import org.huiyin.desk.reports.SightingStep;
import org.huiyin.desk.staff.AwayStep;
import org.huiyin.desk.staff.Handover;
import org.huiyin.desk.staff.NearestStep;
import org.huiyin.desk.staff.OnDutyStep;
import org.huiyin.desk.staff.QuietStep;
import org.huiyin.desk.surveys.RoundStep;
import org.huiyin.desk.surveys.SheetStep;
import org.huiyin.desk.surveys.StartStep;
import org.huiyin.desk.surveys.SurveyDue;
import org.huiyin.desk.undoing.UndoStep;
import org.huiyin.duty.DutyRecord;
import org.huiyin.ledger.Due;
import org.huiyin.ledger.Verdict;
import org.huiyin.reading.Act;
import org.huiyin.reading.Candidate;
import org.huiyin.reading.Clause;
import org.huiyin.reading.Reading;
import org.huiyin.report.Kind;
import org.huiyin.report.Urgency;

/**
 * Settles what was meant over a scene, and decides what follows. Pure: the same scene, reading and moment always give
 * the same decision.
 */
public final class Desk {
    /** Below this a candidate act is tried only when the message points at something. */
    static final double PLAUSIBLE = 0.3;

    private final Step sighting = new SightingStep();
    private final List<Step> first = List.of(new RecallStep(), new PhotoStep(), new PictureStep());
    private final List<Step> beforeActs = List.of(
            new GenuineStep(),
            new SheetStep(),
            new UndoStep(),
            new SplitStep(),
            new QuietStep(),
            new ConsentStep(),
            new SparedStep(),
            new RoundStep(),
            new StartStep(),
            new BurdenStep(),
            new OwnThanksStep(),
            new DriveStep(),
            new WorkStep(),
            new MediationStep(),
            new SearchStep(),
            new EvacuationStep(),
            new ContactStep(),
            new ShiftPlanStep(),
            new ShiftStep(),
            new OverStep(),
            new EntryStep(),
            new AwayStep(),
            new OnDutyStep(),
            new NearestStep(),
            new RejectStep(),
            new HandOverStep(),
            new AppointmentStep(),
            new OfficesStep(),
            new ProactiveStep(),
            new DigestStep(),
            new CampaignStep(),
            new RoomStep(),
            new CalledStep(),
            sighting,
            FollowStep.ofSightings(),
            AnswerStep.toQuestion(),
            new TaskStep(),
            new ConsultStep(),
            MeTooStep.beforeReports());
    private final List<Step> afterActs = List.of(
            new RoomWordStep(),
            new QuotedWordStep(),
            MeTooStep.afterReports(),
            new ConfideStep(),
            FollowStep.ofOthers(),
            new OwnWordsStep());
    private final Step report = new ReportStep();
    private final Map<Act, List<Step>> byAct = Map.ofEntries(
            Map.entry(Act.REPORT, List.of(OwnWordsStep.beforeReports(), report)),
            Map.entry(Act.ASK, List.of(new AskStep(), report)),
            Map.entry(Act.ACKNOWLEDGE, List.of(new HeardStep())),
            Map.entry(Act.CLAIM, List.of(new HandlingStep(Act.CLAIM))),
            Map.entry(Act.GIVE_BACK, List.of(new HandlingStep(Act.GIVE_BACK))),
            Map.entry(Act.TRANSFER, List.of(new HandlingStep(Act.TRANSFER))),
            Map.entry(Act.PROGRESS, List.of(new HandlingStep(Act.PROGRESS))),
            Map.entry(Act.EXTEND, List.of(new HandlingStep(Act.EXTEND))),
            Map.entry(Act.DONE, List.of(new HandlingStep(Act.DONE))),
            Map.entry(Act.RATE, List.of(new AskerStep(Act.RATE))),
            Map.entry(Act.URGE, List.of(new AskerStep(Act.URGE), new AskStep(), report)),
            Map.entry(Act.ANSWER, List.of(AnswerStep.inAnyCase(), FollowStep.ofOthers(), new AddressStep())),
            Map.entry(Act.CORRECT, List.of(new RollCallStep(), new AskerStep(Act.CORRECT))),
            Map.entry(Act.WITHDRAW, List.of(new AskerStep(Act.WITHDRAW))),
            Map.entry(Act.NOTICE, List.of(new PublishStep())),
            Map.entry(Act.OFFER, List.of(ReportStep.ofHouseCalls(), new OfferStep())),
            Map.entry(Act.ROLL_CALL, List.of(new RollCallStep())),
            Map.entry(Act.VISIT, List.of(new DutyStep(DutyRecord.Kind.VISIT))),
            Map.entry(Act.PATROL, List.of(new DutyStep(DutyRecord.Kind.PATROL))),
            Map.entry(Act.TENANCY, List.of(new DutyStep(DutyRecord.Kind.TENANCY))),
            Map.entry(Act.THANKS, List.of(new AskerStep(Act.THANKS), new ThanksStep())));

    public Decision decide(Scene scene, Reading reading, Instant now) {
        var decision = new Following(scene.town(), scene::lists, scene.numbers(), now)
                .of(decideOn(scene, reading, now), scene, reading);
        return whereabouts(scene, now).map(decision::with).orElse(decision);
    }

    /** Staff who share where they are can be found when somebody near is needed. */
    private static Optional<Change> whereabouts(Scene scene, Instant now) {
        return scene.message()
                .location()
                .filter(here -> scene.speaker().isStaff())
                .map(here -> new Change.Hold(new Held(
                        new Circumstance.Whereabouts(scene.speaker().id(), here),
                        scene.speaker().id(),
                        now,
                        Optional.of(now.plus(scene.town().limits().contextWindow())))));
    }

    private Decision decideOn(Scene scene, Reading reading, Instant now) {
        return tryAll(first, scene, reading, now)
                .or(() -> danger(scene, reading, now))
                .or(() -> tryAll(beforeActs, scene, reading, now))
                .or(() -> byActs(scene, reading, now))
                .or(() -> tryAll(afterActs, scene, reading, now))
                .orElseGet(() -> Decision.nothing(
                        Verdict.Outcome.CHATTER, reading.likeliest().why().source()));
    }

    /** A cry for help comes before whatever else the words may be, but who tells of the one we seek has seen them. */
    private Optional<Decision> danger(Scene scene, Reading reading, Instant now) {
        var cries = scene.speaker().isStaff()
                ? List.<Clause>of()
                : reading.clauses().stream()
                        .filter(c -> isCry(c, scene.town().limits()))
                        .toList();
        if (cries.isEmpty()) {
            return Optional.empty();
        }
        return cries.stream().allMatch(c -> c.kind() == Kind.MISSING_PERSON)
                ? tryAll(List.of(sighting, report), scene, reading, now)
                : report.consider(scene, reading, now);
    }

    private static boolean isCry(Clause clause, Limits limits) {
        return clause.urgency() == Urgency.EMERGENCY && clause.confidence() >= limits.sure();
    }

    private Optional<Decision> byActs(Scene scene, Reading reading, Instant now) {
        var order = new ActOrder(scene, reading);
        boolean pointed = !scene.quoted().subjects().isEmpty() || order.comesBack();
        for (Candidate candidate : order.candidates()) {
            if (candidate.act() == Act.CHATTER && !pointed && !order.tellsSomething()) {
                return Optional.empty();
            }
            if (candidate.confidence() < PLAUSIBLE && !pointed) {
                continue;
            }
            var decision = tryAll(byAct.getOrDefault(candidate.act(), List.of()), scene, reading, now);
            if (decision.isPresent()) {
                return decision;
            }
        }
        return Optional.empty();
    }

    private static Optional<Decision> tryAll(List<Step> steps, Scene scene, Reading reading, Instant now) {
        return steps.stream()
                .flatMap(step -> step.consider(scene, reading, now).stream())
                .findFirst();
    }

    /** Decides on something that is due. What is gone or over asks for nothing. */
    public Decision decide(DueScene scene, Instant now) {
        var draft = new Draft(scene.numbers(), now);
        scene.item().ifPresent(item -> new ItemDue(scene, draft).look(item));
        if (scene.due().what() == Due.What.AWAY_BEGINS) {
            new Handover(scene.town(), scene.holds(), draft).begins(scene);
        }
        scene.notice().ifPresent(notice -> new NoticeDue(scene, draft).look(notice));
        scene.notice().ifPresent(notice -> new DoorDue(scene, draft).look(notice));
        new ScheduleDue(scene, draft).look();
        new ProactiveDue(scene, draft).look();
        new DigestDue(scene, draft).look();
        new ListDue(scene, draft).look();
        new SurveyDue(scene, draft).look();
        new DriveDue(scene, draft).look();
        var decision = draft.finish(Verdict.Outcome.MOVED, "due: " + scene.due().what());
        return new Following(scene.town(), scene.lists()::get, scene.numbers(), now).of(decision);
    }
}
