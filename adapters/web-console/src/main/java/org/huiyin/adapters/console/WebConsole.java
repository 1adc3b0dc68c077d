package org.huiyin.adapters.console;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.huiyin.account.Passwords;
import org.huiyin.adapters.console.door.Admission;
import org.huiyin.adapters.console.door.Argon2Passwords;
import org.huiyin.adapters.console.door.Door;
import org.huiyin.adapters.console.door.Gatekeeper;
import org.huiyin.adapters.console.door.Languages;
import org.huiyin.adapters.console.door.OpenHouse;
import org.huiyin.adapters.console.door.Rights;
import org.huiyin.adapters.console.door.Routes;
import org.huiyin.adapters.console.outlines.Outlines;
import org.huiyin.adapters.console.pages.Clicks;
import org.huiyin.adapters.console.pages.EndingPage;
import org.huiyin.adapters.console.pages.Frame;
import org.huiyin.adapters.console.pages.ItemPage;
import org.huiyin.adapters.console.pages.MediationPage;
import org.huiyin.adapters.console.pages.MergePage;
import org.huiyin.adapters.console.pages.NoticesPage;
import org.huiyin.adapters.console.pages.ReceiptPage;
import org.huiyin.adapters.console.pages.SendingPage;
import org.huiyin.adapters.console.pages.TrayPage;
import org.huiyin.adapters.console.pages.accounts.AccountsPage;
import org.huiyin.adapters.console.pages.accounts.GivenPassword;
import org.huiyin.adapters.console.pages.accounts.MePage;
import org.huiyin.adapters.console.pages.accounts.SignInPage;
import org.huiyin.adapters.console.pages.accounts.TrailPage;
import org.huiyin.adapters.console.pages.acts.ActsPage;
import org.huiyin.adapters.console.pages.command.CommandPage;
import org.huiyin.adapters.console.pages.command.HotPage;
import org.huiyin.adapters.console.pages.command.MinePage;
import org.huiyin.adapters.console.pages.command.ScreenPage;
import org.huiyin.adapters.console.pages.command.UnclaimedPage;
import org.huiyin.adapters.console.pages.command.VisitsPage;
import org.huiyin.adapters.console.pages.doors.DoorsPage;
import org.huiyin.adapters.console.pages.ledger.LatelyScope;
import org.huiyin.adapters.console.pages.ledger.LedgerPage;
import org.huiyin.adapters.console.pages.ledger.Takeaway;
import org.huiyin.adapters.console.pages.ledger.ViewsPage;
import org.huiyin.adapters.console.pages.live.LiveEvents;
import org.huiyin.adapters.console.pages.notices.DrillsPage;
import org.huiyin.adapters.console.pages.notices.NoticeClicks;
import org.huiyin.adapters.console.pages.notices.ReportPage;
import org.huiyin.adapters.console.pages.notices.RollCallsPage;
import org.huiyin.adapters.console.pages.notices.WizardPage;
import org.huiyin.adapters.console.pages.open.PublicPage;
import org.huiyin.adapters.console.pages.people.PeoplePages;
import org.huiyin.adapters.console.pages.rules.RulePages;
import org.huiyin.desk.Town;
import org.huiyin.editing.RosterShelf;
import org.huiyin.editing.RuleShelf;
import org.huiyin.health.Standings;
import org.huiyin.ledger.Store;
import org.huiyin.line.Line;
import org.huiyin.line.Pulse;
import org.huiyin.net.FileSource;
import org.huiyin.net.Transport;

/** The console under {@code /console}: looks at the ledger through its pages and acts through the line. */
public final class WebConsole {
    private static final String HTMX = "2.0.10";

    private final Transport transport;
    private final Room room;
    private final Rights rights = Rights.shipped();
    private final SecureRandom random = new SecureRandom();
    private final Passwords passwords = new Argon2Passwords(random);
    private final Optional<Admission> admission;
    private final Door door;
    private final Frame frame;
    private final InstantSource clock;

    /**
     * The command room behind the pages.
     *
     * @param town read for every request, so that changed rules and rosters show at once
     * @param rosters where the roster can be looked at and changed
     * @param accounts how our accounts on the platforms fare
     * @param rules where the rules can be looked at and changed
     * @param outlines of the grids, for the big screen
     */
    public record Room(
            Store store,
            Line line,
            Pulse pulse,
            Supplier<Town> town,
            RosterShelf rosters,
            Standings accounts,
            RuleShelf rules,
            Outlines outlines) {}

