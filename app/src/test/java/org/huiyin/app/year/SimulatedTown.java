package org.huiyin.app.year;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** A township of villages, each of as many grids: who works where, and in which groups they meet. */
final class SimulatedTown {
    static final String ROOM = "g-cmd";
    static final String POLICE = "u-police-0";

    private static final String NUMERALS = "零一二三四五六七八九十";
    private static final String[] VILLAGES = {
        "柳溪", "竹岙", "杏林", "石桥", "双塘", "白沙", "青峰", "枫岭", "荷塘", "松坪", "梅园", "云溪", "金坑", "银滩", "凤鸣", "龙湾", "鹤山", "鹿田",
        "锦湖", "翠屏"
    };
    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉梅建国";

    /**
     * How large it is.
     *
     * @param helpers how many work for it: leaders, workers, volunteers, couriers, offices
     */
    record Size(int villages, int gridsInEach, int helpers) {
        static final Size TOWN = new Size(20, 20, 2_500);
        static final Size HAMLET = new Size(2, 6, 80);
    }

    /** One grid and those who answer for it. */
    record Patch(String grid, String name, String village, String leader, List<String> workers) {
        String residents() {
            return "g-" + grid;
        }

        String staff() {
            return "w-" + village;
        }
    }

    private record Worker(String id, String role, String grid) {}

    private final List<Patch> patches = new ArrayList<>();
    private final List<Worker> workers = new ArrayList<>();
    private final Size size;

    SimulatedTown(Size size) {
        this.size = size;
        for (int v = 0; v < size.villages(); v++) {
            for (int g = 1; g <= size.gridsInEach(); g++) {
                patches.add(patch("v" + v, VILLAGES[v], g));
            }
        }
        offices();
        volunteers();
    }

    private Patch patch(String village, String name, int number) {
        var grid = village + "-" + number;
        var leader = "u-" + grid + "-l";
        var hands = List.of("u-" + grid + "-a", "u-" + grid + "-b");
        workers.add(new Worker(leader, "grid_leader", grid));
        hands.forEach(hand -> workers.add(new Worker(hand, "grid_worker", grid)));
        return new Patch(grid, name + "村第" + numeral(number) + "网格", village, leader, hands);
    }

    private void offices() {
        for (int i = 0; i < 4; i++) {
            workers.add(new Worker("u-police-" + i, "police", "town"));
            workers.add(new Worker("u-command-" + i, "command", "town"));
            workers.add(new Worker("u-power-" + i, "department", "town"));
            workers.add(new Worker("u-water-" + i, "department", "town"));
        }
    }

    private void volunteers() {
        for (int i = 0; workers.size() < size.helpers(); i++) {
            var role = i % 5 == 4 ? "mobile_worker" : "volunteer";
            workers.add(new Worker(
                    "u-help-" + i, role, patches.get(i % patches.size()).grid()));
        }
    }

    private static String numeral(int number) {
        var tens = number < 20 ? "十" : NUMERALS.charAt(number / 10) + "十";
        var ones = number % 10 == 0 ? "" : String.valueOf(NUMERALS.charAt(number % 10));
        return number < 10 ? ones : tens + ones;
    }

    List<Patch> patches() {
        return List.copyOf(patches);
    }

    /** The town as its officials would have written it down. */
    void write(Writer roster) throws IOException {
        roster.write("township: 锦川镇\ntime_zone: Asia/Shanghai\ngrids:\n");
        roster.write("  - {id: town, name: 锦川镇, level: township}\n");
        for (int v = 0; v < size.villages(); v++) {
            roster.write("  - {id: v%d, name: %s村, level: village, parent: town, aliases: [%s]}%n"
                    .formatted(v, VILLAGES[v], VILLAGES[v]));
        }
        for (var patch : patches) {
            roster.write("  - {id: %s, name: %s, level: grid, parent: %s}%n"
                    .formatted(patch.grid(), patch.name(), patch.village()));
        }
        groups(roster);
        roster.write("departments:\n  - {id: power, name: 供电所, group: w-power, matters: [power_outage]}\n");
        roster.write("  - {id: water, name: 水务站, group: w-water, matters: [water_outage]}\n");
        roster.write("members:\n");
        for (int i = 0; i < workers.size(); i++) {
            var worker = workers.get(i);
            roster.write("  - {id: %s, name: %s, roles: [%s], grid: %s}%n"
                    .formatted(worker.id(), name(i), worker.role(), worker.grid()));
        }
    }

    private void groups(Writer roster) throws IOException {
        roster.write("groups:\n  - {id: " + ROOM + ", name: 锦川镇综合指挥室, grid: town, purpose: command}\n");
        roster.write("  - {id: w-power, name: 供电所值班群, grid: town, purpose: staff}\n");
        roster.write("  - {id: w-water, name: 水务站值班群, grid: town, purpose: staff}\n");
        for (int v = 0; v < size.villages(); v++) {
            roster.write("  - {id: w-v%d, name: %s工作群, grid: v%d, purpose: staff}%n".formatted(v, VILLAGES[v], v));
        }
        for (var patch : patches) {
            roster.write("  - {id: %s, name: %s群, grid: %s, purpose: residents}%n"
                    .formatted(patch.residents(), patch.name(), patch.grid()));
        }
    }

    private static String name(int number) {
        int given = number / SURNAMES.length();
        return ""
                + SURNAMES.charAt(number % SURNAMES.length())
                + GIVEN.charAt(given % GIVEN.length())
                + GIVEN.charAt((given / GIVEN.length() + given * 7 + number) % GIVEN.length());
    }
}
