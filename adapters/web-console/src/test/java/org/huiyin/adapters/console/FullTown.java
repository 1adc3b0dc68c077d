package org.huiyin.adapters.console;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.huiyin.account.Right;
import org.huiyin.adapters.console.door.Rights;
import org.huiyin.chat.Account;
import org.huiyin.chat.Account.State;
import org.huiyin.health.Health;

/** A room in which everything a page may show has happened, and the addresses of all its pages. */
final class FullTown {
    private static final String RULES = "deadlines~deadlines.yml";
    private static final Pattern CHANGE = Pattern.compile("/console/rules/changes/([0-9]+)");
    private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([0-9a-f]+)\"");

    private final CommandRoom room;
    private final String errand;
    private final String change;

    /** A room for it, of a town that has rules of its own in a folder and two accounts on a platform. */
    static CommandRoom room() throws Exception {
        var room = new CommandRoom(new Gate.Open(), Optional.of(Files.createTempDirectory("huiyin-rules")));
        room.accounts.add(Health.of("onebot", new Account("10001", State.CONNECTED, CommandRoom.MORNING, "")));
        room.accounts.add(Health.of("onebot", new Account("10002", State.FROZEN, CommandRoom.MORNING, "retcode 1403")));
        return room;
    }

    /** Lets it happen. */
    FullTown(CommandRoom room) throws Exception {
        this.room = room;
        new BusyMorning(room).happen();
        room.account("chen", "dq-1", "u-chen", Right.LEADER);
        room.account("guard", "qh", "", Right.SECURITY);
        errand = room.says("王大姐", "g-dq1", "我腿脚不便，帮忙代办一下居住证行吗");
        room.says("u-sun", "g-dq1", errand + " 收到身份证和照片");
        room.says("u-he", "g-work", "【协查通告】案号清公刑[2026]8号，男子冯某，四十出头，瘦高个，涉嫌入室盗窃，看到了私信指挥室");
        room.says("u-luo", "g-work", "我今晚值班");
        room.speak();
        var browser = new Browser(room.address());
        changeRule(browser);
        var changes = CHANGE.matcher(browser.page("/console/rules"));
        change = changes.find() ? changes.group(1) : "none";
    }

    private static void changeRule(Browser browser) throws Exception {
        var seal = SEAL.matcher(browser.page("/console/rules/files/" + RULES));
        if (seal.find()) {
            browser.post(
                    "/console/rules/values",
                    Map.of(
                            "mark",
                            browser.mark("/console/rules/files/" + RULES),
                            "file",
                            RULES.replace('~', '/'),
                            "seal",
                            seal.group(1),
                            "entry",
                            "deadlines.normal",
                            "v.deadlines.normal.done",
                            "PT96H",
                            "then",
                            "keep"));
        }
    }

    /** An item that has all an item can have. */
    String errand() {
        return errand;
    }

    /** The latest roll call or other notice. */
    String notice() {
        return room.store.pages().notices(1).get(0).code();
    }

    /** One address for every page of the table of rights. What is no page for people to read is left out. */
    List<String> pages() throws Exception {
        var pages = new TreeSet<>(named().values());
        pages.add("/console/items/A1000C");
        pages.add("/console/items/none");
        return List.copyOf(pages);
    }

    /** The same by the names of their routes; those of one item and of none are left out. */
    Map<String, String> named() throws Exception {
        var browser = new Browser(room.address());
        var named = new TreeMap<String, String>();
        for (var route : Rights.shipped().all().keySet()) {
            if (route.method().equals("GET") && !route.path().equals("/console/events")) {
                var path = filled(route.path());
                var kind = browser.get(path).headers().firstValue("content-type");
                if (kind.orElse("").startsWith("text/html")) {
                    named.put(name(route.path()), path);
                }
            }
        }
        return named;
    }

    private static String name(String path) {
        var words = path.replaceAll("/\\{\\w+}", "-one").replaceFirst("^/(console/)?", "");
        return words.equals("console") ? "ledger" : words.replace('/', '-');
    }

    private String filled(String path) {
        var samples = Map.of(
                "/console/items/{code}", "/console/items/" + errand,
                "/console/notices/{code}", "/console/notices/" + notice(),
                "/console/rules/files/{file}", "/console/rules/files/" + RULES,
                "/public/grids/{id}", "/public/grids/dq-1");
        var filled = path.replace("/changes/{number}", "/changes/" + change).replace("{number}", "1");
        for (var sample : samples.entrySet()) {
            filled = filled.replace(sample.getKey(), sample.getValue());
        }
        return filled.replaceAll("\\{\\w+}", "none");
    }
}