    /**
     * A console that has no routes yet.
     *
     * @param words all words in a language: the keys of {@code rules/text/console_*}; asked for Chinese and English
     * @param clock when sessions end, and what the pages call late
     */
    public WebConsole(
            Transport transport,
            Room room,
            Function<Locale, Map<String, String>> words,
            Gate gate,
            InstantSource clock) {
        this.transport = transport;
        this.room = room;
        this.clock = clock;
        var languages = new Languages(words, room.town(), clock);
        if (gate instanceof Gate.ByAccount byAccount) {
            var keeper = keeper(byAccount);
            this.door = new Door(keeper, languages, rights);
            this.admission = Optional.of(
                    new Admission(room.store().register(), keeper, passwords, byAccount.first()::redeem, clock));
        } else {
            this.door = new Door(new OpenHouse(room.town(), rights, random), languages, rights);
            this.admission = Optional.empty();
        }
        this.frame = new Frame(room.store().pages());
    }

    private Gatekeeper keeper(Gate.ByAccount gate) {
        var authenticators = gate.secondFactor() == Gate.SecondFactor.OF_ADMINISTRATORS
                ? Gatekeeper.Authenticators.OF_ADMINISTRATORS
                : Gatekeeper.Authenticators.AS_YOU_LIKE;
        var secrets = new Gatekeeper.Secrets(random, clock);
        return new Gatekeeper(room.store().register(), room.town(), rights, authenticators, secrets);
    }

    /** Gives the transport all routes under {@code /console}; called once, before it starts. */
    public void register() {
        var routes = new Routes(transport, door, rights, room.store().register().trail(), clock)
                .refusing(visit -> frame.show(403, visit, Frame.Page.of("refused", visit)));
        items(routes);
        acts(routes);
        looking(routes);
        lists(routes);
        new PeoplePages(room.store(), room.rosters(), room.town(), frame).register(routes, door);
        sending(routes);
        administration(routes);
        new RulePages(room.rules(), room.store().register().amendments(), room.town(), frame).register(routes, door);
        admission.ifPresent(a -> signIn(routes, new SignInPage(a, frame)));
        assets();
    }

    private void items(Routes.Guarded routes) {
        var clicks = new Clicks(room.line(), room.store());
        var item = new ItemPage(room.store(), frame, room.town());
        var tray = new TrayPage(room.store(), frame, clicks, item);
        var merge = new MergePage(clicks, item);
        var ending = new EndingPage(clicks, item);
        var mediation = new MediationPage(room.store(), frame, room.town(), clicks, item);
        var receipt = new ReceiptPage(room.store(), frame);
        routes.exchange("GET", "/console/items/{code}", door.look(item::show))
                .exchange("GET", "/console/items/{code}/receipts/{number}", door.look(receipt::show))
                .exchange("POST", "/console/items/glass", door.act(item::breakGlass))
                .exchange("POST", "/console/items/split", door.act(merge::split))
                .exchange("POST", "/console/items/merge", door.act(merge::merge))
                .exchange("POST", "/console/items/undo", door.act(ending::undo))
                .exchange("POST", "/console/items/reject", door.act(ending::reject))
                .exchange("POST", "/console/items/parties", door.act(mediation::parties))
                .exchange("POST", "/console/items/mediation", door.act(mediation::tell))
                .exchange("GET", "/console/tray", door.look(tray::show))
                .exchange("POST", "/console/tray/accept", door.act(tray::accept))
                .exchange("POST", "/console/tray/dismiss", door.act(tray::dismiss));
    }

    private void acts(Routes.Guarded routes) {
        var item = new ItemPage(room.store(), frame, room.town());
        var acts = new ActsPage(new Clicks(room.line(), room.store()), item);
        routes.exchange("POST", "/console/items/claim", door.act(acts::claim))
                .exchange("POST", "/console/items/give-back", door.act(acts::giveBack))
                .exchange("POST", "/console/items/assign", door.act(acts::assign))
                .exchange("POST", "/console/items/transfer", door.act(acts::transfer))
                .exchange("POST", "/console/items/reply", door.act(acts::tell))
                .exchange("POST", "/console/items/done", door.act(acts::finish))
                .exchange("POST", "/console/items/extend", door.act(acts::extend))
                .exchange("POST", "/console/items/reopen", door.act(acts::reopen))
                .exchange("POST", "/console/items/note", door.act(acts::note))
                .exchange("POST", "/console/items/correct", door.act(acts::correct))
                .exchange("POST", "/console/items/urge", door.act(acts::urge));
    }

    private void lists(Routes.Guarded routes) {
        var pages = room.store().pages();
        var views = new ViewsPage(room.store().register().views());
        var hot = new HotPage(pages, frame, new LatelyScope(room.town(), clock));
        routes.exchange("GET", "/console/unclaimed", door.look(new UnclaimedPage(room.store(), frame)::show))
                .exchange("GET", "/console/mine", door.look(new MinePage(room.store(), frame)::show))
                .exchange("GET", "/console/visits", door.look(new VisitsPage(pages, frame)::show))
                .exchange("GET", "/console/hot", door.look(hot::show))
                .exchange("POST", "/console/views", door.act(views::keep))
                .exchange("POST", "/console/views/forget", door.act(views::forget));
    }

    private void looking(Routes.Guarded routes) {
        var pages = room.store().pages();
        var ledger = new LedgerPage(room.store(), frame, new LatelyScope(room.town(), clock), clock);
        var takeaway = new Takeaway(pages, room.store().register().trail());
        var command = new CommandPage(room.store(), frame, room.town());
        var screen = new ScreenPage(room.store(), frame, room.town(), room.outlines());
        var open = new PublicPage(room.store(), frame, room.town());
        routes.exchange("GET", "/console", door.look(ledger::show))
                .exchange("POST", "/console/export.csv", door.act(takeaway::csv))
                .exchange("POST", "/console/export.xlsx", door.act(takeaway::xlsx))
                .exchange("GET", "/console/command", door.look(command::show))
                .exchange("GET", "/screen", door.look(screen::show))
                .exchange("GET", "/public", door.greet(open::board))
                .exchange("GET", "/public/grids/{id}", door.greet(open::card));
    }

    private void sending(Routes.Guarded routes) {
        var pages = room.store().pages();
        notices(routes);
        var doors = new DoorsPage(room.accounts(), room.store(), frame, clock);
        var sending = new SendingPage(pages, frame, new Clicks(room.line(), room.store()));
        routes
                .exchange("GET", "/console/sending", door.look(sending::show))
                .exchange("POST", "/console/sending/settle", door.act(sending::settle))
                .exchange("GET", "/console/doors", door.look(doors::show))
                .exchange("POST", "/console/doors/again", door.act(doors::again))
                .stream("/console/events", door.stream(live()));
    }

    private void notices(Routes.Guarded routes) {
        var report = new ReportPage(room.store(), frame);
        var clicks = new NoticeClicks(room.line(), room.store());
        var wizard = new WizardPage(room.line(), frame, room.town(), clicks, random);
        routes.exchange("GET", "/console/notices", door.look(new NoticesPage(room.store(), frame, room.town())::show))
                .exchange("GET", "/console/notices/new", door.look(wizard::show))
                .exchange("POST", "/console/notices/new", door.act(wizard::fill))
                .exchange("POST", "/console/notices/send", door.act(wizard::send))
                .exchange("POST", "/console/notices/stop", door.act(clicks::stop))
                .exchange("POST", "/console/notices/let-go", door.act(clicks::letGo))
                .exchange("GET", "/console/notices/{code}", door.look(report::show))
                .exchange("GET", "/console/notices/{code}/report.csv", door.look(report::csv))
                .exchange("GET", "/console/notices/{code}/report.xlsx", door.look(report::xlsx))
                .exchange(
                        "GET",
                        "/console/rollcalls",
                        door.look(new RollCallsPage(room.store(), frame, room.town())::show))
                .exchange("GET", "/console/drills", door.look(new DrillsPage(room.store(), frame)::show));
    }

    private LiveEvents live() {
        var run = Long.toHexString(random.nextLong());
        return new LiveEvents(
                room.pulse(), clock, () -> room.town().get().roster().zone(), run, door::isStillIn);
    }

    private void administration(Routes.Guarded routes) {
        var register = room.store().register();
        var accounts = new AccountsPage(register, passwords, new GivenPassword(random), frame);
        var me = new MePage(register, passwords, random, frame);
        routes.exchange("GET", "/console/accounts", door.look(accounts::show))
                .exchange("POST", "/console/accounts/make", door.act(accounts::make))
                .exchange("POST", "/console/accounts/grant", door.act(accounts::grant))
                .exchange("POST", "/console/accounts/reset", door.act(accounts::reset))
                .exchange("POST", "/console/accounts/unlock", door.act(accounts::unlock))
                .exchange("POST", "/console/accounts/close", door.act(accounts::close))
                .exchange("POST", "/console/accounts/reopen", door.act(accounts::reopen))
                .exchange("GET", "/console/trail", door.look(new TrailPage(register.trail(), frame)::show))
                .exchange("GET", "/console/home", door.look(me::home))
                .exchange("GET", "/console/me", door.look(me::show))
                .exchange("POST", "/console/me/password", door.act(me::choose))
                .exchange("POST", "/console/me/authenticator", door.act(me::setUp));
    }

    private void signIn(Routes.Guarded routes, SignInPage page) {
        routes.exchange("GET", "/console/sign-in", door.greet(page::show))
                .exchange("POST", "/console/sign-in", door.greet(page::enter))
                .exchange("POST", "/console/sign-out", door.act(page::leave));
    }

    private void assets() {
        var loader = WebConsole.class.getClassLoader();
        var webjar = "META-INF/resources/webjars/htmx.org/" + HTMX + "/dist/";
        transport
                .files("/console/assets", new FileSource.Classpath(loader, "console/assets/", "no-cache"))
                .files(
                        "/console/htmx-" + HTMX,
                        new FileSource.Classpath(loader, webjar, "public, max-age=31536000, immutable"));
    }
}
